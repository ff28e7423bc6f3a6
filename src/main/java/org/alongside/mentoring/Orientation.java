package org.alongside.mentoring;

import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.alongside.mentoring.domain.MentoringCohorts;
import org.alongside.mentoring.domain.OrientationPages;
import org.alongside.platform.Attempts;
import org.alongside.richtext.RichText;
import org.alongside.shared.CohortId;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What somebody reads before she becomes one of a pair (P25): a few short pages for each role, kept by a cohort's
/// coordinators, with pages that come with the program where they have written none. Whoever has not confirmed
/// that she read them is not brought together with anybody.
@Service
public class Orientation {

    /// Most pages for a role.
    public static final int MOST_PAGES = 20;

    /// Longest title in characters.
    public static final int MAX_TITLE = 120;

    private final MentoringCohorts cohorts;
    private final OrientationPages pages;
    private final Attempts attempts;
    private final Clock clock;

    Orientation(MentoringCohorts cohorts, OrientationPages pages, Attempts attempts, Clock clock) {
        this.cohorts = cohorts;
        this.pages = pages;
        this.attempts = attempts;
        this.clock = clock;
    }

    /// A page.
    ///
    /// @param body sanitized HTML
    /// @param lang BCP 47 tag; null where nobody said
    public record Sheet(String title, String body, @Nullable String lang) implements Serializable {}

    /// The pages of a role.
    ///
    /// @param edition which state of them; 0 for those that come with the program
    /// @param doneAt when the viewer confirmed that she has read them; null where she has not
    public record Course(
            CohortInMentoring cohort,
            PairRole role,
            int edition,
            List<Sheet> sheets,
            @Nullable Instant doneAt) implements Serializable {}

    /// @param language for the pages that come with the program
    /// @return what she reads
    /// @throws NotFoundException where there is no such cohort or she does not belong to it
    @Transactional(readOnly = true)
    public Course of(PersonId reader, String slug, PairRole role, Locale language) {
        var cohort = cohorts.ofMember(reader, slug);
        return pages.course(reader, cohort, role, language);
    }

    /// She has read them to the end. Once more changes nothing.
    ///
    /// @param edition of what she read
    /// @throws NotFoundException where she does not belong to the cohort
    /// @throws RefusedException `orientation.changed` where the pages are others now
    @Transactional
    public void confirm(PersonId reader, CohortId cohort, PairRole role, int edition) {
        cohorts.requireMember(reader, cohort);
        if (pages.edition(cohort, role) != edition) {
            throw new RefusedException("orientation.changed");
        }
        pages.confirm(reader, cohort, role, edition, now());
    }

    /// @return whether she has confirmed
    /// @throws NotFoundException where she does not belong to the cohort
    @Transactional(readOnly = true)
    public boolean done(PersonId reader, CohortId cohort, PairRole role) {
        cohorts.requireMember(reader, cohort);
        return pages.done(reader, cohort, role);
    }

    /// @return the pages of a role for who keeps them
    /// @throws NotFoundException for anyone but the cohort's coordinators and administrators
    @Transactional(readOnly = true)
    public Course kept(PersonId keeper, String slug, PairRole role, Locale language) {
        return pages.course(keeper, cohorts.ofKeeper(keeper, slug), role, language);
    }

    /// Adds a page at the end.
    ///
    /// @param edition what she sees, as for all changes: a change of somebody else is not written over
    /// @param language her own, in which the pages that come with the program become the cohort's with the first
    ///     change
    /// @throws NotFoundException for anyone but the cohort's coordinators and administrators
    /// @throws RefusedException `orientation.title`, `orientation.body`, `orientation.many`, or
    ///     `orientation.changed` where somebody changed them meanwhile
    public void add(
            PersonId keeper, CohortId cohort, PairRole role, int edition, String title, String body, Locale language) {
        var sheet = sheet(title, body, language);
        change(keeper, cohort, role, edition, language, sheets -> {
            if (sheets.size() >= MOST_PAGES) {
                throw new RefusedException("orientation.many");
            }
            sheets.add(sheet);
        });
    }

    /// Changes the words of a page.
    ///
    /// @param index from 0
    /// @throws NotFoundException for anyone but the cohort's coordinators and administrators, and where there is
    ///     no such page
    /// @throws RefusedException `orientation.title`, `orientation.body` or `orientation.changed`
    public void change(
            PersonId keeper,
            CohortId cohort,
            PairRole role,
            int edition,
            int index,
            String title,
            String body,
            Locale language) {
        var sheet = sheet(title, body, language);
        change(keeper, cohort, role, edition, language, sheets -> sheets.set(at(sheets, index), sheet));
    }

    /// Takes a page away. With the last one the pages that come with the program are back.
    ///
    /// @param index from 0
    /// @throws NotFoundException for anyone but the cohort's coordinators and administrators, and where there is
    ///     no such page
    /// @throws RefusedException `orientation.changed`
    public void remove(PersonId keeper, CohortId cohort, PairRole role, int edition, int index, Locale language) {
        change(keeper, cohort, role, edition, language, sheets -> sheets.remove(at(sheets, index)));
    }

    /// Lets a page change places with the one before it; the first stays where it is.
    ///
    /// @param index from 0
    /// @throws NotFoundException for anyone but the cohort's coordinators and administrators, and where there is
    ///     no such page
    /// @throws RefusedException `orientation.changed`
    public void moveUp(PersonId keeper, CohortId cohort, PairRole role, int edition, int index, Locale language) {
        change(keeper, cohort, role, edition, language, sheets -> {
            var here = at(sheets, index);
            if (here > 0) {
                sheets.add(here - 1, sheets.remove(here));
            }
        });
    }

    private void change(
            PersonId keeper, CohortId cohort, PairRole role, int edition, Locale language, Consumer<List<Sheet>> work) {
        attempts.run(() -> {
            cohorts.requireKeeper(keeper, cohort);
            if (pages.hold(cohort, role) != edition) {
                throw new RefusedException("orientation.changed");
            }
            var sheets = new ArrayList<>(pages.sheets(cohort, role, edition, language));
            work.accept(sheets);
            pages.write(keeper, cohort, role, edition + 1, sheets, now());
        });
    }

    private static int at(List<Sheet> sheets, int index) {
        if (index < 0 || index >= sheets.size()) {
            throw new NotFoundException();
        }
        return index;
    }

    private static Sheet sheet(String title, String body, Locale language) {
        if (title.isBlank() || title.strip().length() > MAX_TITLE) {
            throw new RefusedException("orientation.title");
        }
        if (body.length() > RichText.MAX_CHARS || RichText.isBlank(RichText.fromEither(body))) {
            throw new RefusedException("orientation.body");
        }
        return new Sheet(title.strip(), RichText.fromEither(body), language.toLanguageTag());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
