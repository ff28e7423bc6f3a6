package org.alongside.mentoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Locale;
import org.alongside.mentoring.ProgrammeBoard.Pair;
import org.alongside.mentoring.domain.MentoringCohorts;
import org.alongside.mentoring.domain.programme.PairFigures;
import org.alongside.mentoring.domain.programme.PeopleFigures;
import org.alongside.mentoring.domain.programme.ProgrammeCsv;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How the pairs of a cohort are: stages, days and counts. For coordinators of the cohort and administrators; no
/// text of a pair reaches them here.
@Service
public class Programme {

    private static final Comparator<Pair> NEEDING_FIRST = Comparator.<Pair, Boolean>comparing(
                    pair -> pair.stage().over())
            .thenComparing(pair -> !pair.signals().contains(PairSignal.SAFETY))
            .thenComparing(pair -> pair.signals().isEmpty());

    private final MentoringCohorts cohorts;
    private final PairFigures pairs;
    private final PeopleFigures people;
    private final ProgrammeCsv table;

    Programme(MentoringCohorts cohorts, PairFigures pairs, PeopleFigures people, ProgrammeCsv table) {
        this.cohorts = cohorts;
        this.pairs = pairs;
        this.people = people;
        this.table = table;
    }

    /// @return how it is now, in four queries however many they are
    /// @throws NotFoundException where there is no such cohort, or she neither coordinates it nor is an
    ///     administrator
    @Transactional(readOnly = true)
    public ProgrammeBoard board(PersonId actor, String slug) {
        var here = cohorts.ofKeeper(actor, slug);
        var all = new ArrayList<Pair>(pairs.pairs(here.cohort(), actor));
        all.addAll(pairs.proposed(here.cohort(), actor));
        // Stable: within each they stay by their beginning.
        all.sort(NEEDING_FIRST);
        return new ProgrammeBoard(
                here.cohort(),
                here.slug(),
                here.name(),
                here.wording(),
                all,
                people.waiting(here.cohort()),
                people.loads(here.cohort(), actor));
    }

    /// @param locale language of its words
    /// @return the pairs as a CSV file in UTF-8, safe to open with a spreadsheet
    /// @throws NotFoundException as [#board]
    @Transactional(readOnly = true)
    public byte[] csv(PersonId actor, String slug, Locale locale) {
        return table.write(board(actor, slug), locale);
    }
}
