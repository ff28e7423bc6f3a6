package org.alongside.mentoring.ui.plan;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import org.alongside.mentoring.Journal;
import org.alongside.mentoring.JournalEntry;
import org.alongside.mentoring.MentoringRoutes;
import org.alongside.mentoring.PairSide;
import org.alongside.mentoring.PairState;
import org.alongside.mentoring.SavedTexts;
import org.alongside.mentoring.TextState;
import org.alongside.uikit.Bdi;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.ConfirmDialog;
import org.alongside.uikit.Links;
import org.alongside.uikit.Notice;
import org.alongside.uikit.RelativeTime;
import org.alongside.uikit.SafeHtml;
import org.alongside.uikit.Tag;

/// An entry of a journal, with the word who reads it (P56), and what its author can do with it.
class JournalItem extends Article {

    private static final long serialVersionUID = 1L;

    private final transient Journal journal;
    private final PairSide side;
    private final JournalEntry entry;
    private final SerializableRunnable refresh;
    private final SerializableConsumer<SavedTexts> shared;

    /// @param refresh shows the page anew
    /// @param shared says what became of an entry that she shared
    JournalItem(
            Journal journal,
            PairSide side,
            JournalEntry entry,
            SerializableRunnable refresh,
            SerializableConsumer<SavedTexts> shared) {
        this.journal = journal;
        this.side = side;
        this.entry = entry;
        this.refresh = refresh;
        this.shared = shared;
        addClassNames("card", "stack", "journal-entry");
        var head = PlanParts.row(new RelativeTime(entry.at()), label());
        head.addClassNames("small", "quiet");
        var body = new SafeHtml(entry.body());
        body.addClassNames("body", "measure");
        add(head, body);
        if (entry.reason() != null) {
            add(PlanParts.quiet(getTranslation("reason." + entry.reason())));
        }
        if (entry.readByBoth() && entry.changedSince()) {
            add(PlanParts.quiet(getTranslation("journal.changedSince", "name", name())));
        }
        if (entry.mine()) {
            add(actions());
        }
    }

    private String name() {
        return Bdi.isolated(side.otherName());
    }

    private Tag label() {
        Tag tag;
        if (!entry.mine()) {
            tag = new Tag(getTranslation("journal.sharedByOther", "name", name()));
        } else {
            tag = switch (entry.shared()) {
                case null -> new Tag(getTranslation("journal.onlyYou"), Notice.Kind.GOOD);
                case PUBLISHED -> new Tag(getTranslation("journal.youAndOther", "name", name()));
                case HELD -> new Tag(getTranslation("journal.waits"), Notice.Kind.WAIT);
                case RETURNED, REMOVED -> new Tag(getTranslation("journal.notThrough"), Notice.Kind.BAD);
            };
        }
        tag.addClassName("push");
        return tag;
    }

    private Div actions() {
        var row = PlanParts.row();
        row.addClassName("card-actions");
        if (side.state() != PairState.ENDED) {
            row.add(Links.button(
                    MentoringRoutes.pair(side.id(), "journal/" + entry.id().value()),
                    getTranslation("journal.edit"),
                    "plain"));
        }
        if (side.active() && (entry.shared() == null || entry.changedSince())) {
            row.add(Buttons.plain(
                    entry.shared() == null
                            ? getTranslation("journal.share", "name", name())
                            : getTranslation("journal.shareAgain"),
                    _ -> askToShare()));
        }
        if (entry.shared() != null) {
            var verb = entry.shared() == TextState.PUBLISHED ? "journal.takeBack" : "journal.onlyMe";
            row.add(Buttons.plain(getTranslation(verb), _ -> {
                journal.takeBack(side.me(), side.id(), entry.id());
                refresh.run();
            }));
        }
        var away = Buttons.plain(getTranslation("journal.delete"), _ -> askToDelete());
        away.addClassNames("quiet", "push");
        row.add(away);
        return row;
    }

    private void askToShare() {
        new ConfirmDialog(
                        getTranslation("journal.shareTitle", "name", name()),
                        getTranslation("journal.shareText", "name", name()),
                        getTranslation("journal.shareVerb"),
                        () -> {
                            shared.accept(journal.share(side.me(), side.id(), entry.id()));
                            refresh.run();
                        })
                .open();
    }

    private void askToDelete() {
        ConfirmDialog.danger(
                        getTranslation("journal.deleteTitle"),
                        getTranslation("journal.deleteText"),
                        getTranslation("journal.delete"),
                        () -> {
                            journal.delete(side.me(), side.id(), entry.id());
                            refresh.run();
                        })
                .open();
    }
}
