package org.alongside.mentoring;

import java.util.Map;
import java.util.function.Consumer;
import org.springframework.context.ApplicationContext;

/// A part of the matrix of who may do what in mentoring, found by [PairAccessMatrixTest] through its class: it needs a
/// constructor without arguments.
public interface MatrixPart {

    /// @return for `Service.method` of each public method that takes an acting person, who may call it and how
    Map<String, Case> cases(ApplicationContext context);

    /// @param allowed roles of [PairScene#ALL], parted by spaces; for the others it has to look as if there were
    /// nothing
    /// @param work calls the method as [PairScene#actor]; what has to be there before it makes itself
    record Case(String allowed, Consumer<PairScene> work) {}
}
