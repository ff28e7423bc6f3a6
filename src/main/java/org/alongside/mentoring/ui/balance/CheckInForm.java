package org.alongside.mentoring.ui.balance;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import org.alongside.cohort.HelpLine;
import org.alongside.mentoring.CheckInAnswer;
import org.alongside.mentoring.CheckIns;
import org.alongside.mentoring.Feeling;
import org.alongside.mentoring.PairSide;
import org.alongside.mentoring.Safe;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.FieldErrors;

/// The questions of a check-in. Who does not feel safe sees at once who can help, before anything is sent.
class CheckInForm extends Div {

    private static final long serialVersionUID = 1L;

    private final RadioButtonGroup<Feeling> feeling = new RadioButtonGroup<>();
    private final TextArea works = new TextArea();
    private final TextArea change = new TextArea();
    private final Checkbox share = new Checkbox();
    private final RadioButtonGroup<Safe> safe = new RadioButtonGroup<>();
    private final RadioButtonGroup<Integer> strain = new RadioButtonGroup<>();
    private final FieldErrors errors = new FieldErrors()
            .at("checkin.feeling", feeling)
            .at("checkin.safe", safe)
            .at("checkin.strain", strain)
            .at("checkin.long", works);

    /// @param onSend stores; what it refuses is said at its field, and what was typed stays
    CheckInForm(PairSide side, List<HelpLine> lines, SerializableConsumer<CheckInAnswer> onSend) {
        addClassNames("card", "stack", "asks");
        feeling.setLabel(getTranslation("checkin.feeling"));
        feeling.setItems(Feeling.values());
        feeling.setItemLabelGenerator(choice -> getTranslation("option.feeling." + choice));
        text(works, getTranslation("checkin.works"));
        text(change, getTranslation("checkin.change"));
        share.setLabel(getTranslation("checkin.share", "name", side.otherName()));
        safe.setLabel(getTranslation("checkin.safe"));
        safe.setHelperText(getTranslation("checkin.safeHelp", "name", side.otherName()));
        safe.setItems(Safe.values());
        safe.setItemLabelGenerator(choice -> getTranslation("option.safe." + choice));
        var help = new WaysOn(side, lines);
        help.setVisible(false);
        safe.addValueChangeListener(event ->
                help.setVisible(event.getValue() != null && event.getValue().concerning()));
        var send = Buttons.main(
                getTranslation("checkin.send"), _ -> errors.run(() -> onSend.accept(answer(side.mentor()))));
        Buttons.ignoreDoubleClicks(send);
        add(who(), feeling, works, change, share, safe, help);
        if (side.mentor()) {
            add(strain());
        }
        add(send);
    }

    private Paragraph who() {
        var who = new Paragraph(getTranslation("checkin.who"));
        who.addClassNames("small", "quiet");
        return who;
    }

    private RadioButtonGroup<Integer> strain() {
        strain.setLabel(getTranslation("checkin.strain"));
        strain.setHelperText(getTranslation("checkin.strainHelp"));
        strain.setItems(Steps.ALL);
        strain.setItemLabelGenerator(step -> getTranslation("option.strain." + step));
        return strain;
    }

    private static void text(TextArea area, String label) {
        area.setLabel(label);
        area.setMaxLength(CheckIns.MAX_WORDS);
        area.setWidthFull();
        area.getElement().setAttribute("dir", "auto");
    }

    private CheckInAnswer answer(boolean mentor) {
        return new CheckInAnswer(
                feeling.getValue(),
                safe.getValue(),
                mentor ? strain.getValue() : null,
                works.getValue(),
                change.getValue(),
                share.getValue());
    }
}
