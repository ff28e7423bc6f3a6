package org.alongside.discussion.domain;

/// A post and its thread, both locked until the end of the transaction.
public record TakenPost(DiscussionThread thread, Post post) {

    /// One text of such a post.
    public record Text(DiscussionThread thread, Post post, PostRevision text) {}
}
