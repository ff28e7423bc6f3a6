package org.alongside.mentoring.ui;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/// Days as the people here write them.
public final class WrittenDay {

    private WrittenDay() {}

    /// @return a day in words, with the year where it is another one: "5 June", "5 June 2027"
    public static String of(LocalDate day, Locale locale) {
        var format = day.getYear() == LocalDate.now(ZoneOffset.UTC).getYear()
                ? DateTimeFormatter.ofLocalizedPattern("MMMMd")
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG);
        return day.format(format.withLocale(locale(locale)));
    }

    /// @return the reader's own; where English is of no country the day comes before the month, as in meetings
    public static Locale locale(Locale reader) {
        return reader.getLanguage().equals("en") && reader.getCountry().isEmpty() ? Locale.UK : reader;
    }
}
