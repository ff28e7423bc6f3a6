package org.alongside.mentoring;

import java.io.Serializable;
import java.util.List;
import org.alongside.cohort.Topic;

/// What a match rests on, to be said in words.
///
/// @param languages BCP 47 tags of those both speak, in order
/// @param topics that she wishes and the other offers, in order
/// @param wished how many topics she wishes
/// @param mentorHours a month that are offered
/// @param newcomerHours a month that she wishes
/// @param meet whether there is a way to meet that both can
/// @param way the one both can; `BOTH` where either is well
/// @param waitingDays whole days the newcomer has waited
public record MatchFacts(
        List<String> languages,
        List<Topic> topics,
        int wished,
        int mentorHours,
        int newcomerHours,
        boolean meet,
        WayToMeet way,
        int waitingDays)
        implements Serializable {

    public MatchFacts {
        languages = List.copyOf(languages);
        topics = List.copyOf(topics);
    }
}
