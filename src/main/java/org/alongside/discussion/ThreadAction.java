package org.alongside.discussion;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.Command;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.alongside.shared.PersonId;
import org.alongside.shared.PostId;
import org.alongside.shared.ThreadId;
import org.alongside.uikit.PostCard;
import org.jspecify.annotations.Nullable;

/// Something that can be done with a published thread or its posts, brought by another module as a bean. They
/// are few: each is one more button to read past.
public interface ThreadAction {

    /// @return where its button stands among those of the others, the lower the earlier
    int order();

    /// @return the button of a post that is its own, of no other action; null where it is about threads alone
    PostCard.@Nullable Action button();

    /// Asked once for each page of a thread.
    ///
    /// @return what it offers there; empty where it is not for her
    Optional<Offer> offer(PersonId viewer, ThreadPage thread, Locale locale);

    /// Does it. Whether she may is asked again there.
    ///
    /// @param post which post; null for the thread as a whole
    /// @param changed runs where what the thread's page shows has changed by that
    void open(UI ui, PersonId viewer, ThreadId thread, @Nullable PostId post, Command changed);

    /// What is offered on a page.
    ///
    /// @param label what the thread's button says, in the reader's language; null where it has none
    /// @param onPosts which of the published posts have [#button]; null where none has
    record Offer(@Nullable String label, @Nullable Predicate<PostView> onPosts) {}
}
