package org.alongside.discussion;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import org.alongside.shared.PersonId;
import org.alongside.shared.PostId;
import org.alongside.uikit.PostCard;

/// A word of another module below some posts, brought as a bean; the first one that has a word for a post has it.
public interface PostWords {

    /// Asked once for all posts of a page, and again for one that has changed.
    ///
    /// @param posts as the viewer sees them, all of one thread
    /// @return what is said below which, to this person alone
    Map<PostId, PostCard.Word> of(PersonId viewer, Collection<PostView> posts, Locale locale);
}
