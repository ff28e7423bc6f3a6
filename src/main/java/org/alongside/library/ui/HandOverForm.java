package org.alongside.library.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import org.alongside.library.ResourceCandidate;
import org.alongside.shared.MemberId;
import org.alongside.uikit.NativeSelect;

/// Who shall look after a resource from now on.
class HandOverForm extends Div {

    private static final long serialVersionUID = 1L;

    private final NativeSelect who;
    private final boolean empty;

    HandOverForm(List<ResourceCandidate> candidates) {
        empty = candidates.isEmpty();
        who = new NativeSelect(getTranslation("resource.offer.who"));
        candidates.forEach(one -> who.option(one.id().value(), one.name()));
        who.setVisible(!empty);
        add(who);
    }

    boolean isEmpty() {
        return empty;
    }

    Optional<MemberId> chosen() {
        return empty ? Optional.empty() : Optional.of(new MemberId(who.value()));
    }
}
