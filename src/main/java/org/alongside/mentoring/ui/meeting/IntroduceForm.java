package org.alongside.mentoring.ui.meeting;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableRunnable;
import org.alongside.mentoring.Introductions;
import org.alongside.mentoring.Introductions.Candidate;
import org.alongside.mentoring.PairSide;
import org.alongside.mentoring.SavedTexts;
import org.alongside.shared.RefusedException;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.FieldErrors;

/// Where an introduction is proposed: to a member, found by her name, or to somebody who is not here.
class IntroduceForm extends Section {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 1_000;
    private static final int PAUSE_MS = 400;

    private final transient Introductions introductions;
    private final PairSide side;
    private final Aside aside;
    private final SerializableRunnable refresh;
    private final RadioButtonGroup<Boolean> where = new RadioButtonGroup<>();
    private final TextField name = new TextField();
    private final RadioButtonGroup<Candidate> found = new RadioButtonGroup<>();
    private final Paragraph nobody = new Paragraph();
    private final TextArea who = new TextArea();
    private final TextArea word = new TextArea();

    IntroduceForm(Introductions introductions, PairSide side, Aside aside, SerializableRunnable refresh) {
        this.introductions = introductions;
        this.side = side;
        this.aside = aside;
        this.refresh = refresh;
        addClassNames("card", "stack");
        where.setLabel(getTranslation("introduction.where"));
        where.setItems(false, true);
        where.setItemLabelGenerator(
                outside -> outside ? getTranslation("introduction.outside") : getTranslation("introduction.a-member"));
        where.setValue(false);
        where.addValueChangeListener(_ -> showFields());
        name.setLabel(getTranslation("introduction.name"));
        name.setHelperText(getTranslation("introduction.name-help"));
        name.setWidthFull();
        name.setValueChangeMode(ValueChangeMode.TIMEOUT);
        name.setValueChangeTimeout(PAUSE_MS);
        name.addValueChangeListener(_ -> search());
        found.setLabel(getTranslation("introduction.found"));
        found.setItemLabelGenerator(Candidate::name);
        found.addClassName("column");
        nobody.setText(getTranslation("introduction.nobody"));
        nobody.addClassNames("small", "quiet");
        area(who, getTranslation("introduction.who"), getTranslation("introduction.who-help"));
        area(word, getTranslation("introduction.word"), getTranslation("introduction.word-help"));
        var send = Buttons.ordinary(getTranslation("introduction.propose"), _ -> send());
        Buttons.ignoreDoubleClicks(send);
        var title = side.mentee() ? getTranslation("introduction.form-mentee") : getTranslation("introduction.form");
        add(new H2(title), where, name, new Div(found, nobody), who, word, send);
        found.setVisible(false);
        nobody.setVisible(false);
        showFields();
    }

    private static void area(TextArea area, String label, String help) {
        area.setLabel(label);
        area.setHelperText(help);
        area.setMaxLength(LONGEST);
        area.setWidthFull();
        area.getElement().setAttribute("dir", "auto");
    }

    private void showFields() {
        var outside = outside();
        name.setVisible(!outside);
        who.setVisible(outside);
        found.setVisible(
                !outside && !found.getListDataView().getItems().toList().isEmpty());
        nobody.setVisible(false);
    }

    private boolean outside() {
        return Boolean.TRUE.equals(where.getValue());
    }

    private void search() {
        var candidates = introductions.candidates(side.me(), side.id(), name.getValue());
        found.setItems(candidates);
        found.setVisible(!candidates.isEmpty());
        nobody.setVisible(candidates.isEmpty() && name.getValue().strip().length() > 1);
        if (candidates.size() == 1) {
            found.setValue(candidates.getFirst());
        }
    }

    private void send() {
        var errors = new FieldErrors()
                .at("introduction.who", name)
                .at("introduction.again", name)
                .at("introduction.named", word)
                .at("introduction.many", word)
                .at("post.too-long", word)
                .at("post.empty", word);
        if (errors.run(() -> aside.say(side, propose()))) {
            refresh.run();
        }
    }

    private SavedTexts propose() {
        if (outside()) {
            return introductions.proposeOutside(side.me(), side.id(), who.getValue(), word.getValue(), null);
        }
        var third = found.getValue();
        if (third == null) {
            throw new RefusedException("introduction.who");
        }
        return introductions.proposeMember(side.me(), side.id(), third.page(), word.getValue(), null);
    }
}
