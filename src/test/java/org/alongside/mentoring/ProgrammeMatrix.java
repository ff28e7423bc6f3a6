package org.alongside.mentoring;

import java.util.Locale;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How the pairs are is for coordinators and administrators, not for the pairs and not for moderators.
class ProgrammeMatrix implements MatrixPart {

    private static final String KEEPERS = "coordinator administrator";

    @Override
    public Map<String, Case> cases(ApplicationContext context) {
        var programme = context.getBean(Programme.class);
        var jdbc = context.getBean(JdbcClient.class);
        return Map.of(
                "Programme.board",
                new Case(KEEPERS, scene -> programme.board(scene.actor(), MatchingMatrix.slug(jdbc, scene))),
                "Programme.csv",
                new Case(
                        KEEPERS,
                        scene -> programme.csv(scene.actor(), MatchingMatrix.slug(jdbc, scene), Locale.ENGLISH)));
    }
}
