package org.alongside.mentoring.ui.ending;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.alongside.identity.CurrentPerson;
import org.alongside.mentoring.ForwardAnswer;
import org.alongside.mentoring.Lineage;
import org.alongside.mentoring.MentoringRoutes;
import org.alongside.mentoring.PayForward;
import org.alongside.mentoring.ui.care.Parts;
import org.alongside.shared.PersonId;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.EmptyState;
import org.alongside.uikit.Links;
import org.alongside.uikit.MainLayout;
import org.alongside.uikit.Notice;
import org.alongside.uikit.Page;
import org.alongside.uikit.RelativeTime;

/// Who walked with her, and whom she walked with. For herself alone.
@Route(value = MentoringRoutes.LINEAGE, layout = MainLayout.class)
@PermitAll
@StyleSheet("context://mentoring-care.css")
class LineageView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient PayForward forward;
    private final PersonId person;
    private final Div content = new Div();

    LineageView(PayForward forward, CurrentPerson current) {
        super("ending.lineageTitle");
        this.forward = forward;
        this.person = current.id();
        addClassName("narrow");
        content.addClassName("stack");
        add(content);
        addComponentAsFirst(Links.back(MentoringRoutes.HOME, t("before.title")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        refresh();
    }

    private void refresh() {
        var lineage = forward.lineage(person);
        content.removeAll();
        content.add(Parts.quiet(t("ending.lineageHint")));
        if (lineage.invited()) {
            content.add(invitation());
        }
        if (lineage.before().isEmpty() && lineage.after().isEmpty()) {
            content.add(new EmptyState(
                    t("ending.lineageEmpty"),
                    t("ending.lineageEmptyText"),
                    Links.to(MentoringRoutes.HOME, t("ending.toMentoring"))));
            return;
        }
        var line = new Div();
        line.addClassNames("stack", "lineage");
        if (!lineage.before().isEmpty()) {
            line.add(people("ending.before", lineage.before()));
        }
        var me = new Div(t("ending.me"));
        me.addClassName("lineage-me");
        line.add(me);
        if (!lineage.after().isEmpty()) {
            line.add(people("ending.after", lineage.after()));
        }
        content.add(line);
    }

    private Section invitation() {
        return Parts.card(
                t("ending.forward"),
                Parts.text(t("ending.forwardText")),
                Parts.row(
                        Buttons.main(t("ending.forwardYes"), _ -> {
                            forward.answer(person, ForwardAnswer.YES);
                            getUI().orElseThrow().navigate(MentoringRoutes.HOME);
                        }),
                        Buttons.ordinary(t("ending.forwardNotNow"), _ -> say(ForwardAnswer.NOT_NOW)),
                        Buttons.plain(t("ending.forwardNo"), _ -> say(ForwardAnswer.NO))));
    }

    private void say(ForwardAnswer answer) {
        forward.answer(person, answer);
        refresh();
        Notice.show(
                getUI().orElseThrow(),
                Notice.Kind.GOOD,
                t(answer == ForwardAnswer.NO ? "ending.forwardNoDone" : "ending.forwardLater"));
    }

    private Section people(String key, List<Lineage.Companion> people) {
        var list = new UnorderedList();
        list.addClassName("clean");
        for (var one : people) {
            var name = new Span(one.name());
            name.getElement().setAttribute("dir", "auto");
            name.addClassName("strong");
            var until = new Span(t("ending.until") + " ");
            until.add(new RelativeTime(one.endedAt()));
            until.addClassNames("small", "quiet");
            var item = new ListItem(Parts.row(name, until));
            if (one.further() > 0) {
                item.add(Parts.quiet(t("ending.further", "count", one.further())));
            }
            list.add(item);
        }
        return Parts.card(t(key), list);
    }
}
