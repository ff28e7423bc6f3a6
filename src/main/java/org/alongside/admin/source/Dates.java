package org.alongside.admin.source;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Times as old sites write them. What is no time is none: a text does not stay out for it.
final class Dates {

    private static final DateTimeFormatter SQL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final Instant EARLIEST = Instant.parse("1970-01-02T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    private Dates() {}

    /// @param text such as `2012-03-04 10:00:00`, in UTC
    static @Nullable Instant sql(@Nullable String text) {
        return read(text, each -> LocalDateTime.parse(each, SQL).toInstant(ZoneOffset.UTC));
    }

    /// @param text such as `Sun, 04 Mar 2012 10:00:00 +0000`
    static @Nullable Instant rss(@Nullable String text) {
        return read(
                text,
                each -> OffsetDateTime.parse(each, DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toInstant());
    }

    /// @param text such as `2012-03-04T10:00:00Z`, with or without its zone
    static @Nullable Instant iso(@Nullable String text) {
        return read(
                text,
                each -> each.length() > 19
                        ? OffsetDateTime.parse(each).toInstant()
                        : LocalDateTime.parse(each).toInstant(ZoneOffset.UTC));
    }

    private static @Nullable Instant read(@Nullable String text, Function<String, Instant> way) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            var time = way.apply(text.strip());
            return time.isBefore(EARLIEST) || time.isAfter(LATEST) ? null : time;
        } catch (DateTimeException _) {
            return null;
        }
    }
}
