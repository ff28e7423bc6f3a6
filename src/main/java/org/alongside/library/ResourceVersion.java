package org.alongside.library;

import java.io.Serializable;
import java.util.Set;
import org.alongside.cohort.Topic;
import org.jspecify.annotations.Nullable;

/// One version of a resource in its history, with what it changed.
///
/// @param editorName who wrote it; null where the viewer shares no cohort that has the resource with her, or a
///     block stands between the two
/// @param shown whether others read this version now
/// @param fileName null where it is no file
/// @param changes against the version before that the viewer may read; where there is none, all of it as it was
public record ResourceVersion(
        ResourceText text,
        @Nullable String editorName,
        boolean shown,
        @Nullable String fileName,
        Changes changes) implements Serializable {

    /// What is otherwise than before. Texts are safe HTML with `ins` and `del`; empty where there is nothing.
    ///
    /// @param body of the page of text
    /// @param content of the link's address or the file's name
    /// @param topicsIn that came
    /// @param topicsOut that went
    public record Changes(
            String title,
            String description,
            String body,
            String content,
            String audience,
            String source,
            Set<Topic> topicsIn,
            Set<Topic> topicsOut)
            implements Serializable {}
}
