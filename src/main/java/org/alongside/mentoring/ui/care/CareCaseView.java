package org.alongside.mentoring.ui.care;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.Command;
import jakarta.annotation.security.PermitAll;
import java.util.Objects;
import org.alongside.identity.CurrentPerson;
import org.alongside.mentoring.CareAudience;
import org.alongside.mentoring.CareCaseId;
import org.alongside.mentoring.CareCasePage;
import org.alongside.mentoring.CareDesk;
import org.alongside.mentoring.CareKind;
import org.alongside.mentoring.MentoringRoutes;
import org.alongside.mentoring.PairRole;
import org.alongside.mentoring.ui.meeting.Aside;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.FieldErrors;
import org.alongside.uikit.Links;
import org.alongside.uikit.MainLayout;
import org.alongside.uikit.NativeSelect;
import org.alongside.uikit.Notice;
import org.alongside.uikit.Page;
import org.jspecify.annotations.Nullable;

/// A case of the team's: what was said to it, what it says, and how it goes on.
@Route(value = "mentoring/care/:slug/:case", layout = MainLayout.class)
@PermitAll
@StyleSheet("context://mentoring-care.css")
class CareCaseView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient CareDesk desk;
    private final PersonId person;
    private final Aside aside = new Aside();
    private final Div content = new Div();
    private final Anchor back = Links.to("", "");
    // Kept over a refresh: what is typed in one is not lost when something else is done.
    private final TextArea message = Parts.area("", "");
    private final TextArea note = Parts.area("", "");
    private final TextArea steps = Parts.area("", "");
    private @Nullable CareCaseId id;

    CareCaseView(CareDesk desk, CurrentPerson current) {
        super("care.caseTitle");
        this.desk = desk;
        this.person = current.id();
        back.addClassName("small");
        content.addClassName("stack");
        addComponentAsFirst(back);
        add(aside, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = new CareCaseId(event.getRouteParameters().get("case").orElse(""));
        refresh();
    }

    private void refresh() {
        var page = desk.open(person, Objects.requireNonNull(id));
        back.setHref(MentoringRoutes.care(page.slug()));
        back.setText(t("care.toList"));
        setHeading(t("care.two", "one", page.mentorName(), "other", page.menteeName()));
        var main = new Div();
        main.addClassName("stack");
        main.add(new CaseWords(page));
        if (page.open()) {
            main.add(writing(page), noting());
            if (page.kind() == CareKind.MEDIATION && Boolean.TRUE.equals(page.otherAnswer())) {
                main.add(proposing(page.slug()));
            }
        }
        main.add(new CaseLog(page.log()));
        var two = new Div(main, new CaseAside(page, desk, person, this::change));
        two.addClassNames("two", "care-case");
        content.removeAll();
        content.add(two);
    }

    /// Does something and shows what has become of it. Where somebody else was first, that is shown, and said.
    private void change(Command work) {
        try {
            work.execute();
            refresh();
        } catch (RefusedException refused) {
            refresh();
            Notice.show(getUI().orElseThrow(), Notice.Kind.WAIT, t("refused." + refused.reason(), refused.arguments()));
        }
    }

    private Div writing(CareCasePage page) {
        var to = new NativeSelect(t("care.to"));
        if (page.kind() == CareKind.MEDIATION) {
            to.option(CareAudience.BOTH.name(), t("care.toBoth"));
            to.option(CareAudience.MENTOR.name(), page.mentorName());
            to.option(CareAudience.MENTEE.name(), page.menteeName());
        } else {
            var mentor = page.raisedBy() == PairRole.MENTOR;
            to.option(
                    (mentor ? CareAudience.MENTOR : CareAudience.MENTEE).name(),
                    mentor ? page.mentorName() : page.menteeName());
            to.help(t("care.toAlone"));
        }
        message.setLabel(t("care.message"));
        message.setHelperText(t("care.messageHelp"));
        return form(message, "care.messageSend", true, to, () -> {
            aside.say(page.slug(), desk.write(person, page.id(), CareAudience.valueOf(to.value()), message.getValue()));
            message.clear();
        });
    }

    private Div noting() {
        note.setLabel(t("care.note"));
        note.setHelperText(t("care.noteHelp"));
        return form(note, "care.noteKeep", false, null, () -> {
            desk.note(person, Objects.requireNonNull(id), note.getValue());
            note.clear();
        });
    }

    private Div proposing(String slug) {
        steps.setLabel(t("care.propose"));
        steps.setHelperText(t("care.proposeHelp"));
        return form(steps, "care.proposeVerb", false, null, () -> {
            aside.say(slug, desk.propose(person, Objects.requireNonNull(id), steps.getValue()));
            steps.clear();
        });
    }

    private Div form(TextArea area, String verb, boolean first, @Nullable NativeSelect above, Command work) {
        var errors = new FieldErrors()
                .at("post.empty", area)
                .at("post.too-long", area)
                .at("care.note", area);
        var words = t(verb);
        Command send = () -> {
            if (errors.run(work)) {
                refresh();
                Notice.show(getUI().orElseThrow(), Notice.Kind.GOOD, t("care.kept"));
            }
        };
        var button = first ? Buttons.main(words, _ -> send.execute()) : Buttons.ordinary(words, _ -> send.execute());
        Buttons.ignoreDoubleClicks(button);
        var form = new Div();
        form.addClassNames("card", "stack");
        if (above != null) {
            form.add(above);
        }
        form.add(area, button);
        return form;
    }
}
