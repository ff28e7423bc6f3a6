package org.alongside.mentoring.ui.before;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.alongside.identity.CurrentPerson;
import org.alongside.mentoring.MentoringHome;
import org.alongside.mentoring.MentoringRoutes;
import org.alongside.mentoring.Offers;
import org.alongside.mentoring.PairState;
import org.alongside.mentoring.PayForward;
import org.alongside.mentoring.ProposalView;
import org.alongside.mentoring.Proposals;
import org.alongside.mentoring.Requests;
import org.alongside.mentoring.Task;
import org.alongside.shared.PersonId;
import org.alongside.uikit.Bdi;
import org.alongside.uikit.EmptyState;
import org.alongside.uikit.Links;
import org.alongside.uikit.MainLayout;
import org.alongside.uikit.Notice;
import org.alongside.uikit.Page;
import org.alongside.uikit.RelativeTime;
import org.alongside.uikit.Tag;

/// A person's own place in mentoring: first what waits for her, then her pairs, then what she offers and asks for
/// in each of her cohorts, with the first step for who is new here.
@Route(value = MentoringRoutes.HOME, layout = MainLayout.class)
@PermitAll
@StyleSheet("context://mentoring-before.css")
class MentoringView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient MentoringHome home;
    private final transient Proposals proposals;
    private final transient Offers offers;
    private final transient Requests requests;
    private final transient PayForward forward;
    private final PersonId person;
    private final Div content = new Div();

    MentoringView(
            MentoringHome home,
            Proposals proposals,
            Offers offers,
            Requests requests,
            PayForward forward,
            CurrentPerson current) {
        super("before.title");
        this.home = home;
        this.proposals = proposals;
        this.offers = offers;
        this.requests = requests;
        this.forward = forward;
        this.person = current.id();
        content.addClassName("stack");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        refresh();
    }

    private void refresh() {
        content.removeAll();
        var cohorts = home.cohorts(person);
        if (cohorts.isEmpty()) {
            content.add(new EmptyState(t("before.noCohort"), t("before.noCohortText")));
            return;
        }
        var tasks = home.tasks(person);
        var pairs = home.pairs(person);
        var open = proposals.open(person);
        var fresh = tasks.isEmpty()
                && pairs.isEmpty()
                && open.isEmpty()
                && cohorts.stream().allMatch(cohort -> cohort.offer() == null && cohort.request() == null);
        if (fresh) {
            var welcome = new Paragraph(t("before.welcome"));
            welcome.addClassName("measure");
            content.add(welcome);
        }
        if (!tasks.isEmpty()) {
            content.add(tasks(tasks));
        }
        if (!pairs.isEmpty()) {
            content.add(pairs(pairs));
        }
        open.stream().filter(ProposalView::answered).map(this::waiting).forEach(content::add);
        cohorts.forEach(cohort -> content.add(new CohortCard(cohort, offers, requests, person, this::refresh)));
        content.add(more());
    }

    /// Pages for her alone; those with nothing in them yet are not named.
    private Div more() {
        var more = new Div();
        more.addClassNames("small", "row");
        var lineage = forward.lineage(person);
        if (!lineage.before().isEmpty() || !lineage.after().isEmpty()) {
            more.add(Links.button(MentoringRoutes.LINEAGE, t("ending.lineageTitle"), "plain"));
        }
        if (forward.hasThanks(person)) {
            more.add(Links.button(MentoringRoutes.THANKS, t("thanks.title"), "plain"));
        }
        more.add(Links.button(MentoringRoutes.apart(), t("before.apart.open"), "plain"));
        return more;
    }

    private Div tasks(List<Task> tasks) {
        var list = new UnorderedList();
        list.addClassName("clean");
        for (var task : tasks) {
            var since = new RelativeTime(task.since());
            since.addClassNames("small", "quiet", "push");
            var row = new Div(Links.to(task.address(), t(task.text(), task.arguments())), since);
            row.addClassName("row");
            list.add(new ListItem(row));
        }
        var card = card(t("before.tasks", "count", tasks.size()), list);
        card.addClassName("before-first");
        return card;
    }

    private Div pairs(List<MentoringHome.OwnPair> pairs) {
        var list = new UnorderedList();
        list.addClassName("clean");
        pairs.forEach(pair -> list.add(new ListItem(row(pair))));
        return card(t("before.pairs"), list);
    }

    private Div row(MentoringHome.OwnPair pair) {
        var link = Links.to(MentoringRoutes.pair(pair.id()), "");
        link.addClassName("before-name");
        link.add(new Bdi(pair.otherName()));
        var about = new Paragraph(t(pair.cohort().wording().key(pair.role().other())));
        about.add(" · ");
        about.add(new Bdi(pair.cohort().name()));
        about.addClassNames("small", "quiet");
        var words = new Div(link, about);
        var row = new Div(words);
        row.addClassName("row");
        if (pair.state() != PairState.ACTIVE) {
            var paused = pair.state() == PairState.PAUSED;
            var tag = new Tag(
                    t(paused ? "before.pairPaused" : "before.pairEnded"),
                    paused ? Notice.Kind.WAIT : Notice.Kind.PLAIN);
            tag.addClassName("push");
            row.add(tag);
        }
        return row;
    }

    private Notice waiting(ProposalView proposal) {
        return new Notice(
                Notice.Kind.WAIT,
                t("before.waitsForOther", "name", Bdi.isolated(proposal.otherName())),
                Links.button(MentoringRoutes.proposal(proposal.id()), t("before.look"), "plain"));
    }

    private static Div card(String title, Component content) {
        var card = new Div(new H2(title), content);
        card.addClassNames("card", "stack");
        return card;
    }
}
