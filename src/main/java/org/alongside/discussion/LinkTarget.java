package org.alongside.discussion;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import org.alongside.shared.PersonId;
import org.alongside.uikit.PostCard;

/// A kind of page within this site that posts may lead to, brought as a bean by the module whose pages they are.
public interface LinkTarget {

    /// Asked once for all links on a page; it asks the database a fixed number of times, and not at all where
    /// none is its own.
    ///
    /// @param paths within the site, with a leading slash, as they stand in the text
    /// @return by path, what is said of those that are its own and that the viewer may read now
    Map<String, PostCard.LinkCard> cards(PersonId viewer, Collection<String> paths, Locale locale);
}
