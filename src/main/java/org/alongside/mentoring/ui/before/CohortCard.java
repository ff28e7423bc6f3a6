package org.alongside.mentoring.ui.before;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableRunnable;
import org.alongside.mentoring.MentoringHome.OwnCohort;
import org.alongside.mentoring.MentoringRoutes;
import org.alongside.mentoring.OfferState;
import org.alongside.mentoring.Offers;
import org.alongside.mentoring.PairRole;
import org.alongside.mentoring.RequestState;
import org.alongside.mentoring.Requests;
import org.alongside.shared.PersonId;
import org.alongside.uikit.Bdi;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.ConfirmDialog;
import org.alongside.uikit.Links;
import org.alongside.uikit.Notice;
import org.alongside.uikit.RelativeTime;
import org.alongside.uikit.Tag;

/// What somebody asks for and offers in one of her cohorts, both at once where she likes, and her first step
/// there.
class CohortCard extends Section {

    private static final long serialVersionUID = 1L;

    private final OwnCohort own;
    private final transient Offers offers;
    private final transient Requests requests;
    private final PersonId person;
    private final SerializableRunnable refresh;

    /// @param refresh shows the page anew after a change
    CohortCard(OwnCohort own, Offers offers, Requests requests, PersonId person, SerializableRunnable refresh) {
        this.own = own;
        this.offers = offers;
        this.requests = requests;
        this.person = person;
        this.refresh = refresh;
        addClassNames("card", "stack");
        var two = new Div(request(), offer());
        two.addClassName("before-pairwise");
        add(new H2(new Bdi(own.cohort().name())), two);
        if (own.coordinates()) {
            add(team());
        }
    }

    private String slug() {
        return own.cohort().slug();
    }

    private Div request() {
        var state = own.request();
        if (state == null || state == RequestState.WITHDRAWN) {
            var none = own.offer() == null || own.offer() == OfferState.WITHDRAWN;
            return part(
                    getTranslation("before.first.request"),
                    text("before.first.requestText"),
                    Links.button(
                            MentoringRoutes.request(slug()),
                            getTranslation("before.first.requestStep"),
                            none ? "main" : "ordinary"));
        }
        var buttons = row(Links.button(MentoringRoutes.request(slug()), getTranslation("before.change"), "plain"));
        if (state == RequestState.OPEN) {
            buttons.addComponentAsFirst(
                    Links.button(MentoringRoutes.mentors(slug()), getTranslation("before.mentors.open"), "ordinary"));
            buttons.add(Buttons.plain(
                    getTranslation("before.pause"),
                    _ -> act(() -> requests.pause(person, own.cohort().cohort()))));
        } else if (state == RequestState.PAUSED) {
            buttons.addComponentAsFirst(Buttons.ordinary(
                    getTranslation("before.request.resume"),
                    _ -> act(() -> requests.resume(person, own.cohort().cohort()))));
        }
        if (state != RequestState.PAIRED) {
            buttons.add(Buttons.plain(getTranslation("before.withdraw"), _ -> askToWithdrawRequest()));
        }
        var about = text(
                switch (state) {
                    case OPEN -> "before.request.isOpen";
                    case PAUSED -> "before.request.isPaused";
                    default -> "before.request.isPaired";
                });
        if (state == RequestState.OPEN && own.waitingSince() != null) {
            about.add(" ");
            about.add(new RelativeTime(own.waitingSince()));
        }
        var part = part(getTranslation("before.request.title"), about, buttons);
        part.addComponentAtIndex(1, new Tag(getTranslation(state.key()), kind(state != RequestState.PAUSED)));
        addOrientation(part, own.menteeReady() || state == RequestState.PAIRED, PairRole.MENTEE);
        return part;
    }

    private Div offer() {
        var state = own.offer();
        if (state == null || state == OfferState.WITHDRAWN) {
            return part(
                    getTranslation("before.first.offer"),
                    text("before.first.offerText"),
                    Links.button(MentoringRoutes.offer(slug()), getTranslation("before.first.offerStep"), "ordinary"));
        }
        var buttons = row(Links.button(MentoringRoutes.offer(slug()), getTranslation("before.change"), "plain"));
        if (state == OfferState.OPEN) {
            buttons.add(Buttons.plain(
                    getTranslation("before.pause"),
                    _ -> act(() -> offers.pause(person, own.cohort().cohort()))));
        } else {
            buttons.addComponentAsFirst(Buttons.ordinary(
                    getTranslation("before.offer.resume"),
                    _ -> act(() -> offers.resume(person, own.cohort().cohort()))));
        }
        buttons.add(Buttons.plain(getTranslation("before.withdraw"), _ -> askToWithdrawOffer()));
        var about = new Paragraph(
                getTranslation("before.offer.placesTaken", "taken", own.taken(), "places", own.capacity()));
        var part = part(getTranslation("before.offer.title"), about, buttons);
        part.addComponentAtIndex(1, new Tag(getTranslation(state.key()), kind(state == OfferState.OPEN)));
        addOrientation(part, own.mentorReady(), PairRole.MENTOR);
        return part;
    }

    private void addOrientation(Div part, boolean ready, PairRole role) {
        if (!ready) {
            part.addComponentAtIndex(
                    2, Links.to(MentoringRoutes.orientation(slug(), role), getTranslation("before.orientation.open")));
        }
    }

    private void askToWithdrawRequest() {
        ConfirmDialog.danger(
                        getTranslation("before.request.withdrawTitle"),
                        getTranslation("before.request.withdrawText"),
                        getTranslation("before.withdraw"),
                        () -> act(() -> requests.withdraw(person, own.cohort().cohort())))
                .open();
    }

    private void askToWithdrawOffer() {
        ConfirmDialog.danger(
                        getTranslation("before.offer.withdrawTitle"),
                        getTranslation("before.offer.withdrawText"),
                        getTranslation("before.withdraw"),
                        () -> act(() -> offers.withdraw(person, own.cohort().cohort())))
                .open();
    }

    private void act(SerializableRunnable work) {
        work.run();
        refresh.run();
    }

    private Nav team() {
        var nav = new Nav(
                Links.button(MentoringRoutes.matching(slug()), getTranslation("before.team.matching"), "plain"),
                Links.button(MentoringRoutes.programme(slug()), getTranslation("before.team.programme"), "plain"),
                Links.button(MentoringRoutes.care(slug()), getTranslation("before.team.care"), "plain"),
                Links.button(MentoringRoutes.orientation(slug()), getTranslation("before.team.orientation"), "plain"),
                Links.button(MentoringRoutes.settings(slug()), getTranslation("before.team.settings"), "plain"));
        nav.getElement().setAttribute("aria-label", getTranslation("before.team"));
        nav.addClassNames("before-team", "row");
        return nav;
    }

    private Paragraph text(String key) {
        return new Paragraph(getTranslation(key));
    }

    private static Notice.Kind kind(boolean good) {
        return good ? Notice.Kind.GOOD : Notice.Kind.WAIT;
    }

    private static Div part(String title, Component... parts) {
        var part = new Div(new H3(title));
        part.add(parts);
        part.addClassName("before-part");
        return part;
    }

    private static Div row(Component... parts) {
        var row = new Div(parts);
        row.addClassNames("row", "before-actions");
        return row;
    }
}
