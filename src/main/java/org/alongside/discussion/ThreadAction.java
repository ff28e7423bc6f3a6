package org.alongside.discussion;

import com.vaadin.flow.component.UI;
import java.util.Locale;
import java.util.Optional;
import org.alongside.shared.PersonId;
import org.alongside.shared.PostId;
import org.alongside.shared.ThreadId;
import org.jspecify.annotations.Nullable;

/// Something that can be done with a published thread or one of its posts, brought by another module as a bean.
/// There
/// is
/// one at the most.
public interface ThreadAction {

    /// Asked once for each page of a thread.
    ///
    /// @return what the thread's button says, in the reader's language; empty where it is not for her
    Optional<String> label(PersonId viewer, ThreadPage thread, Locale locale);

    /// Does it. Whether she may is asked again there.
    ///
    /// @param post which post; null for the thread as a whole
    void open(UI ui, PersonId viewer, ThreadId thread, @Nullable PostId post);
}
