package org.alongside.moderation.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.alongside.identity.CurrentPerson;
import org.alongside.moderation.OwnWeek;
import org.alongside.shared.PersonId;
import org.alongside.uikit.Bdi;
import org.alongside.uikit.Links;
import org.alongside.uikit.MainLayout;
import org.alongside.uikit.Page;
import org.alongside.uikit.RelativeTime;

/// What she did on the desk in the last seven days, for herself alone.
@Route(value = OwnWeekView.PATH, layout = MainLayout.class)
@PermitAll
class OwnWeekView extends Page implements BeforeEnterObserver {

    static final String PATH = ModerationView.PATH + "/week";

    private static final long serialVersionUID = 1L;

    private final transient OwnWeek weeks;
    private final transient LogWording log;
    private final transient Wording wording;
    private final PersonId person;
    private final Div content = new Div();

    OwnWeekView(OwnWeek weeks, LogWording log, Wording wording, CurrentPerson current) {
        super("week.title");
        this.weeks = weeks;
        this.log = log;
        this.wording = wording;
        this.person = current.id();
        addClassName("narrow");
        content.addClassName("stack");
        var back = Links.to(ModerationView.PATH, t("moderation.title"), "small");
        addComponentAsFirst(back);
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var week = weeks.of(person);
        content.removeAll();
        var intro = new Paragraph(t("week.intro"));
        intro.addClassNames("quiet", "measure");
        content.add(intro, decided(week), new H2(t("week.overturned")), overturned(week));
        if (!week.upheld().isEmpty()) {
            content.add(new H2(t("week.upheld")), list(week.upheld(), true));
        }
    }

    private Paragraph decided(OwnWeek.Week week) {
        var words = t("week.decided", "count", week.decided());
        if (week.median() != null) {
            var time = log.time(getLocale(), week.median());
            words += " " + t("week.median", "count", week.decided(), "time", time);
        }
        var decided = new Paragraph(words);
        decided.addClassName("measure");
        return decided;
    }

    private Div overturned(OwnWeek.Week week) {
        if (week.overturned().isEmpty()) {
            var none = new Div(new Paragraph(t("week.noneOverturned")));
            none.addClassNames("quiet", "measure");
            return none;
        }
        var kind = new Paragraph(t("week.kind"));
        kind.addClassNames("quiet", "measure");
        return new Div(kind, list(week.overturned(), false));
    }

    private UnorderedList list(List<OwnWeek.LookedAt> decisions, boolean stand) {
        var list = new UnorderedList();
        list.addClassName("clean");
        list.getElement().setAttribute("role", "list");
        decisions.forEach(one -> list.add(item(one, stand)));
        return list;
    }

    private ListItem item(OwnWeek.LookedAt one, boolean stands) {
        var what = new Div(new Span(t(
                "week.what",
                "act",
                wording.act(getLocale(), one.act()),
                "reason",
                wording.reason(getLocale(), one.reason()))));
        var why = new Div(new Span(t(
                stands ? "week.stands" : one.onAppeal() ? "week.onAppeal" : "week.takenBack",
                "reason",
                wording.reason(getLocale(), one.why()))));
        var where = new Div(new Bdi(one.cohortName()), new Span(" · "), new RelativeTime(one.at()));
        where.addClassNames("small", "quiet");
        var item = new ListItem(what, why);
        if (one.word() != null) {
            var word = new HtmlContainer("blockquote");
            word.setText(one.word());
            word.getElement().setAttribute("dir", "auto");
            item.add(word);
        }
        item.add(where);
        return item;
    }
}
