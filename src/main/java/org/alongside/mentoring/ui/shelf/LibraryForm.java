package org.alongside.mentoring.ui.shelf;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableRunnable;
import org.alongside.library.ResourceChoices;
import org.alongside.library.ResourceField;
import org.alongside.mentoring.PairSide;
import org.alongside.mentoring.Shelf;
import org.alongside.mentoring.ui.meeting.Aside;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.FieldErrors;

/// Where something of the library is put on the shelf. Not shown where the cohort's library has nothing.
class LibraryForm extends Section {

    private static final long serialVersionUID = 1L;

    LibraryForm(Shelf shelf, ResourceChoices resources, PairSide side, Aside aside, SerializableRunnable refresh) {
        addClassNames("card", "stack");
        var me = side.me();
        var cohort = side.cohort();
        var field = new ResourceField(typed -> resources.find(me, cohort, typed));
        setVisible(field.hasAny());
        var errors = new FieldErrors().at("links.none", field).at("shelf.full", field);
        var keep = Buttons.ordinary(getTranslation("shelf.keep"), _ -> {
            var done = errors.run(() -> aside.say(side, shelf.keep(me, side.id(), field.chosen(), "", null)));
            if (done) {
                refresh.run();
            }
        });
        Buttons.ignoreDoubleClicks(keep);
        add(new H2(getTranslation("links.keep-from-library")), field, keep);
    }
}
