package org.alongside.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Objects;
import org.alongside.identity.People;
import org.alongside.identity.SignedInPerson;
import org.alongside.testing.ApplicationTest;
import org.alongside.testing.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@ApplicationTest
class SignInTest {

    private static final String IN = "/";
    private static final String WRONG = "/login?error";
    private static final String WAIT = "/login?wait";

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private WebApplicationContext context;

    private MockMvc web;
    private MockHttpSession session;
    private String email;

    @BeforeEach
    void open() {
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build();
        session = new MockHttpSession();
        email = Fixtures.address();
    }

    @Test
    void rightPasswordOpens() throws Exception {
        fixtures.person(email);
        assertThat(signIn(email, Fixtures.PASSWORD)).isEqualTo(IN);
    }

    @Test
    void caseAndSpacesOfTheAddressDoNotMatter() throws Exception {
        fixtures.person(email);
        assertThat(signIn(" " + email.toUpperCase(java.util.Locale.ROOT), Fixtures.PASSWORD))
                .isEqualTo(IN);
    }

    @Test
    void sessionGetsANewIdAtSignIn() throws Exception {
        fixtures.person(email);
        var before = session.getId();
        signIn(email, Fixtures.PASSWORD);
        assertThat(session.getId()).isNotEqualTo(before);
    }

    @Test
    void sessionKeepsNoHash() throws Exception {
        fixtures.person(email);
        signIn(email, Fixtures.PASSWORD);
        var kept = (SecurityContext) Objects.requireNonNull(session.getAttribute("SPRING_SECURITY_CONTEXT"));
        var person = (SignedInPerson)
                Objects.requireNonNull(kept.getAuthentication()).getPrincipal();
        assertThat(Objects.requireNonNull(person).getPassword()).isNull();
    }

    @Test
    void changedPasswordEndsHerOtherSessionsOnly() throws Exception {
        var person = fixtures.person(email);
        signIn(email, Fixtures.PASSWORD);
        var elsewhere = session;
        session = new MockHttpSession();
        signIn(email, Fixtures.PASSWORD);
        people.changePassword(person, Fixtures.PASSWORD, "another long password", session.getId());
        assertThat(elsewhere.isInvalid()).isTrue();
        assertThat(session.isInvalid()).isFalse();
    }

    @Test
    void unknownAndKnownAccountAreAnsweredAlike() throws Exception {
        fixtures.person(email);
        assertThat(signIn(email, "not her password")).isEqualTo(WRONG);
        assertThat(signIn(Fixtures.address(), "not her password")).isEqualTo(WRONG);
    }

    @Test
    void personWithoutPasswordCannotSignIn() throws Exception {
        people.add(fixtures.administrator(), email, "Lien");
        assertThat(signIn(email, "")).isEqualTo(WRONG);
        assertThat(signIn(email, "null")).isEqualTo(WRONG);
    }

    @Test
    void formWithoutTokenIsShownAnewAndDoesNotSignIn() throws Exception {
        fixtures.person(email);
        var answer = web.perform(
                        post("/login").session(session).param("username", email).param("password", Fixtures.PASSWORD))
                .andReturn()
                .getResponse();
        assertThat(answer.getRedirectedUrl()).isEqualTo("/login?again");
        assertThat(session.getAttribute("SPRING_SECURITY_CONTEXT")).isNull();
    }

    @Test
    void signOutNeedsAToken() throws Exception {
        fixtures.person(email);
        signIn(email, Fixtures.PASSWORD);
        var refused = web.perform(post("/logout").session(session)).andReturn().getResponse();
        assertThat(refused.getStatus()).isEqualTo(403);
        assertThat(session.isInvalid()).isFalse();
    }

    @Test
    void signOutEndsTheSession() throws Exception {
        fixtures.person(email);
        signIn(email, Fixtures.PASSWORD);
        web.perform(post("/logout").session(session).with(csrf()));
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void leavingEndsTheSessionWithoutAToken() throws Exception {
        fixtures.person(email);
        signIn(email, Fixtures.PASSWORD);
        var answer = web.perform(post("/leave").session(session)).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(204);
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void fifthWrongTryIsStillAnsweredAndThenEvenTheRightPasswordHasToWait() throws Exception {
        fixtures.person(email);
        for (int i = 0; i < 5; i++) {
            assertThat(signIn(email, "not her password", "192.0.2.1")).isEqualTo(WRONG);
        }
        assertThat(signIn(email, Fixtures.PASSWORD, "192.0.2.1")).isEqualTo(WAIT);
    }

    @Test
    void unknownAccountHasToWaitAsWell() throws Exception {
        for (int i = 0; i < 5; i++) {
            signIn(email, "not her password", "192.0.2.2");
        }
        assertThat(signIn(email, Fixtures.PASSWORD, "192.0.2.2")).isEqualTo(WAIT);
    }

    @Test
    void ownerIsNotLockedOutBySomebodyElsesTries() throws Exception {
        fixtures.person(email);
        for (int i = 0; i < 6; i++) {
            signIn(email, "not her password", "192.0.2.3");
        }
        assertThat(signIn(email, Fixtures.PASSWORD, "192.0.2.4")).isEqualTo(IN);
    }

    @Test
    void passwordIsKeptAsArgon2() {
        fixtures.person(email);
        var hash = jdbc.sql("SELECT password_hash FROM person WHERE email = ?")
                .param(email)
                .query(String.class)
                .single();
        assertThat(hash).startsWith("{argon2@SpringSecurity_v5_8}$argon2id$v=19$m=16384,t=2,p=1$");
    }

    // Each test from an address of its own, so that none uses up what another may try.
    private String signIn(String account, String password) throws Exception {
        return signIn(account, password, "198.51.100." + (1 + Math.floorMod(account.hashCode(), 250)));
    }

    private String signIn(String account, String password, String address) throws Exception {
        MockHttpServletResponse answer = web.perform(post("/login")
                        .session(session)
                        .with(csrf())
                        .with(request -> {
                            request.setRemoteAddr(address);
                            request.setRequestedSessionId(session.getId());
                            return request;
                        })
                        .param("username", account)
                        .param("password", password))
                .andReturn()
                .getResponse();
        return Objects.requireNonNull(answer.getRedirectedUrl());
    }
}
