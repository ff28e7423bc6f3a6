package org.alongside.cohort;

import java.io.Serializable;

/// Somebody who helps at once, for the members of a cohort.
///
/// @param id its key within the cohort
/// @param reach a number or a link
/// @param about what kind of help, may be empty
public record HelpLine(long id, String name, String reach, String about) implements Serializable {

    /// Longest name, in characters.
    public static final int MAX_NAME = 80;

    /// Longest number or link, and longest description, in characters.
    public static final int MAX_TEXT = 200;

    /// The European emergency number (Council Decision 91/396/EEC).
    public static final String EMERGENCY = "112";
}
