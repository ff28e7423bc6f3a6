package org.alongside.mentoring;

import java.io.Serializable;

/// Whether one of the two would like more room to talk.
///
/// @param asked whether she has asked, and the other has not read it yet
/// @param mayTakeBack whether the other does not see it yet
/// @param otherAsks whether the other would like more room, and she has not said that she read it
public record RoomStanding(boolean asked, boolean mayTakeBack, boolean otherAsks) implements Serializable {}
