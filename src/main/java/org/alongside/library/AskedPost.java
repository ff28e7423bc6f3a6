package org.alongside.library;

import java.io.Serializable;
import java.time.Instant;
import org.alongside.discussion.ThreadGlance;

/// A post of the viewer's that somebody would like to see in the library. Who, nobody is told.
public record AskedPost(ThreadGlance post, Instant askedAt) implements Serializable {}
