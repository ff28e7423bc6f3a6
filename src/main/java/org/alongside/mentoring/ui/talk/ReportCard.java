package org.alongside.mentoring.ui.talk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Optional;
import org.alongside.mentoring.PairSide;
import org.alongside.mentoring.ui.PairCard;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.Reporting;

/// Something is wrong between the two: a report about the other, in two clicks (P14).
@org.springframework.stereotype.Component
class ReportCard implements PairCard {

    private static final int ORDER = 90;
    private static final String PERSON = "person";

    private final Reporting reporting;

    ReportCard(Reporting reporting) {
        this.reporting = reporting;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Place place() {
        return Place.ACTIONS;
    }

    @Override
    public Optional<Component> show(PairSide side, SerializableRunnable refresh) {
        var button = Buttons.plain(
                "",
                _ -> reporting.open(
                        UI.getCurrentOrThrow(), PERSON, side.otherPage().value()));
        button.setText(button.getTranslation("talk.report"));
        button.addClassName("quiet");
        return Optional.of(button);
    }
}
