package org.alongside.mentoring;

/// What somebody answers when a pair is over. The other never reads it.
///
/// @param goals whether she came nearer to her goals
/// @param asEquals whether they talked as equals
/// @param again whether she would do it again
/// @param words to be kept; the team reads them only where she asks for help; may be blank
/// @param wantsHelp whether the team is to write to her
/// @param neverAgain whether she does not want to be brought together with the other again
public record ExitAnswer(
        ExitChoice goals, ExitChoice asEquals, ExitChoice again, String words, boolean wantsHelp, boolean neverAgain) {}
