package org.alongside.discussion;

import org.alongside.shared.CohortId;
import org.alongside.shared.ThreadId;

/// A thread has gone to another cohort.
public record ThreadMoved(ThreadId thread, CohortId to) {}
