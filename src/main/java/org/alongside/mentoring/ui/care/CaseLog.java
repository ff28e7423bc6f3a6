package org.alongside.mentoring.ui.care;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.util.List;
import org.alongside.mentoring.CareCasePage;

/// Who did what in a case, and when.
class CaseLog extends Div {

    private static final long serialVersionUID = 1L;

    CaseLog(List<CareCasePage.Logged> log) {
        var list = new OrderedList();
        list.addClassNames("small", "care-log");
        for (var one : log) {
            list.add(new ListItem(getTranslation(
                    "care.logged",
                    "when",
                    Parts.moment(one.at(), getLocale()),
                    "name",
                    one.person(),
                    "act",
                    getTranslation("option.careAct." + one.act()))));
        }
        add(Parts.fold(getTranslation("care.log"), list));
    }
}
