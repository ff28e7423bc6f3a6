package org.alongside.mentoring;

import java.util.EnumMap;
import java.util.Map;

/// Words for plans of pairs that nothing is wrong with.
public final class PlanScene {

    public static final GoalWords GOAL =
            new GoalWords("I took the bus to the language school and asked in the school office about the course.");
    public static final GoalWords OTHER_GOAL =
            new GoalWords("I took the bus to the library and asked the teacher about the course.");
    public static final String STEP = "Ask the teacher at the language school about the form";
    public static final String ENTRY = "<p>I spoke more than last time, and it felt good to be heard.</p>";
    public static final String MEETINGS = "We meet at the library every second week for one hour.";

    private PlanScene() {}

    /// @return two sections
    public static Map<AgreementSection, String> agreement() {
        return agreement(MEETINGS);
    }

    /// @return the same with other words about meetings
    public static Map<AgreementSection, String> agreement(String meetings) {
        var words = new EnumMap<AgreementSection, String>(AgreementSection.class);
        words.put(AgreementSection.SCOPE, "We work on papers and on the language course.");
        words.put(AgreementSection.MEETINGS, meetings);
        return words;
    }

    /// @return the id of the first step
    public static String first(GoalView goal) {
        return goal.steps().getFirst().id();
    }
}
