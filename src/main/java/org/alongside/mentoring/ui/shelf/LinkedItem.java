package org.alongside.mentoring.ui.shelf;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableRunnable;
import org.alongside.discussion.DiscussionRoutes;
import org.alongside.mentoring.LinkedDraft;
import org.alongside.mentoring.LinkedThreads;
import org.alongside.mentoring.PairSide;
import org.alongside.mentoring.ui.meeting.SharedText;
import org.alongside.uikit.Bdi;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.ConfirmDialog;
import org.alongside.uikit.Notice;
import org.alongside.uikit.Tag;

/// A drafted thread with the passages that might be quoted in it.
class LinkedItem extends Section {

    private static final long serialVersionUID = 1L;

    private final transient LinkedThreads linked;
    private final PairSide side;
    private final LinkedDraft draft;
    private final SerializableRunnable refresh;

    LinkedItem(LinkedThreads linked, PairSide side, LinkedDraft draft, SerializableRunnable refresh) {
        this.linked = linked;
        this.side = side;
        this.draft = draft;
        this.refresh = refresh;
        addClassNames("card", "stack");
        var title = new SharedText(draft.title());
        title.addClassName("strong");
        add(title, new SharedText(draft.body()));
        draft.quotes().forEach(quote -> add(quote(quote)));
        if (draft.taken()) {
            var words = draft.takenByMe()
                    ? getTranslation("shelf.taken-mine")
                    : getTranslation("shelf.taken-other", "name", Bdi.isolated(side.otherName()));
            add(new Div(new Tag(words)));
        }
        if (side.active()) {
            add(buttons());
        }
    }

    private Div buttons() {
        var row = new Div();
        row.addClassName("row");
        if (!draft.taken() || draft.takenByMe()) {
            row.add(Buttons.ordinary(getTranslation("shelf.take"), _ -> take()));
        }
        if (!draft.taken()) {
            row.add(
                    Buttons.plain(
                            getTranslation("shelf.quote"), _ -> new QuoteDialog(linked, side, draft, refresh).open()),
                    Buttons.plain(getTranslation("shelf.drop"), _ -> drop()));
        }
        return row;
    }

    private Div quote(LinkedDraft.Quote quote) {
        var words = new Paragraph(quote.passage());
        words.getElement().setAttribute("dir", "auto");
        if (quote.lang() != null) {
            words.getElement().setAttribute("lang", quote.lang());
        }
        var part = new Div(words);
        part.addClassNames("quoted", "stack");
        part.add(new Div(state(quote)));
        if (side.active() && !draft.taken()) {
            part.add(choices(quote));
        }
        return part;
    }

    private Tag state(LinkedDraft.Quote quote) {
        if (quote.released()) {
            return new Tag(getTranslation("shelf.released"), Notice.Kind.GOOD);
        }
        return quote.releasedByMe()
                ? new Tag(getTranslation("shelf.waits-other", "name", Bdi.isolated(side.otherName())))
                : new Tag(getTranslation("shelf.waits-me"), Notice.Kind.WAIT);
    }

    private Div choices(LinkedDraft.Quote quote) {
        var named = new Checkbox(getTranslation("shelf.named"), quote.named());
        var row = new Div();
        row.addClassName("row");
        if (quote.writtenByMe()) {
            row.add(named);
            named.addValueChangeListener(change -> {
                if (change.isFromClient() && quote.releasedByMe()) {
                    release(quote, true, change.getValue());
                }
            });
        }
        row.add(
                quote.releasedByMe()
                        ? Buttons.plain(getTranslation("shelf.unrelease"), _ -> release(quote, false, false))
                        : Buttons.ordinary(
                                getTranslation("shelf.release"), _ -> release(quote, true, named.getValue())),
                Buttons.plain(getTranslation("shelf.quote-remove"), _ -> {
                    linked.removeQuote(side.me(), side.id(), quote.id());
                    refresh.run();
                }));
        return row;
    }

    private void release(LinkedDraft.Quote quote, boolean released, boolean named) {
        linked.release(side.me(), side.id(), quote.id(), released, named);
        refresh.run();
    }

    private void drop() {
        ConfirmDialog.danger(
                        getTranslation("shelf.drop-title"),
                        getTranslation("shelf.drop-text"),
                        getTranslation("shelf.drop"),
                        () -> {
                            linked.drop(side.me(), side.id(), draft.id());
                            refresh.run();
                        })
                .open();
    }

    private void take() {
        new ConfirmDialog(
                        getTranslation("shelf.take-title"),
                        getTranslation("shelf.take-text"),
                        getTranslation("shelf.take"),
                        () -> {
                            var slug = linked.take(side.me(), side.id(), draft.id());
                            UI.getCurrentOrThrow().navigate(DiscussionRoutes.newThread(slug));
                        })
                .open();
    }
}
