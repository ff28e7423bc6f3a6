package org.alongside.mentoring.ui.care;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableBiConsumer;
import org.alongside.mentoring.OwnCase;
import org.alongside.mentoring.PairSide;
import org.alongside.mentoring.TeamHelp;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.FieldErrors;
import org.alongside.uikit.Notice;
import org.alongside.uikit.RelativeTime;
import org.alongside.uikit.SafeHtml;
import org.alongside.uikit.Tag;

/// A case of hers: what she and the team have said, and what is hers to do.
class OwnCaseCard extends Section {

    private static final long serialVersionUID = 1L;

    private final PairSide side;
    private final OwnCase shown;
    private final transient TeamHelp help;
    private final TextArea reply;
    private final TextArea statement;
    private final SerializableBiConsumer<Boolean, String> done;

    /// @param reply where she writes to the team
    /// @param statement where she writes how she sees it
    /// @param done is told whether she may be in danger, and what to say
    OwnCaseCard(
            PairSide side,
            OwnCase shown,
            TeamHelp help,
            TextArea reply,
            TextArea statement,
            SerializableBiConsumer<Boolean, String> done) {
        this.side = side;
        this.shown = shown;
        this.help = help;
        this.reply = reply;
        this.statement = statement;
        this.done = done;
        addClassNames("card", "stack");
        add(head());
        switch (shown.kind()) {
            case MEDIATION -> showMediation();
            case GUIDANCE, CONTACT_STOP, SAFETY -> showClock();
        }
        showWords();
        if (shown.open() && !shown.invited()) {
            add(replyForm());
        }
    }

    private Div head() {
        var title = new H2(t(
                switch (shown.kind()) {
                    case GUIDANCE -> "care.yourQuestion";
                    case MEDIATION -> "care.yourMediation";
                    case CONTACT_STOP -> "care.yourStop";
                    case SAFETY -> "care.yourSafety";
                }));
        title.getElement().setAttribute("tabindex", "-1");
        var state = shown.open()
                ? new Tag(t("care.stateOpen"), Notice.Kind.GOOD)
                : new Tag(t("care.stateClosed"), Notice.Kind.PLAIN);
        return Parts.row(title, state);
    }

    private void showClock() {
        if (shown.open() && shown.words().stream().noneMatch(OwnCase.Word::team)) {
            var due = new Paragraph(t("care.due") + " ");
            due.add(new RelativeTime(shown.dueAt()));
            due.addClassNames("small", "quiet");
            add(due);
        }
    }

    private void showMediation() {
        if (shown.invited()) {
            showInvitation();
        } else if (shown.otherAnswer() == null) {
            add(Parts.text(t("care.invitedWaits", "name", side.otherName())));
            showClock();
        } else if (!shown.together()) {
            add(Parts.text(shown.raisedByMe() ? t("care.declined", "name", side.otherName()) : t("care.youDeclined")));
            if (!shown.raisedByMe() && shown.open()) {
                add(Buttons.ordinary(t("care.acceptAfterAll"), _ -> answer(true)));
            }
        } else {
            showTogether();
        }
    }

    private void showInvitation() {
        add(Parts.text(t("care.invited", "name", side.otherName())));
        add(Parts.row(
                Buttons.main(t("care.accept"), _ -> answer(true)),
                Buttons.ordinary(t("care.decline"), _ -> answer(false))));
    }

    private void answer(boolean yes) {
        help.answer(side.me(), side.id(), shown.id(), yes);
        done.accept(false, yes ? "care.accepted" : "care.youDeclined");
    }

    private void showTogether() {
        if (shown.meetAt() != null) {
            add(new Notice(Notice.Kind.PLAIN, t("care.meetAt", "at", Parts.moment(shown.meetAt(), getLocale()))));
        }
        showStatements();
        if (shown.steps() != null) {
            showSteps(shown.steps());
        }
        if (shown.followUpOn() != null) {
            add(Parts.quiet(t("care.followUpOn", "day", Parts.day(shown.followUpOn(), getLocale()))));
        }
    }

    private void showStatements() {
        if (shown.statement() == null) {
            if (shown.open()) {
                statementForm();
            }
            return;
        }
        add(new H3(t("care.yourStatement")), Parts.view(this, shown.statement()));
        add(new H3(t("care.otherStatement", "name", side.otherName())));
        add(
                shown.otherStatement() == null
                        ? Parts.quiet(t("care.otherWrites", "name", side.otherName()))
                        : Parts.view(this, shown.otherStatement()));
    }

    private void statementForm() {
        statement.setLabel(t("care.statement"));
        statement.setHelperText(t("care.statementHelp", "name", side.otherName()));
        var errors = new FieldErrors()
                .at("post.empty", statement)
                .at("post.too-long", statement)
                .at("care.stated", statement);
        if (shown.otherHasWritten()) {
            add(Parts.quiet(t("care.otherHasWritten", "name", side.otherName())));
        }
        var send = Buttons.main(
                t("care.statementSend"),
                _ -> errors.run(() -> {
                    var danger = help.state(side.me(), side.id(), shown.id(), statement.getValue());
                    statement.clear();
                    done.accept(danger, "care.stated");
                }));
        Buttons.ignoreDoubleClicks(send);
        add(statement, send);
    }

    private void showSteps(OwnCase.OwnSteps steps) {
        add(new H3(t("care.steps")), new SafeHtml(steps.body()));
        if (steps.mine()) {
            add(Parts.quiet(steps.others() ? t("care.stepsBoth") : t("care.stepsMine", "name", side.otherName())));
        } else if (shown.open()) {
            add(Buttons.main(t("care.stepsAgree"), _ -> {
                help.agree(side.me(), side.id(), shown.id(), steps.key());
                done.accept(false, "care.stepsAgreed");
            }));
        }
    }

    private void showWords() {
        for (var word : shown.words()) {
            var who = t(word.team() ? "care.team" : "care.you");
            var said = Parts.said(who + " · " + Parts.moment(word.writtenAt(), getLocale()), word.body());
            said.getElement().getClassList().set("team", word.team());
            add(said);
        }
    }

    private Div replyForm() {
        reply.setLabel(t("care.reply"));
        reply.setHelperText(t("care.replyHelp", "name", side.otherName()));
        var errors = new FieldErrors().at("post.empty", reply).at("post.too-long", reply);
        var send = Buttons.ordinary(
                t("care.replySend"),
                _ -> errors.run(() -> {
                    var danger = help.write(side.me(), side.id(), shown.id(), reply.getValue());
                    reply.clear();
                    done.accept(danger, "care.sent");
                }));
        Buttons.ignoreDoubleClicks(send);
        var form = new Div(reply, send);
        form.addClassName("stack");
        return form;
    }

    private String t(String key, Object... arguments) {
        return getTranslation(key, arguments);
    }
}
