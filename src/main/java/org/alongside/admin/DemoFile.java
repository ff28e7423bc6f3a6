package org.alongside.admin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What `demo/demo.json` holds: invented people and what they wrote. Times count back from now.
record DemoFile(List<Person> people, List<Cohort> cohorts, List<DemoThread> threads) {

    private static final String FILE = "/demo/demo.json";

    static DemoFile read() {
        return read(FILE, DemoFile.class);
    }

    /// @param name of a file of this build
    static <T> T read(String name, Class<T> type) {
        // A flag that is not there is false.
        var json = JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build();
        try (var file = DemoFile.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is not in this build");
            }
            return json.readValue(file, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record Person(String key, String name, String locale) {}

    record Cohort(String slug, String name, String description, List<Member> members, List<HelpLine> helpLines) {}

    /// @param reach a number or a link
    record HelpLine(String name, String reach, String about) {}

    record Member(String person, boolean moderator, boolean coordinator) {}

    /// @param cohort slug
    /// @param author key of a person
    record DemoThread(
            String cohort,
            String title,
            String author,
            String lang,
            double daysAgo,
            boolean pinned,
            boolean locked,
            String body,
            List<Post> posts) {}

    /// @param hoursAfter hours after its thread began
    /// @param editedBody what it was changed to, null where it never was
    record Post(
            String author,
            String lang,
            double hoursAfter,
            @Nullable String subject,
            String body,
            @Nullable String editedBody,
            boolean held,
            boolean deleted) {}
}
