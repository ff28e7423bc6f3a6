package org.alongside.mentoring;

import java.util.Map;
import org.alongside.shared.NotFoundException;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The pair itself.
class PairAccessMatrix implements MatrixPart {

    private static final String THE_TWO = "mentor mentee";

    @Override
    public Map<String, Case> cases(ApplicationContext context) {
        var access = context.getBean(PairAccess.class);
        var transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        return Map.of(
                // What is not hers is empty there; a caller that needs it asks with `require`.
                "PairAccess.find",
                new Case(THE_TWO, scene -> {
                    if (access.find(scene.actor(), scene.pair).isEmpty()) {
                        throw new NotFoundException();
                    }
                }),
                "PairAccess.require",
                new Case(THE_TWO, scene -> access.require(scene.actor(), scene.pair)),
                "PairAccess.requireActive",
                new Case(
                        THE_TWO,
                        scene -> transaction.executeWithoutResult(
                                _ -> access.requireActive(scene.actor(), scene.pair))));
    }
}
