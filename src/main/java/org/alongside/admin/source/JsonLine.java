package org.alongside.admin.source;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.alongside.admin.source.JsonObjectLine.Unreadable;
import org.alongside.discussion.Imports;
import org.alongside.discussion.Imports.Imported;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads one line of JSON Lines.
final class JsonLine {

    // Later than any source, and what DATETIME holds.
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");
    private static final Instant EARLIEST = Instant.parse("1000-01-01T00:00:00Z");

    private JsonLine() {}

    static Imported parse(String line) throws Unreadable {
        var json = JsonObjectLine.read(line);
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
        return new Imported(thread, post, line, author(json), time(json), required(json, "body"), language(json));
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

    /// Hundreds of them are in memory at once: what no text of a source is, is not even kept until it is stored.
    private static @Nullable String text(JsonNode json, String name) throws Unreadable {
        var text = JsonObjectLine.text(json, name);
        if (text != null && text.length() > Imports.MAX_BODY) {
            throw new Unreadable("\"" + name + "\" is longer than "
                    + String.format(Locale.ROOT, "%,d", Imports.MAX_BODY) + " characters");
        }
        return text;
    }

    /// @return null for none, and for an address in its place
    private static @Nullable String author(JsonNode json) throws Unreadable {
        var author = text(json, "author");
        return author == null || Names.isAddress(author) ? null : author;
    }

    private static @Nullable String language(JsonNode json) throws Unreadable {
        var lang = text(json, "lang");
        if (lang == null || lang.isBlank() || lang.strip().equals("und")) {
            return null;
        }
        var tag = Languages.tag(lang);
        if (tag == null) {
            throw new Unreadable("\"lang\" is not a language tag such as \"en\"");
        }
        return tag;
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
