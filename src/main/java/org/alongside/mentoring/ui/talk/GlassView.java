package org.alongside.mentoring.ui.talk;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.alongside.identity.CurrentPerson;
import org.alongside.mentoring.BreakGlass;
import org.alongside.mentoring.GlassPage;
import org.alongside.mentoring.TextState;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PairId;
import org.alongside.shared.PersonId;
import org.alongside.shared.PostId;
import org.alongside.shared.RefusedException;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.EmptyState;
import org.alongside.uikit.FieldErrors;
import org.alongside.uikit.MainLayout;
import org.alongside.uikit.Notice;
import org.alongside.uikit.Page;
import org.alongside.uikit.PostCard;
import org.alongside.uikit.PostList;
import org.alongside.uikit.RelativeTime;
import org.jspecify.annotations.Nullable;

/// A pair's conversation for who is responsible in an emergency: first the reason, then the messages, for a day.
@Route(value = "mentoring/glass/:id", layout = MainLayout.class)
@PermitAll
class GlassView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient BreakGlass glass;
    private final PersonId person;
    private final Div content = new Div();
    private @Nullable PairId pair;

    GlassView(BreakGlass glass, CurrentPerson current) {
        super("glass.title");
        this.glass = glass;
        this.person = current.id();
        addClassName("narrow");
        content.addClassName("stack");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        pair = new PairId(event.getRouteParameters().get("id").orElse(""));
        if (!glass.mayOpen(person, pair)) {
            throw new NotFoundException();
        }
        show();
    }

    private void show() {
        content.removeAll();
        glass.openUntil(person, pair()).ifPresentOrElse(this::showMessages, this::askWhy);
    }

    private void askWhy() {
        var reason = area("glass.reason", "glass.reasonHelp", BreakGlass.MAX_REASON);
        var told = area("glass.told", "glass.toldHelp", BreakGlass.MAX_TOLD);
        var errors = new FieldErrors().at("glass.reason", reason).at("glass.told", told);
        var open = Buttons.main(t("glass.open"), _ -> {
            if (errors.run(() -> glass.open(person, pair(), reason.getValue(), told.getValue()))) {
                show();
            }
        });
        Buttons.ignoreDoubleClicks(open);
        content.add(
                new Paragraph(t("glass.intro")),
                new Notice(Notice.Kind.WAIT, t("glass.logged")),
                reason,
                told,
                new Div(open));
    }

    private TextArea area(String label, String help, int most) {
        var area = new TextArea(t(label));
        area.setHelperText(t(help));
        area.setMaxLength(most);
        area.setWidthFull();
        area.setRequiredIndicatorVisible(true);
        area.getElement().setAttribute("dir", "auto");
        return area;
    }

    private void showMessages(Instant until) {
        var closes = new Paragraph(t("glass.until") + " ");
        closes.add(new RelativeTime(until));
        content.add(new Notice(Notice.Kind.WAIT, t("glass.reading"), closes));
        var list = new PostList();
        var more = new Div();
        content.add(list, more);
        readOn(list, more, 0);
    }

    private void readOn(PostList list, Div more, long after) {
        GlassPage page;
        try {
            page = glass.read(person, pair(), after);
        } catch (RefusedException _) {
            // Her time is over while the page is open.
            show();
            return;
        }
        if (page.messages().isEmpty() && after == 0) {
            content.add(new EmptyState(t("glass.emptyTitle"), t("glass.emptyText")));
        }
        list.append(page.messages().stream().map(this::card).toList());
        more.removeAll();
        var next = page.next();
        if (next != null) {
            more.add(Buttons.ordinary(t("glass.more"), _ -> readOn(list, more, next)));
        }
    }

    private PostCard.Content card(GlassPage.Line line) {
        return new PostCard.Content(
                new PostId(line.id().value()),
                line.author(),
                null,
                null,
                line.sentAt(),
                line.body(),
                null,
                line.lang(),
                false,
                PostCard.State.PUBLISHED,
                note(line),
                false,
                false,
                Set.of(),
                null,
                null,
                List.of(),
                null);
    }

    /// Nothing is left out: what the other has not read says so.
    private @Nullable String note(GlassPage.Line line) {
        if (line.takenBack()) {
            return t("glass.takenBack");
        }
        return line.state() == TextState.PUBLISHED ? null : t("glass.notDelivered");
    }

    private PairId pair() {
        return Objects.requireNonNull(pair);
    }
}
