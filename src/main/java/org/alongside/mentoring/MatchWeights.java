package org.alongside.mentoring;

import java.io.Serializable;
import org.alongside.shared.RefusedException;

/// What the parts of a match weigh in a cohort, each 0 to 100; what counts is how they stand to each other.
public record MatchWeights(int language, int topics, int hours, int format, int waiting) implements Serializable {

    /// Most that a part can weigh.
    public static final int MOST = 100;

    /// What is usual.
    public static final MatchWeights USUAL = new MatchWeights(20, 40, 10, 10, 20);

    /// @throws RefusedException `matching.weight` where one is out of bounds, `matching.weights` where all are 0
    public MatchWeights {
        for (var weight : new int[] {language, topics, hours, format, waiting}) {
            if (weight < 0 || weight > MOST) {
                throw new RefusedException("matching.weight");
            }
        }
        if (language + topics + hours + format + waiting == 0) {
            throw new RefusedException("matching.weights");
        }
    }

    /// @return what the part weighs
    public int of(MatchPart part) {
        return switch (part) {
            case LANGUAGE -> language;
            case TOPICS -> topics;
            case HOURS -> hours;
            case FORMAT -> format;
            case WAITING -> waiting;
        };
    }

    /// @return what all parts weigh together, at least 1
    public int sum() {
        return language + topics + hours + format + waiting;
    }
}
