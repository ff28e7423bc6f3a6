package org.alongside.admin;

import java.util.List;
import java.util.Set;
import org.alongside.cohort.Topic;
import org.jspecify.annotations.Nullable;

/// What `demo/library.json` holds. People are keys of `demo/demo.json`; times count back from now.
record DemoLibraryFile(List<Entry> resources, List<Entry> waiting, List<Ordered> collections) {

    private static final String FILE = "/demo/library.json";

    static DemoLibraryFile read() {
        return DemoFile.read(FILE, DemoLibraryFile.class);
    }

    /// @param cohort slug
    /// @param owner key of a person
    /// @param moderator key of who accepted it
    /// @param body of a page; null for another kind
    /// @param link null for another kind
    /// @param fileName null for another kind
    /// @param file what is in the file, plain text
    record Entry(
            String cohort,
            String owner,
            String moderator,
            String lang,
            double daysAgo,
            Set<Topic> topics,
            String title,
            String description,
            @Nullable String body,
            @Nullable String link,
            @Nullable String fileName,
            @Nullable String file,
            String audience,
            String source) {}

    /// @param keeper key of a person
    /// @param resources titles, in order
    record Ordered(
            String cohort, String keeper, String lang, String title, String description, List<String> resources) {}
}
