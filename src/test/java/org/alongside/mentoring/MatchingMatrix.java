package org.alongside.mentoring;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.alongside.shared.MemberId;
import org.alongside.shared.RefusedException;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Bringing people together is for coordinators and administrators.
class MatchingMatrix implements MatrixPart {

    private static final String KEEPERS = "coordinator administrator";

    /// Nobody waits in the cohort: what is refused for that, or for its version, was allowed.
    private static final MemberId NOBODY = new MemberId("00000000000000000000");

    @Override
    public Map<String, Case> cases(ApplicationContext context) {
        var matching = context.getBean(Matching.class);
        var jdbc = context.getBean(JdbcClient.class);
        return Map.of(
                "Matching.board",
                new Case(KEEPERS, scene -> matching.board(scene.actor(), slug(jdbc, scene))),
                "Matching.workOut",
                new Case(KEEPERS, scene -> matching.workOut(scene.actor(), scene.cohort, 0)),
                "Matching.pin",
                keeping(scene -> matching.pin(scene.actor(), scene.cohort, NOBODY, true, 0)),
                "Matching.exclude",
                keeping(scene -> matching.exclude(scene.actor(), scene.cohort, NOBODY, NOBODY, "", 0)),
                "Matching.allowAgain",
                keeping(scene -> matching.allowAgain(scene.actor(), scene.cohort, NOBODY, NOBODY, 0)),
                "Matching.options",
                keeping(scene -> matching.options(scene.actor(), scene.cohort, NOBODY)),
                "Matching.choose",
                keeping(scene -> matching.choose(scene.actor(), scene.cohort, NOBODY, NOBODY, 0)),
                "Matching.leave",
                keeping(scene -> matching.leave(scene.actor(), scene.cohort, NOBODY, 0)),
                "Matching.propose",
                keeping(scene -> matching.propose(scene.actor(), scene.cohort, Set.of(NOBODY), 0)),
                "Matching.weigh",
                keeping(scene -> matching.weigh(scene.actor(), scene.cohort, MatchWeights.USUAL, 0)));
    }

    private static Case keeping(Consumer<PairScene> work) {
        return new Case(KEEPERS, scene -> {
            try {
                work.accept(scene);
            } catch (RefusedException _) {
                // She may, but there is nobody.
            }
        });
    }

    static String slug(JdbcClient jdbc, PairScene scene) {
        return jdbc.sql("SELECT slug FROM cohort WHERE id = ?")
                .param(scene.cohort.value())
                .query(String.class)
                .single();
    }
}
