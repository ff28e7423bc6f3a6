package org.alongside.admin.source;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A line of JSON Lines that holds an object. What it says of a line that it cannot read quotes nothing of it.
public final class JsonObjectLine {

    /// Reads and writes such lines.
    public static final JsonMapper JSON = JsonMapper.builder()
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonObjectLine() {}

    /// A line that is not what it should be; the message says why.
    public static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        public Unreadable(String message) {
            super(message);
        }

        @Override
        public String getMessage() {
            return String.valueOf(super.getMessage());
        }
    }

    /// @return the object of a line
    /// @throws Unreadable where it is none
    public static JsonNode read(String line) throws Unreadable {
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
        return json;
    }

    /// @return a string of the object; null where there is none
    /// @throws Unreadable where it is something else
    public static @Nullable String text(JsonNode json, String name) throws Unreadable {
        var value = json.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            throw new Unreadable("\"" + name + "\" is not a string");
        }
        return value.stringValue();
    }
}
