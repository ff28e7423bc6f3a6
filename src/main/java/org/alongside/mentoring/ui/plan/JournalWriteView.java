package org.alongside.mentoring.ui.plan;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.alongside.cohort.HelpLines;
import org.alongside.identity.CurrentPerson;
import org.alongside.mentoring.Journal;
import org.alongside.mentoring.JournalId;
import org.alongside.mentoring.MentoringRoutes;
import org.alongside.mentoring.PairAccess;
import org.alongside.mentoring.PairSide;
import org.alongside.mentoring.PairState;
import org.alongside.richtext.RichText;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.MainLayout;
import org.alongside.uikit.Notice;
import org.alongside.uikit.RichTextField;
import org.alongside.uikit.Tag;
import org.jspecify.annotations.Nullable;

/// Where an entry of a journal is written. It is the entry itself that is kept every few seconds: there is
/// nothing to send, and nobody it would be sent to.
@Route(value = "pairs/:id/journal/:entry", layout = MainLayout.class)
@PermitAll
class JournalWriteView extends PlanPage {

    private static final long serialVersionUID = 1L;
    private static final String NEW = "new";

    private final transient Journal journal;
    private final RichTextField text;
    private final Span saved = new Span();
    private @Nullable JournalId id;
    private int version;

    JournalWriteView(Journal journal, PairAccess access, CurrentPerson current, HelpLines help) {
        super("journal.writeTitle", access, current, help);
        this.journal = journal;
        this.text = new RichTextField(t("journal.text"));
        text.setPlaceholder(t("journal.placeholder"));
        text.setMaxLength(RichText.MAX_CHARS);
        text.addDraftListener(_ -> keep());
        text.addSubmitListener(this::done);
        saved.addClassNames("tiny", "quiet");
        saved.getElement().setAttribute("role", "status");
    }

    @Override
    void build(PairSide side, Div into) {
        if (side.state() == PairState.ENDED) {
            throw new NotFoundException();
        }
        var name = parameter("entry").orElse("");
        if (NEW.equals(name)) {
            id = null;
            version = 0;
            text.setValue("");
        } else {
            var entry = journal.own(person(), side.id(), new JournalId(name));
            id = entry.id();
            version = entry.version();
            text.setValue(entry.body());
            if (entry.readByBoth()) {
                into.add(new Notice(Notice.Kind.PLAIN, t("journal.sharedStays", "name", name(side))));
            }
        }
        var finish = Buttons.main(t("journal.done"), _ -> done());
        Buttons.ignoreDoubleClicks(finish);
        var label = new Tag(t("journal.onlyYou"), Notice.Kind.GOOD);
        into.add(PlanParts.row(label, PlanParts.quiet(t("journal.onlyYouText", "name", name(side)))));
        into.add(prompts(), text, PlanParts.row(finish, saved));
    }

    /// Offered, never asked.
    private Div prompts() {
        var list = new UnorderedList();
        for (var question : new String[] {t("journal.well"), t("journal.improve"), t("journal.differently")}) {
            list.add(new ListItem(question));
        }
        var use = Buttons.plain(t("journal.usePrompts"), _ -> {
            text.setValue(text.getValue()
                    + prompt("journal.well")
                    + prompt("journal.improve")
                    + prompt("journal.differently"));
            text.focus();
        });
        var box = new Div(new Paragraph(t("journal.prompts")), list, use);
        box.addClassNames("prompts", "small");
        return box;
    }

    private String prompt(String key) {
        return "<p><strong>" + getTranslation(key) + "</strong></p><p><br></p>";
    }

    private void keep() {
        try {
            save();
            saved.setText(t("journal.kept"));
        } catch (RefusedException refused) {
            // Nothing to keep yet is no mistake while she types.
            if (!refused.reason().equals("journal.empty")) {
                tellRefused(refused);
            }
        }
    }

    private void done() {
        try {
            if (id != null || !text.getValue().isBlank()) {
                save();
            }
            UI.getCurrentOrThrow().navigate(MentoringRoutes.pair(pair(), "journal"));
        } catch (RefusedException refused) {
            tellRefused(refused);
        }
    }

    private void save() {
        text.setInvalid(false);
        var kept = id == null
                ? journal.begin(person(), pair(), text.getValue())
                : journal.change(person(), pair(), id, text.getValue(), version);
        if (id == null) {
            // Opened anew, this page shows the entry that was begun, not an empty one.
            UI.getCurrentOrThrow()
                    .getPage()
                    .getHistory()
                    .replaceState(
                            null,
                            MentoringRoutes.pair(pair(), "journal/" + kept.id().value()));
        }
        id = kept.id();
        version = kept.version();
    }

    private void tellRefused(RefusedException refused) {
        text.setErrorMessage(getTranslation("refused." + refused.reason(), refused.arguments()));
        text.setInvalid(true);
    }
}
