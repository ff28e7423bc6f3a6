package org.alongside.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.alongside.testing.ApplicationTest;
import org.alongside.testing.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
class SetUpLinksTest {

    private static final String GOOD = "three short words";

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private People people;

    @Autowired
    private SetUpLinks links;

    @Autowired
    private UserDetailsService accounts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private PersonId administrator;
    private String email;
    private String token;

    @BeforeEach
    void invite() {
        administrator = fixtures.administrator();
        email = Fixtures.address();
        token = token(people.add(administrator, email, "Lien"));
    }

    @Test
    void linkLetsHerSignIn() {
        links.choosePassword(token, GOOD);
        assertThat(accounts.loadUserByUsername(email).getPassword()).startsWith("{argon2");
    }

    @Test
    void linkWorksOnce() {
        links.choosePassword(token, GOOD);
        assertGone(token);
    }

    @Test
    void newLinkClosesTheOlderOne() {
        var newer = token(people.renewLink(administrator, email));
        assertGone(token);
        links.choosePassword(newer, GOOD);
    }

    @Test
    void linkEndsAfterAWeek() {
        jdbc.sql("UPDATE set_up_link l JOIN person p ON p.id = l.person_id SET l.expires_at = l.created_at"
                        + " WHERE p.email = ?")
                .param(email)
                .update();
        assertGone(token);
    }

    @Test
    void unknownLinkIsAnsweredAsAUsedOne() {
        assertGone("no-such-token");
    }

    @Test
    void refusedPasswordLeavesTheLinkOpen() {
        assertThatThrownBy(() -> links.choosePassword(token, "too short"))
                .isInstanceOf(RefusedException.class)
                .hasMessage("password.short");
        assertThat(links.isForFirstAdministrator(token)).isFalse();
    }

    @Test
    void linkOfAPersonMakesNoAdministrator() {
        assertThatThrownBy(() -> links.makeFirstAdministrator(token, Fixtures.address(), "Eve", GOOD))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void firstAdministratorIsOnlyMadeWhereThereIsNone() {
        var first = links.createForFirstAdministrator().substring("/welcome/".length());
        assertThat(links.isForFirstAdministrator(first)).isTrue();
        assertThatThrownBy(() -> links.makeFirstAdministrator(first, Fixtures.address(), "Eve", GOOD))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void theFirstAdministratorIsFoundByHerNameAtOnce() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            jdbc.sql("UPDATE person SET administrator = FALSE").update();
            var first = links.createForFirstAdministrator().substring("/welcome/".length());
            var address = Fixtures.address();
            links.makeFirstAdministrator(first, address, "Quintessa", GOOD);

            var words = jdbc.sql(
                            "SELECT w.word FROM person_word w JOIN person p ON p.id = w.person_id WHERE p.email = ?")
                    .param(address)
                    .query(String.class)
                    .list();
            assertThat(words).containsExactly("quintessa");
            status.setRollbackOnly();
        });
    }

    @Test
    void tokenIsNotInTheDatabase() {
        var found = jdbc.sql("SELECT COUNT(*) FROM set_up_link WHERE HEX(token_hash) LIKE CONCAT('%', HEX(?), '%')")
                .param(token)
                .query(Integer.class)
                .single();
        assertThat(found).isZero();
    }

    private void assertGone(String gone) {
        assertThatThrownBy(() -> links.isForFirstAdministrator(gone)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> links.choosePassword(gone, GOOD)).isInstanceOf(NotFoundException.class);
    }

    private static String token(AddedPerson added) {
        return added.setUpPath().substring("/welcome/".length());
    }
}
