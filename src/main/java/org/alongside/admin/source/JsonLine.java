package org.alongside.admin.source;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.IllformedLocaleException;
import java.util.Locale;
import org.alongside.discussion.Imports;
import org.alongside.discussion.Imports.Imported;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads one line of JSON Lines.
final class JsonLine {

    private static final int MAX_LANG = 35;

    // Later than any source, and what DATETIME holds.
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");
    private static final Instant EARLIEST = Instant.parse("1000-01-01T00:00:00Z");

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonLine() {}

    /// A line that is not what it should be; the message says why and quotes nothing of it.
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        Unreadable(String message) {
            super(message);
        }

        @Override
        public String getMessage() {
            return String.valueOf(super.getMessage());
        }
    }

    static Imported parse(String line) throws Unreadable {
        JsonNode json;
        try {
            json = JSON.readTree(line);
        } catch (JacksonException e) {
            var place = e.getLocation();
            throw new Unreadable("not JSON, near column " + (place == null ? 1 : place.getColumnNr()));
        }
        if (!json.isObject()) {
            throw new Unreadable("not a JSON object");
        }
        var kind = text(json, "kind");
        return switch (kind) {
            case "thread" -> imported(json, id(json, "id"), null, required(json, "title"));
            case "post" -> imported(json, id(json, "thread"), id(json, "id"), text(json, "subject"));
            case null -> throw new Unreadable("\"kind\" is missing; give \"thread\" or \"post\"");
            default -> throw new Unreadable("unknown \"kind\"; give \"thread\" or \"post\"");
        };
    }

    private static Imported imported(JsonNode json, String thread, @Nullable String post, @Nullable String line)
            throws Unreadable {
        return new Imported(
                thread, post, line, text(json, "author"), time(json), required(json, "body"), language(json));
    }

    private static String id(JsonNode json, String name) throws Unreadable {
        // Many sources number their texts.
        var id = json.path(name).isIntegralNumber()
                ? json.path(name).asString()
                : required(json, name).strip();
        if (id.length() > Imports.MAX_ID) {
            throw new Unreadable("\"" + name + "\" is longer than " + Imports.MAX_ID + " characters");
        }
        return id;
    }

    private static String required(JsonNode json, String name) throws Unreadable {
        var text = text(json, name);
        if (text == null) {
            throw new Unreadable("\"" + name + "\" is missing");
        }
        if (text.isBlank()) {
            throw new Unreadable("\"" + name + "\" is empty");
        }
        return text;
    }

    private static @Nullable String text(JsonNode json, String name) throws Unreadable {
        var value = json.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            throw new Unreadable("\"" + name + "\" is not a string");
        }
        return value.stringValue();
    }

    private static @Nullable String language(JsonNode json) throws Unreadable {
        var lang = text(json, "lang");
        if (lang == null || lang.isBlank()) {
            return null;
        }
        try {
            var tag = new Locale.Builder().setLanguageTag(lang.strip()).build().toLanguageTag();
            if (tag.length() <= MAX_LANG) {
                return tag;
            }
        } catch (IllformedLocaleException _) {
            // Told below.
        }
        throw new Unreadable("\"lang\" is not a language tag such as \"en\"");
    }

    private static @Nullable Instant time(JsonNode json) throws Unreadable {
        var text = text(json, "postedAt");
        if (text == null) {
            return null;
        }
        try {
            var time = text.indexOf('T') < 0
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(text).toInstant();
            if (time.isAfter(EARLIEST) && time.isBefore(LATEST)) {
                return time;
            }
        } catch (DateTimeParseException _) {
            // Told below.
        }
        throw new Unreadable(
                "\"postedAt\" is neither a date such as 2009-07-09 nor a time such as 2009-07-09T10:00:00Z");
    }
}
