package org.alongside.library;

import java.util.Map;
import java.util.function.Consumer;
import org.alongside.testing.AccessMatrix;
import org.springframework.context.ApplicationContext;

/// A part of the matrix of [LibraryAccessMatrixTest].
public interface LibraryMatrixPart extends AccessMatrix.Part<LibraryScene> {

    @Override
    Map<String, Case> cases(ApplicationContext context);

    /// @param allowed of [LibraryScene#ALL]
    /// @param work acts as [LibraryScene#actor]
    record Case(String allowed, Consumer<LibraryScene> work) implements AccessMatrix.Attempt<LibraryScene> {}
}
