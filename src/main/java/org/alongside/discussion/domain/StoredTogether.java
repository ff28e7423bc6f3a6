package org.alongside.discussion.domain;

import java.util.LinkedHashSet;
import java.util.Set;

/// What is made anew only once, after the last of many texts that are stored in one transaction. Doing so for each
/// would take ever longer in a thread of thousands.
///
/// @param threads keys of threads to be counted
/// @param posts public ids of posts whose words are to be written for search
record StoredTogether(Set<Long> threads, Set<String> posts) {

    /// Bound while they are being stored.
    static final ScopedValue<StoredTogether> NOW = ScopedValue.newInstance();

    StoredTogether() {
        this(new LinkedHashSet<>(), new LinkedHashSet<>());
    }
}
