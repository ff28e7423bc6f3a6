package org.alongside.moderation;

import static org.alongside.testing.Fixtures.SPAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.alongside.discussion.ContentNote;
import org.alongside.shared.CohortId;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.shared.PostId;
import org.alongside.shared.ThreadId;
import org.alongside.testing.ApplicationTest;
import org.alongside.testing.DeskFixtures;
import org.alongside.testing.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
@SuppressWarnings("NullAway.Init") // Set up before each test.
class CommunityLogTest {

    private static final Decision MISTAKE = new Decision(Act.UNDO, Reason.MISTAKE);

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private DeskFixtures desk;

    @Autowired
    private CommunityLog log;

    @Autowired
    private Decisions decisions;

    @Autowired
    private Appeals appeals;

    @Autowired
    private Cases cases;

    @Autowired
    private JdbcClient jdbc;

    private String slug;
    private CohortId cohort;
    private PersonId author;
    private PersonId moderator;
    private ThreadId thread;

    @BeforeEach
    void aCohort() {
        slug = fixtures.slug();
        cohort = fixtures.cohort(slug);
        author = fixtures.member(cohort);
        moderator = fixtures.moderator(cohort);
        thread = fixtures.thread(cohort, author);
    }

    @Test
    void aRemovalIsSaidWithItsReason() {
        desk.decide(moderator, held(), Decision.remove(Reason.SPAM));

        assertThat(lines())
                .extracting(LogEntry::act, LogEntry::reason, LogEntry::count, LogEntry::takenBack)
                .containsExactly(tuple(Act.REMOVE, Reason.SPAM, 1, false));
    }

    @Test
    void neitherNamesNorWordsAreInIt() {
        desk.decide(moderator, held(), Decision.remove(Reason.SPAM).saying("Zebra, please do not post essays."));

        assertThat(lines().toString())
                .doesNotContain("Amina", "essays", "Zebra")
                .doesNotContain(author.toString(), moderator.toString());
    }

    @Test
    void whatOnlyPublishedATextIsNotInIt() {
        desk.decide(moderator, held(), Decision.publish());

        assertThat(lines()).isEmpty();
    }

    @Test
    void aContentNoteIsSaid() {
        desk.decide(moderator, held(), new Decision(Act.PUBLISH, Reason.NEEDS_NOTE, null, ContentNote.LOSS, null));

        assertThat(lines()).singleElement().satisfies(line -> {
            assertThat(line.act()).isEqualTo(Act.PUBLISH);
            assertThat(line.noted()).isTrue();
        });
    }

    @Test
    void aMeasureIsSaid() {
        var week = new Measure(Measure.Kind.NO_POSTING, 7);
        desk.decide(moderator, held(), Decision.remove(Reason.UNKIND).with(week));

        assertThat(lines()).extracting(LogEntry::measure).containsExactly(week);
    }

