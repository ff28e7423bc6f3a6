package org.alongside.admin;

import java.util.List;
import java.util.Map;
import org.alongside.cohort.Topic;
import org.alongside.mentoring.AgreementSection;
import org.alongside.mentoring.WayToMeet;
import org.jspecify.annotations.Nullable;

/// What `demo/mentoring.json` holds. People are keys of `demo/demo.json`; times count back from now, days ahead
/// forward.
///
/// @param cohort slug
record DemoMentoringFile(String cohort, List<Offer> offers, List<Request> requests, Pair pair) {

    private static final String FILE = "/demo/mentoring.json";

    static DemoMentoringFile read() {
        return DemoFile.read(FILE, DemoMentoringFile.class);
    }

    record Offer(
            String person,
            int capacity,
            List<Topic> topics,
            List<String> languages,
            int hours,
            WayToMeet way,
            String learn,
            String worry) {}

    record Request(
            String person,
            double daysWaiting,
            List<Topic> topics,
            List<String> languages,
            int hours,
            WayToMeet way,
            String experience,
            String goals,
            String wishes) {}

    record Pair(
            String mentor,
            String mentee,
            double daysAgo,
            Request request,
            Map<AgreementSection, String> agreement,
            List<Goal> goals,
            List<Message> messages,
            List<Promise> commitments,
            Kept shelf,
            Meeting meeting,
            Review review) {}

    /// @param done how many of the steps, from the first on
    record Goal(
            String what,
            @Nullable String measure,
            @Nullable String possible,
            @Nullable String matters,
            int inDays,
            List<String> steps,
            int done) {}

    record Message(String by, double daysAgo, String body) {}

    record Promise(String by, String body, int inDays) {}

    /// @param thread its title
    record Kept(String thread, String word) {}

    record Meeting(int inDays, int hour, int minutes, String place) {}

    /// @param by who has answered; the other has not yet
    record Review(String by, String comfort, String power, String difference, int evenness) {}
}
