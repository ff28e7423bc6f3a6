package org.alongside.mentoring;

import org.alongside.testing.AccessMatrix;
import org.alongside.testing.ApplicationTest;
import org.alongside.testing.Fixtures;

/// Who may do what in mentoring.
@ApplicationTest
class PairAccessMatrixTest extends AccessMatrix<PairScene> {

    PairAccessMatrixTest() {
        super(MatrixPart.class, PairScene.ALL);
    }

    @Override
    protected PairScene scene(String role) {
        return new PairScene(context.getBean(Fixtures.class), role);
    }
}
