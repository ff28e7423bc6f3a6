package org.alongside.admin;

import static org.alongside.admin.source.JsonObjectLine.text;

import org.alongside.admin.source.JsonObjectLine;
import org.alongside.admin.source.JsonObjectLine.Unreadable;
import org.alongside.screening.Assessment;
import org.alongside.screening.AuthorStanding;
import org.alongside.screening.Place;
import org.alongside.screening.Submission;
import org.alongside.screening.Verdict;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One line of `screen`, in and out.
record ScreenLine(
        JsonNode id,
        Submission submission,
        @Nullable String label,
        @Nullable String kind) {

    static ScreenLine parse(String line) throws Unreadable {
        // A byte order mark may open a file made on Windows.
        var json = JsonObjectLine.read(line.startsWith("\uFEFF") ? line.substring(1) : line);
        var body = text(json, "body");
        if (body == null) {
            throw new Unreadable("\"body\" is missing");
        }
        var submission = new Submission(text(json, "subject"), body, text(json, "lang"), place(json), author(json));
        return new ScreenLine(json.path("id"), submission, text(json, "label"), text(json, "kind"));
    }

    private static @Nullable Place place(JsonNode json) throws Unreadable {
        var thread = object(json, "thread");
        if (thread == null) {
            return null;
        }
        var title = text(thread, "title");
        var opening = text(thread, "opening");
        return new Place(title == null ? "" : title, opening == null ? "" : opening);
    }

    private static @Nullable AuthorStanding author(JsonNode json) throws Unreadable {
        var author = object(json, "author");
        return author == null
                ? null
                : new AuthorStanding(
                        text(author, "name"),
                        count(author, "daysMember"),
                        count(author, "published"),
                        count(author, "removed"));
    }

    private static @Nullable JsonNode object(JsonNode json, String name) throws Unreadable {
        var value = json.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isObject()) {
            throw new Unreadable("\"" + name + "\" is not an object");
        }
        return value;
    }

    private static int count(JsonNode json, String name) throws Unreadable {
        var value = json.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return 0;
        }
        if (!value.isInt() || value.intValue() < 0) {
            throw new Unreadable("\"" + name + "\" is not a whole number of 0 or more");
        }
        return value.intValue();
    }

    /// The line to write, without its end.
    String withAssessment(Assessment assessment) {
        var json = JsonObjectLine.JSON.createObjectNode();
        if (!id.isMissingNode()) {
            json.set("id", id);
        }
        json.put(
                "verdict",
                switch (assessment.verdict()) {
                    case Verdict.Publish _ -> "publish";
                    case Verdict.Hold _ -> "hold";
                });
        json.put("score", assessment.score());
        var kinds = json.putArray("kinds");
        assessment.kinds().stream().sorted().forEach(kind -> kinds.add(kind.id()));
        var signals = json.putArray("signals");
        for (var signal : assessment.signals()) {
            var entry = signals.addObject();
            entry.put("name", signal.name());
            entry.put("weight", signal.weight());
            entry.put("evidence", signal.evidence());
        }
        return JsonObjectLine.JSON.writeValueAsString(json);
    }
}