    @Test
    void nothingOfAnotherCohortIsInIt() {
        var elsewhere = fixtures.cohort();
        var other = fixtures.thread(elsewhere, fixtures.member(elsewhere));
        var post = fixtures.post(other, fixtures.member(elsewhere), SPAM).post();
        desk.decide(fixtures.moderator(elsewhere), post, Decision.remove(Reason.SPAM));

        assertThat(lines()).isEmpty();
        assertThatThrownBy(() -> log.of(fixtures.member(elsewhere), slug, null)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void whatWasDecidedAboutManyIsOneLine() {
        decisions.decideAll(moderator, three(), Decision.remove(Reason.SPAM));

        assertThat(lines()).singleElement().satisfies(line -> {
            assertThat(line.act()).isEqualTo(Act.REMOVE);
            assertThat(line.count()).isEqualTo(3);
        });
    }

    @Test
    void manyTakenBackAreOneLineToo() {
        var done = decisions.decideAll(moderator, three(), Decision.remove(Reason.SPAM));
        decisions.undoAll(moderator, Objects.requireNonNull(done.decision()), MISTAKE, _ -> true);

        var lines = lines();
        assertThat(lines).extracting(LogEntry::act).containsExactly(Act.UNDO, Act.REMOVE);
        assertThat(lines).extracting(LogEntry::count).containsExactly(3, 3);
        assertThat(lines.getFirst().undone()).isEqualTo(Act.REMOVE);
        assertThat(lines.getLast().takenBack()).isTrue();
    }

    @Test
    void aDecisionAboutManyThatCameTooLateForAllIsNotInIt() {
        var chosen = three();
        jdbc.sql("UPDATE moderation_case SET version = version + 1 WHERE cohort_id = ?")
                .param(cohort.value())
                .update();

        assertThat(decisions
                        .decideAll(moderator, chosen, Decision.remove(Reason.SPAM))
                        .done())
                .isZero();

        assertThat(lines()).isEmpty();
    }

    @Test
    void whatWasTakenBackSaysSo() {
        var done = (Outcome.Done) desk.decide(moderator, held(), Decision.remove(Reason.SPAM));
        decisions.undo(moderator, done.decision(), MISTAKE);

        var lines = lines();
        assertThat(lines).extracting(LogEntry::act).containsExactly(Act.UNDO, Act.REMOVE);
        assertThat(lines).extracting(LogEntry::takenBack).containsExactly(false, true);
        assertThat(lines.getFirst().undone()).isEqualTo(Act.REMOVE);
        assertThat(lines.getFirst().reason()).isEqualTo(Reason.MISTAKE);
    }

    @Test
    void anAcceptedAppealIsSaidAsWhatItTookBack() {
        var done = (Outcome.Done) desk.decide(moderator, held(), Decision.remove(Reason.SPAM));
        appeals.appeal(author, done.decision(), "It is my own shop.");
        var second = fixtures.moderator(cohort);
        var appeal = cases.waiting(second, CaseFilter.ALL, null).items().getFirst();
        decisions.decide(second, appeal.id(), appeal.version(), new Decision(Act.GRANT, Reason.NEW_FACTS));

        assertThat(lines()).extracting(LogEntry::act).containsExactly(Act.UNDO, Act.REMOVE);
    }

    @Test
    void pagesFollowEachOtherWithoutAGap() {
        for (int i = 0; i <= CommunityLog.PAGE; i++) {
            jdbc.sql("""
                            INSERT INTO moderation_decision (public_id, cohort_id, decided_by, as_role, act, reason,
                                decided_at)
                            VALUES (LOWER(HEX(RANDOM_BYTES(10))), ?, ?, 'MODERATOR', 'REMOVE', 'spam', UTC_TIMESTAMP(6))""").params(cohort.value(), moderator.value()).update();
        }

        var first = log.of(author, slug, null).entries();
        var second = log.of(author, slug, first.next()).entries();

        assertThat(first.items()).hasSize(CommunityLog.PAGE);
        assertThat(second.items()).hasSize(1);
        assertThat(second.next()).isNull();
        assertThat(first.items()).doesNotContainAnyElementsOf(second.items());
    }

    @Test
    void aCursorThatWasMadeUpGivesTheFirstPage() {
        desk.decide(moderator, held(), Decision.remove(Reason.SPAM));

        assertThat(log.of(author, slug, "x' OR 1=1").entries().items()).hasSize(1);
    }

    private List<LogEntry> lines() {
        return log.of(author, slug, null).entries().items();
    }

    private PostId held() {
        return fixtures.post(thread, author, SPAM).post();
    }

    private List<Decisions.Chosen> three() {
        var chosen = new ArrayList<Decisions.Chosen>();
        for (var more : List.of("", " today", " tonight")) {
            var id = desk.about(fixtures.post(thread, author, SPAM + more).post());
            chosen.add(new Decisions.Chosen(id, desk.version(id)));
        }
        return chosen;
    }
}
