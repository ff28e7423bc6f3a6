package org.alongside.mentoring.ui.care;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import org.alongside.mentoring.CareAudience;
import org.alongside.mentoring.CareCasePage;
import org.alongside.mentoring.CareKind;
import org.alongside.mentoring.PairRole;
import org.alongside.mentoring.TextState;
import org.alongside.uikit.Notice;
import org.alongside.uikit.RelativeTime;
import org.alongside.uikit.SafeHtml;
import org.alongside.uikit.Tag;
import org.jspecify.annotations.Nullable;

/// What is known of a case: who asked for what, and all that was said in it.
class CaseWords extends Div {

    private static final long serialVersionUID = 1L;

    private final CareCasePage page;

    CaseWords(CareCasePage page) {
        this.page = page;
        addClassNames("card", "stack");
        add(head(), Parts.text(t(asked(), "name", name(page.raisedBy()))));
        if (page.reason() != null) {
            add(Parts.quiet(t("care.pausedFor", "reason", t("option.pause." + page.reason()))));
        }
        if (page.kind() == CareKind.MEDIATION) {
            add(Parts.text(t(answer(), "name", name(page.raisedBy().other()))));
        }
        if (page.said().isEmpty() && page.statements().isEmpty()) {
            add(Parts.quiet(t("care.nothingSaid", "name", name(page.raisedBy()))));
        }
        page.said().forEach(this::show);
        page.statements().forEach(this::show);
        if (page.steps() != null) {
            show(page.steps());
        }
    }

    private Div head() {
        var kind = new Tag(t("option.care." + page.kind()), page.kind().safety() ? Notice.Kind.BAD : Notice.Kind.PLAIN);
        var opened = new RelativeTime(page.openedAt());
        opened.addClassNames("small", "quiet");
        var head = Parts.row(new H2(t("care.what")), kind, opened);
        if (!page.open()) {
            head.add(new Tag(t("care.stateClosed"), Notice.Kind.PLAIN));
        }
        return head;
    }

    private String asked() {
        return switch (page.kind()) {
            case GUIDANCE -> "care.askedGuidance";
            case MEDIATION -> "care.askedMediation";
            case CONTACT_STOP -> "care.askedStop";
            case SAFETY -> "care.askedSafety";
        };
    }

    private String answer() {
        if (page.otherAnswer() == null) {
            return "care.answerNone";
        }
        return page.otherAnswer() ? "care.answerYes" : "care.answerNo";
    }

    private void show(CareCasePage.Said said) {
        var when = Parts.moment(said.writtenAt(), getLocale());
        var head = t(key(said), "name", said.author(), "to", to(said.to()), "when", when);
        var part = Parts.said(head, said.body().isEmpty() ? t("care.heldBody") : said.body());
        if (said.state() == TextState.HELD) {
            part.add(Parts.quiet(t("care.heldTeam")));
        }
        part.getElement().getClassList().set("team", said.to() != null);
        part.getElement().getClassList().set("note", said.note());
        add(part);
    }

    private static String key(CareCasePage.Said said) {
        if (said.note()) {
            return "care.saidNote";
        }
        return said.to() == null ? "care.saidToUs" : "care.saidByUs";
    }

    private String to(@Nullable CareAudience to) {
        if (to == null) {
            return "";
        }
        return switch (to) {
            case BOTH -> t("care.toBoth");
            case MENTOR -> page.mentorName();
            case MENTEE -> page.menteeName();
        };
    }

    private void show(CareCasePage.Statement statement) {
        add(new H3(t("care.otherStatement", "name", name(statement.role()))));
        add(statement.body().isEmpty() ? Parts.quiet(t("care.checked")) : new SafeHtml(statement.body()));
    }

    private void show(CareCasePage.Steps steps) {
        add(new H3(t("care.steps")), new SafeHtml(steps.body()));
        var agreed = new Paragraph(t(
                "care.stepsWho",
                "mentor",
                page.mentorName(),
                "mentorYes",
                String.valueOf(steps.mentorAgreed()),
                "mentee",
                page.menteeName(),
                "menteeYes",
                String.valueOf(steps.menteeAgreed())));
        agreed.addClassNames("small", "quiet");
        add(agreed);
    }

    private String name(PairRole role) {
        return role == PairRole.MENTOR ? page.mentorName() : page.menteeName();
    }

    private String t(String key, Object... arguments) {
        return getTranslation(key, arguments);
    }
}
