package org.alongside.library;

import java.io.Serializable;
import java.util.Set;
import org.alongside.cohort.Topic;
import org.alongside.richtext.RichText;
import org.jspecify.annotations.Nullable;

/// A resource as somebody fills it in: exactly one of body, link and file, as its kind says.
///
/// @param title at most [Resources#MAX_LINE] characters
/// @param description what it is good for: plain text or the allowed HTML
/// @param body the page itself, plain text or the allowed HTML; of a [ResourceKind#TEXT] alone
/// @param link a whole http or https address; of a [ResourceKind#LINK] alone
/// @param file of a [ResourceKind#FILE] alone; the editor's own, or the one it has already
/// @param lang BCP 47 tag; null where she does not say
/// @param audience who it is for, in a few words; may be empty
/// @param source where it comes from, in a few words; may be empty
/// @param key made when the form opens: the same form sent twice is one version
public record ResourceDraft(
        String title,
        String description,
        @Nullable String body,
        @Nullable String link,
        @Nullable FileId file,
        @Nullable String lang,
        Set<Topic> topics,
        String audience,
        String source,
        String key)
        implements Serializable {

    public ResourceDraft {
        topics = Set.copyOf(topics);
    }

    /// @param text a version of a resource
    /// @return the same, to be changed
    public static ResourceDraft of(ResourceText text, String key) {
        return new ResourceDraft(
                text.title(),
                text.description(),
                text.body(),
                text.link(),
                text.file(),
                text.lang(),
                text.topics(),
                text.audience(),
                text.source(),
                key);
    }

    /// @return whether nothing is filled in
    public boolean isBlank() {
        return title.isBlank()
                && RichText.isBlank(description)
                && (body == null || RichText.isBlank(body))
                && (link == null || link.isBlank())
                && file == null
                && audience.isBlank()
                && source.isBlank();
    }
}
