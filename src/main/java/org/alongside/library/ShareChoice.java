package org.alongside.library;

import java.io.Serializable;
import org.alongside.cohort.CohortView;

/// A cohort that a resource can be taken into.
///
/// @param has whether it has the resource now
public record ShareChoice(CohortView cohort, boolean has) implements Serializable {}
