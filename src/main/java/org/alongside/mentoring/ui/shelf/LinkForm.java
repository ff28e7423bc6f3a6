package org.alongside.mentoring.ui.shelf;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import org.alongside.mentoring.PairSide;
import org.alongside.mentoring.Shelf;
import org.alongside.mentoring.ui.meeting.Aside;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.FieldErrors;

/// Where a link is put on the shelf.
class LinkForm extends Section {

    private static final long serialVersionUID = 1L;

    LinkForm(Shelf shelf, PairSide side, Aside aside, SerializableRunnable refresh) {
        addClassNames("card", "stack");
        var address = field(getTranslation("shelf.link"));
        address.setHelperText(getTranslation("shelf.link-help"));
        address.getElement().setAttribute("inputmode", "url");
        var title = field(getTranslation("shelf.link-title"));
        var word = field(getTranslation("shelf.word"));
        var errors = new FieldErrors()
                .at("shelf.link", address)
                .at("shelf.full", address)
                .at("shelf.title-long", title)
                .at("shelf.word-long", word)
                .at("post.too-long", word);
        var keep = Buttons.ordinary(getTranslation("shelf.keep"), _ -> {
            var done = errors.run(() -> aside.say(
                    side,
                    shelf.keepLink(side.me(), side.id(), address.getValue(), title.getValue(), word.getValue(), null)));
            if (done) {
                refresh.run();
            }
        });
        Buttons.ignoreDoubleClicks(keep);
        add(new H2(getTranslation("shelf.add-link")), address, title, word, keep);
    }

    private static TextField field(String label) {
        var field = new TextField(label);
        field.setWidthFull();
        field.getElement().setAttribute("dir", "auto");
        return field;
    }
}
