package org.alongside.mentoring.ui.plan;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.alongside.cohort.HelpLines;
import org.alongside.identity.CurrentPerson;
import org.alongside.mentoring.Journal;
import org.alongside.mentoring.MentoringRoutes;
import org.alongside.mentoring.PairAccess;
import org.alongside.mentoring.PairSide;
import org.alongside.mentoring.PairState;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.EmptyState;
import org.alongside.uikit.Links;
import org.alongside.uikit.MainLayout;
import org.jspecify.annotations.Nullable;

/// Her own journal in a pair, with what the other shares with her, the newest first.
@Route(value = "pairs/:id/journal", layout = MainLayout.class)
@PermitAll
class JournalView extends PlanPage {

    private static final long serialVersionUID = 1L;

    private final transient Journal journal;

    JournalView(Journal journal, PairAccess access, CurrentPerson current, HelpLines help) {
        super("journal.title", access, current, help);
        this.journal = journal;
    }

    @Override
    void build(PairSide side, Div into) {
        var first = journal.list(person(), side.id(), null);
        var write = Links.button(MentoringRoutes.pair(side.id(), "journal/new"), t("journal.write"), "main");
        var writes = side.state() != PairState.ENDED;
        if (first.items().isEmpty()) {
            var empty = new EmptyState(t("journal.emptyTitle"), t("journal.emptyText", "name", name(side)));
            if (writes) {
                empty.add(write);
            }
            into.add(empty);
            return;
        }
        into.add(new Paragraph(t("journal.intro", "name", name(side))));
        if (writes) {
            into.add(PlanParts.row(write));
        }
        var list = new Div();
        list.addClassName("stack");
        into.add(list);
        page(side, list, null);
    }

    private void page(PairSide side, Div list, @Nullable String cursor) {
        var page = journal.list(person(), side.id(), cursor);
        page.items()
                .forEach(entry -> list.add(
                        new JournalItem(journal, side, entry, this::refresh, kept -> tell(kept, "journal.shared"))));
        if (page.next() != null) {
            var row = PlanParts.row();
            row.add(Buttons.ordinary(t("journal.more"), _ -> {
                row.removeFromParent();
                page(side(), list, page.next());
            }));
            list.add(row);
        }
    }
}
