package org.alongside.mentoring;

import static org.alongside.testing.Fixtures.SPAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.alongside.shared.NotFoundException;
import org.alongside.shared.PairId;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.alongside.testing.ApplicationTest;
import org.alongside.testing.Fixtures;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
@SuppressWarnings("NullAway.Init") // Set up before each test.
class JournalTest {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private Journal journal;

    @Autowired
    private JdbcClient jdbc;

    private PersonId mentor;
    private PersonId mentee;
    private PairId pair;

    @BeforeEach
    void aPair() {
        var cohort = fixtures.cohort();
        mentor = fixtures.member(cohort);
        mentee = fixtures.member(cohort);
        pair = fixtures.pair(cohort, mentor, mentee);
    }

    @Test
    void nobodyButItsAuthorLearnsOfAnEntry() {
        for (int i = 0; i < 30; i++) {
            journal.begin(mentee, pair, PlanScene.ENTRY);
        }
        var page = journal.list(mentor, pair, null);
        assertThat(page.items()).isEmpty();
        assertThat(page.next()).isNull();
        assertThat(jdbc.sql("SELECT COUNT(*) FROM mentoring_text WHERE author_id = ?")
                        .param(mentee.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aSharedEntryIsReadByBothUntilItIsTakenBack() {
        journal.begin(mentee, pair, "<p>For me alone.</p>");
        var entry = journal.begin(mentee, pair, PlanScene.ENTRY).id();

        journal.share(mentee, pair, entry);
        journal.share(mentee, pair, entry);
        assertThat(journal.list(mentor, pair, null).items()).singleElement().satisfies(one -> {
            assertThat(one.body()).isEqualTo(PlanScene.ENTRY);
            assertThat(one.mine()).isFalse();
        });
        missing(() -> journal.own(mentor, pair, entry));
        missing(() -> journal.takeBack(mentor, pair, entry));
        journal.delete(mentor, pair, entry);

        journal.takeBack(mentee, pair, entry);
        assertThat(journal.list(mentor, pair, null).items()).isEmpty();
        assertThat(journal.own(mentee, pair, entry).shared()).isNull();
    }

    @Test
    void theOtherReadsWhatWasSharedAndNotWhatWasWrittenAfterwards() {
        var entry = journal.begin(mentee, pair, PlanScene.ENTRY);
        journal.share(mentee, pair, entry.id());
        var shared = journal.own(mentee, pair, entry.id());
        journal.change(mentee, pair, entry.id(), "<p>A thought for me alone.</p>", shared.version());

        assertThat(journal.list(mentor, pair, null).items())
                .extracting(JournalEntry::body)
                .containsExactly(PlanScene.ENTRY);
        assertThat(journal.own(mentee, pair, entry.id()).changedSince()).isTrue();
        journal.share(mentee, pair, entry.id());
        assertThat(journal.list(mentor, pair, null).items())
                .extracting(JournalEntry::body)
                .containsExactly("<p>A thought for me alone.</p>");
    }

    @Test
    void aSharedEntryThatIsHeldIsNotThereForTheOther() {
        var entry = journal.begin(mentee, pair, "<p>" + SPAM + "</p>").id();

        assertThat(journal.share(mentee, pair, entry).held()).isTrue();
        assertThat(journal.list(mentor, pair, null).items()).isEmpty();
        assertThat(journal.own(mentee, pair, entry).shared()).isEqualTo(TextState.HELD);
    }

    @Test
    void theSecondWindowIsToldAndTheSameWordsOnceMoreAreNoChange() {
        var entry = journal.begin(mentee, pair, PlanScene.ENTRY);
        journal.change(mentee, pair, entry.id(), "<p>One.</p>", 0);
        journal.change(mentee, pair, entry.id(), "<p>One.</p>", 0);

        assertThat(reason(() -> journal.change(mentee, pair, entry.id(), "<p>Two.</p>", 0)))
                .isEqualTo("journal.stale");
    }

    @Test
    void itGoesOnInAPauseButSharingDoesNot() {
        var entry = journal.begin(mentee, pair, PlanScene.ENTRY).id();
        var shared = journal.begin(mentee, pair, PlanScene.ENTRY).id();
        journal.share(mentee, pair, shared);
        jdbc.sql("UPDATE mentoring_pair SET state = 'PAUSED' WHERE public_id = ?")
                .param(pair.value())
                .update();

        journal.change(mentee, pair, entry, "<p>Still mine.</p>", 0);
        assertThat(reason(() -> journal.share(mentee, pair, entry))).isEqualTo("pair.paused");
        journal.takeBack(mentee, pair, shared);
        assertThat(journal.list(mentor, pair, null).items()).isEmpty();
    }

    @Test
    void itStaysToBeReadWhenThePairIsOver() {
        var entry = journal.begin(mentee, pair, PlanScene.ENTRY).id();
        jdbc.sql(
                        "UPDATE mentoring_pair SET state = 'ENDED', ended_at = started_at, place_id = NULL WHERE public_id = ?")
                .param(pair.value())
                .update();

        assertThat(journal.own(mentee, pair, entry).body()).isEqualTo(PlanScene.ENTRY);
        assertThat(reason(() -> journal.begin(mentee, pair, PlanScene.ENTRY))).isEqualTo("pair.ended");
        journal.delete(mentee, pair, entry);
        assertThat(journal.list(mentee, pair, null).items()).isEmpty();
    }

    @Test
    void thePagesFollowEachOtherWithoutGaps() {
        for (int i = 0; i <= Journal.PAGE; i++) {
            journal.begin(mentee, pair, "<p>Entry " + i + "</p>");
        }
        var first = journal.list(mentee, pair, null);
        var second = journal.list(mentee, pair, first.next());

        assertThat(first.items()).hasSize(Journal.PAGE);
        assertThat(second.items()).extracting(JournalEntry::body).containsExactly("<p>Entry 0</p>");
        missing(() -> journal.list(mentee, pair, "nonsense"));
    }

    @Test
    void whatIsStoredIsSanitized() {
        var entry = journal.begin(mentee, pair, "<p onclick=x>Hello <script>alert(1)</script>🌿</p>")
                .id();

        assertThat(journal.own(mentee, pair, entry).body()).isEqualTo("<p>Hello 🌿</p>");
        assertThat(reason(() -> journal.begin(mentee, pair, "<p> </p>"))).isEqualTo("journal.empty");
        assertThat(reason(() -> journal.begin(mentee, pair, "a".repeat(100_001))))
                .isEqualTo("post.too-long");
    }

    private static void missing(ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOf(NotFoundException.class);
    }

    private static String reason(ThrowingCallable work) {
        var caught = new RefusedException[1];
        assertThatThrownBy(work).isInstanceOfSatisfying(RefusedException.class, refused -> caught[0] = refused);
        return caught[0].reason();
    }
}
