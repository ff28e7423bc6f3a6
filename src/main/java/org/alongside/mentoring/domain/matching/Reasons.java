package org.alongside.mentoring.domain.matching;

import java.util.ArrayList;
import java.util.Locale;
import org.alongside.mentoring.MatchPart;
import org.alongside.mentoring.MatchScore;
import tools.jackson.databind.json.JsonMapper;

/// A score as it is stored and goes into a proposal:
/// `{"total":0.83,"parts":[{"name":"topics","weight":40,"value":0.75}]}`.
final class Reasons {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Reasons() {}

    static String write(MatchScore score) {
        var tree = JSON.createObjectNode();
        tree.put("total", score.points() / (double) MatchScore.MOST);
        var parts = tree.putArray("parts");
        for (var part : score.parts()) {
            parts.addObject()
                    .put("name", part.name().code())
                    .put("weight", part.weight())
                    .put("value", rounded(part.value()));
        }
        return JSON.writeValueAsString(tree);
    }

    static MatchScore read(int points, String reasons) {
        var parts = new ArrayList<MatchScore.Part>();
        JSON.readTree(reasons)
                .path("parts")
                .forEach(part -> parts.add(new MatchScore.Part(
                        MatchPart.valueOf(part.path("name").asString().toUpperCase(Locale.ROOT)),
                        part.path("weight").asInt(),
                        part.path("value").asDouble())));
        return new MatchScore(points, parts);
    }

    private static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}
