package org.alongside.moderation;

import java.io.Serializable;
import java.util.Set;
import org.alongside.cohort.Topic;
import org.alongside.library.FileId;
import org.alongside.library.ResourceKind;
import org.jspecify.annotations.Nullable;

/// What a case about a resource is judged by, besides its words.
///
/// @param judged the version that is judged
/// @param read what others read of another version; null where they read none
/// @param keeper display name of who keeps it, where she did not write this version; else null
/// @param reported whether others read it and somebody reported that: declining then takes both from them
public record CaseResource(
        ResourceKind kind,
        Fields judged,
        @Nullable Fields read,
        @Nullable String keeper,
        boolean reported) implements Serializable {

    /// The short fields of a version.
    ///
    /// @param link null where it is no link
    /// @param file null where it is no file
    /// @param lang BCP 47 tag; null where nobody said
    public record Fields(
            String title,
            @Nullable String link,
            @Nullable File file,
            @Nullable String lang,
            Set<Topic> topics,
            String audience,
            String source)
            implements Serializable {}

    /// A stored file.
    ///
    /// @param type what it is, such as `PDF`
    /// @param picture whether there is a preview
    public record File(FileId id, String name, String type, long bytes, boolean picture) implements Serializable {}
}
