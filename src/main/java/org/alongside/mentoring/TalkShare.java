package org.alongside.mentoring;

import java.io.Serializable;

/// How much of the talking is the mentee's. A mirror for the two, kept nowhere.
///
/// @param enough whether there is enough to see something; if not, the share is 0
/// @param menteeShare of a hundred
/// @param written whether words of the conversation are in it
/// @param spoken whether guesses after meetings are in it
public record TalkShare(boolean enough, int menteeShare, boolean written, boolean spoken) implements Serializable {}
