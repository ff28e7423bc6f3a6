package org.alongside.mentoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.alongside.cohort.CohortRole;
import org.alongside.shared.CohortId;
import org.alongside.shared.NotFoundException;
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
class OrientationTest {

    private static final PairRole ROLE = PairRole.MENTOR;
    private static final Locale EN = Locale.ENGLISH;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private Orientation orientation;

    @Autowired
    private JdbcClient jdbc;

    private String slug;
    private CohortId cohort;
    private PersonId coordinator;
    private PersonId member;

    @BeforeEach
    void aCohort() {
        slug = fixtures.slug();
        cohort = fixtures.cohort(slug);
        coordinator = fixtures.with(cohort, new CohortRole(false, true));
        member = fixtures.member(cohort);
    }

    @Test
    void aCohortThatHasWrittenNoneHasTheUsualPagesInTheReadersLanguage() {
        for (var role : PairRole.values()) {
            var english = orientation.of(member, slug, role, EN);
            var arabic = orientation.of(member, slug, role, Locale.forLanguageTag("ar"));
            assertThat(english.edition()).isZero();
            assertThat(english.sheets())
                    .hasSize(6)
                    .extracting(Orientation.Sheet::title)
                    .contains("Never money");
            assertThat(arabic.sheets()).extracting(Orientation.Sheet::title).contains("لا مال أبدًا");
        }
    }

    @Test
    void theFirstChangeMakesTheUsualPagesTheirOwn() {
        orientation.change(coordinator, cohort, ROLE, 0, 2, " No money ", "<p>Never.</p><script>x</script>", EN);

        var course = orientation.of(member, slug, ROLE, EN);
        assertThat(course.edition()).isEqualTo(1);
        assertThat(course.sheets()).hasSize(6);
        assertThat(course.sheets().get(2)).isEqualTo(new Orientation.Sheet("No money", "<p>Never.</p>", "en"));
        assertThat(orientation.of(member, slug, PairRole.MENTEE, EN).edition()).isZero();
    }

    @Test
    void pagesAreAddedOrderedAndRemovedUntilTheUsualOnesAreBack() {
        orientation.add(coordinator, cohort, ROLE, 0, "Seventh", "Text", EN);
        orientation.moveUp(coordinator, cohort, ROLE, 1, 6, EN);
        assertThat(orientation.of(member, slug, ROLE, EN).sheets().get(5).title())
                .isEqualTo("Seventh");
        orientation.moveUp(coordinator, cohort, ROLE, 2, 0, EN);
        for (int edition = 3; edition < 10; edition++) {
            orientation.remove(coordinator, cohort, ROLE, edition, 0, EN);
        }

        assertThat(orientation.of(member, slug, ROLE, EN).sheets()).hasSize(6);
        // What somebody once confirmed can still be read.
        assertThat(jdbc.sql("SELECT COUNT(*) FROM mentoring_orientation_page WHERE cohort_id = ? AND edition = 1")
                        .param(cohort.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(7);
    }

    @Test
    void theSecondOfTwoWhoChangeAtOnceIsTold() {
        orientation.add(coordinator, cohort, ROLE, 0, "Mine", "Text", EN);

        refused("orientation.changed", () -> orientation.add(coordinator, cohort, ROLE, 0, "Hers", "Text", EN));
        assertThat(orientation.of(member, slug, ROLE, EN).sheets()).hasSize(7);
    }

    @Test
    void whatIsNoPageIsRefused() {
        refused("orientation.title", () -> orientation.add(coordinator, cohort, ROLE, 0, " ", "Text", EN));
        refused("orientation.title", () -> orientation.add(coordinator, cohort, ROLE, 0, "a".repeat(121), "Text", EN));
        refused("orientation.body", () -> orientation.add(coordinator, cohort, ROLE, 0, "Title", "<p> </p>", EN));
        assertThatThrownBy(() -> orientation.remove(coordinator, cohort, ROLE, 0, 6, EN))
                .isInstanceOf(NotFoundException.class);
        for (int edition = 0; edition < 14; edition++) {
            orientation.add(coordinator, cohort, ROLE, edition, "Title", "Text", EN);
        }
        refused("orientation.many", () -> orientation.add(coordinator, cohort, ROLE, 14, "Title", "Text", EN));
    }

    @Test
    void sheConfirmsWhatSheHasReadAndNothingElse() {
        orientation.add(coordinator, cohort, ROLE, 0, "New", "Text", EN);

        refused("orientation.changed", () -> orientation.confirm(member, cohort, ROLE, 0));
        assertThat(orientation.done(member, cohort, ROLE)).isFalse();
        orientation.confirm(member, cohort, ROLE, 1);
        orientation.confirm(member, cohort, ROLE, 1);

        assertThat(orientation.done(member, cohort, ROLE)).isTrue();
        assertThat(orientation.done(member, cohort, PairRole.MENTEE)).isFalse();
        assertThat(orientation.of(member, slug, ROLE, EN).doneAt()).isNotNull();
    }

    private static void refused(String reason, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
