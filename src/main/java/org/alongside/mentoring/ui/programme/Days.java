package org.alongside.mentoring.ui.programme;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Locale;

/// Says a day in the reader's language, without a time.
final class Days {

    private final DateFormat format;

    private Days(DateFormat format) {
        this.format = format;
    }

    /// Latin digits, as everywhere in the interface.
    static Days in(Locale locale) {
        var format = DateFormat.getDateInstance(
                DateFormat.MEDIUM, ULocale.forLocale(locale).setKeywordValue("numbers", "latn"));
        format.setTimeZone(TimeZone.GMT_ZONE);
        return new Days(format);
    }

    String say(LocalDate day) {
        return format.format(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
    }
}
