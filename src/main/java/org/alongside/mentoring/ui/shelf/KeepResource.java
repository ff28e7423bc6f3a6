package org.alongside.mentoring.ui.shelf;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Locale;
import java.util.Optional;
import org.alongside.library.ResourceId;
import org.alongside.library.ResourcePart;
import org.alongside.library.ResourceState;
import org.alongside.library.ResourceView;
import org.alongside.mentoring.Shelf;
import org.alongside.shared.PersonId;
import org.alongside.uikit.Buttons;

/// Takes a resource along into one of her pairs.
@org.springframework.stereotype.Component
class KeepResource implements ResourcePart {

    private final Shelf shelf;

    KeepResource(Shelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public Optional<Component> part(PersonId viewer, ResourceView resource, Locale locale) {
        return resource.state() != ResourceState.ACCEPTED
                        || shelf.livePairsFor(viewer, resource.id()).isEmpty()
                ? Optional.empty()
                : Optional.of(new Button(shelf, viewer, resource.id()));
    }

    /// What is shown.
    @Uses(RadioButtonGroup.class)
    @Uses(TextArea.class)
    static class Button extends Div {

        private static final long serialVersionUID = 1L;

        Button(Shelf shelf, PersonId viewer, ResourceId resource) {
            add(Buttons.ordinary(
                    getTranslation("links.keep"),
                    _ -> KeepDialog.open(
                            UI.getCurrentOrThrow(),
                            shelf.livePairsFor(viewer, resource),
                            (pair, word) -> shelf.keep(viewer, pair, resource, word, null))));
        }
    }
}
