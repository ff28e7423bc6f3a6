package org.alongside.mentoring.domain.matching;

import java.util.Arrays;
import java.util.List;
import org.alongside.mentoring.MatchScore;
import org.alongside.mentoring.MatchWeights;
import org.alongside.mentoring.MatchingTrial;

/// Works out a draft for people who do not exist, again and again.
public final class Trial {

    private Trial() {}

    /// @return what came of it; the same but for the times whenever the same is asked
    public static MatchingTrial.Figures run(int newcomers, int mentors, long seed, int runs) {
        var crowd = new MadeUpPeople(seed).crowd(newcomers, mentors);
        var nanos = new long[runs];
        Plan plan = new Plan(List.of(), List.of());
        for (int i = 0; i < runs; i++) {
            long started = System.nanoTime();
            plan = Assignment.solve(crowd, List.of(), MatchWeights.USUAL);
            nanos[i] = System.nanoTime() - started;
        }
        Arrays.sort(nanos);
        var greedy = Greedy.solve(crowd, MatchWeights.USUAL);
        return new MatchingTrial.Figures(
                newcomers,
                mentors,
                crowd.mentors().stream().mapToInt(Mentor::free).sum(),
                (double) nanos[runs / 2] / 1e6,
                (double) nanos[Math.min(runs - 1, runs * 95 / 100)] / 1e6,
                plan.matches().size(),
                (double) plan.points() / MatchScore.MOST,
                greedy.matches().size(),
                (double) greedy.points() / MatchScore.MOST);
    }
}
