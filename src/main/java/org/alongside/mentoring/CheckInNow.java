package org.alongside.mentoring;

import java.io.Serializable;
import java.time.LocalDate;

/// The check-in that is open for one of a pair.
///
/// @param number counted from 1 since the pair began
/// @param dueOn the day until which it is best answered; nothing comes of later
/// @param late whether that day has passed
/// @param answered whether she has
/// @param toRead whether the other has shared words that she has not opened yet
public record CheckInNow(int number, LocalDate dueOn, boolean late, boolean answered, boolean toRead)
        implements Serializable {}
