package org.alongside.discussion;

import java.time.Instant;

/// One version of a post's text that others could read.
///
/// @param changes safe HTML: the text with `ins` and `del` against the version before; the text itself for the
///     first
/// @param hidden whether the author took it out of the history; only she and moderators still get it
public record Revision(int number, Instant writtenAt, String changes, boolean hidden) {}
