package org.alongside.mentoring.domain.matching;

import java.util.Set;
import org.alongside.mentoring.WayToMeet;
import org.alongside.shared.PersonId;

/// Somebody who waits for a mentor, as matching needs to know her.
///
/// @param languages BCP 47 tags
/// @param topics names of [org.alongside.mentoring.Topic]
/// @param hours a month that she wishes for
/// @param wayMust whether the way to meet is a must for her
/// @param waitingDays whole days since she began to wait
/// @param oriented whether she has read the orientation
/// @param restricted whether she may not be mentored for a time
public record Newcomer(
        PersonId id,
        Set<String> languages,
        Set<String> topics,
        int hours,
        WayToMeet way,
        boolean wayMust,
        int waitingDays,
        boolean oriented,
        boolean restricted) {}
