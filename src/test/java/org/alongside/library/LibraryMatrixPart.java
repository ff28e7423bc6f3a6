package org.alongside.library;

import java.util.Map;
import java.util.function.Consumer;
import org.springframework.context.ApplicationContext;

/// A part of the matrix of who may do what in the library, found by [LibraryAccessMatrixTest] through its class: it
/// needs a constructor without arguments.
public interface LibraryMatrixPart {

    /// @return for `Service.method` of each public method that takes an acting person, who may call it and how
    Map<String, Case> cases(ApplicationContext context);

    /// @param allowed roles of [LibraryScene#ALL], parted by spaces; for the others it has to look as if there were
    /// nothing
    /// @param work calls the method as [LibraryScene#actor]; what has to be there before it makes itself
    record Case(String allowed, Consumer<LibraryScene> work) {}
}
