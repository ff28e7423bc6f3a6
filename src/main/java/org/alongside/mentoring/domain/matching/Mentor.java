package org.alongside.mentoring.domain.matching;

import java.util.Set;
import org.alongside.mentoring.WayToMeet;
import org.alongside.shared.PersonId;

/// Somebody who offers to walk along, as matching needs to know her.
///
/// @param free places that nobody holds and that nobody was proposed for
/// @param languages BCP 47 tags
/// @param topics names of [org.alongside.mentoring.Topic]
/// @param hours a month that she has for each newcomer
/// @param oriented whether she has read the orientation
/// @param restricted whether she may not mentor for a time
public record Mentor(
        PersonId id,
        int free,
        Set<String> languages,
        Set<String> topics,
        int hours,
        WayToMeet way,
        boolean oriented,
        boolean restricted) {}
