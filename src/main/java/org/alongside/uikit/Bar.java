package org.alongside.uikit;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// What modules put into the bar.
@Component
class Bar {

    private final ObjectProvider<BarPart> parts;

    Bar(ObjectProvider<BarPart> parts) {
        this.parts = parts;
    }

    List<com.vaadin.flow.component.Component> parts() {
        return parts.orderedStream().map(BarPart::part).flatMap(Optional::stream).toList();
    }
}
