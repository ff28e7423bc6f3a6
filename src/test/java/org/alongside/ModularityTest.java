package org.alongside;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {

    @Test
    void modulesUseOnlyLowerFloorsAndOnlyTheirRoot() {
        ApplicationModules.of(Application.class).verify();
    }
}
