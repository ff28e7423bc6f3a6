package org.alongside.mentoring;

import java.util.Map;
import java.util.function.Consumer;
import org.alongside.testing.AccessMatrix;
import org.springframework.context.ApplicationContext;

/// A part of the matrix of [PairAccessMatrixTest].
public interface MatrixPart extends AccessMatrix.Part<PairScene> {

    @Override
    Map<String, Case> cases(ApplicationContext context);

    /// @param allowed of [PairScene#ALL]
    /// @param work acts as [PairScene#actor]
    record Case(String allowed, Consumer<PairScene> work) implements AccessMatrix.Attempt<PairScene> {}
}
