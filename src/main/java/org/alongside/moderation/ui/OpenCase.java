package org.alongside.moderation.ui;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.io.Serializable;
import java.time.Clock;
import java.util.stream.Stream;
import org.alongside.moderation.Act;
import org.alongside.moderation.CaseId;
import org.alongside.moderation.CaseKind;
import org.alongside.moderation.CasePage;
import org.alongside.moderation.CaseSummary;
import org.alongside.moderation.DecisionId;
import org.alongside.uikit.Bdi;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.Links;
import org.alongside.uikit.Notice;

/// One case with all that is needed to decide about it.
class OpenCase extends Section {

    private static final long serialVersionUID = 1L;
    private static final String HEADING = "case-heading";

    private final transient Wording wording;
    private final transient Clock clock;
    private final CasePage page;
    private final Actions actions;
    private final H2 heading = new H2();
    private final Div told = new Div();
    private final Div buttons = new Div();
    private final Div others = new Div();

    OpenCase(Wording wording, Clock clock, CasePage page, Actions actions) {
        this.wording = wording;
        this.clock = clock;
        this.page = page;
        this.actions = actions;
        addClassNames("card", "stack", "queue-open");
        getElement().setAttribute("aria-labelledby", HEADING);
        heading.setId(HEADING);
        heading.getElement().setAttribute("tabindex", "-1");
        heading.setText(wording.why(getLocale(), item()));
        told.setVisible(false);
        add(back(), head(), told, place());
        var parts = new CaseParts(wording, page, actions);
        var history = new CaseHistory(wording, page, actions);
        add(history.appeal(), parts.text(), parts.reports(), parts.reasons(), parts.similar());
        fillButtons();
        add(buttons, others(), parts.near(), history.notes(), history.history());
    }

    CasePage page() {
        return page;
    }

    final CaseSummary item() {
        return page.summary();
    }

    boolean isSettled() {
        return getElement().getClassList().contains("settled");
    }

    /// A dialog that closes gives focus back to its opener; this comes after.
    void focusHeading() {
        heading.getElement().executeJs("requestAnimationFrame(() => { this.focus(); })");
    }

    /// Somebody else was first: says so and leaves nothing to decide.
    void settled(String words) {
        told.removeAll();
        told.add(new Notice(Notice.Kind.WAIT, words));
        told.setVisible(true);
        getElement().getClassList().add("settled");
        Stream.concat(buttons.getChildren(), others.getChildren())
                .filter(button -> button.getElement().getClassList().contains("decide"))
                .forEach(button -> button.setVisible(false));
    }

    private Component back() {
        var back = Buttons.plain(getTranslation("moderation.back"), event -> actions.toList());
        back.addClassName("back");
        return back;
    }

    private Component head() {
        var head = new Div(heading, wording.severity(getLocale(), item()));
        if (page.open()) {
            head.add(CaseList.due(item(), clock));
        }
        head.addClassName("row");
        return head;
    }

    private Component place() {
        var where = wording.place(getLocale(), item());
        Component what = new Span(where);
        if (page.address() != null) {
            var link = Links.to(page.address(), where);
            what = link;
        }
        var cohort = new Bdi(item().cohortName());
        cohort.addClassName("quiet");
        var place = new Div(what, cohort, claim());
        place.addClassNames("row", "small");
        return place;
    }

    private Component claim() {
        var claim = item().claim();
        var words = claim == null
                ? getTranslation(page.open() ? "case.nobody" : "case.closed")
                : claim.mine()
                        ? getTranslation("case.claimedByYou")
                        : getTranslation("case.claimedBy", "name", Bdi.isolated(claim.byName()));
        var span = new Span(words);
        span.addClassNames("push", "quiet");
        return span;
    }

    private void fillButtons() {
        buttons.addClassNames("row", "acts");
        if (page.open()) {
            decideButtons();
        } else {
            var done = new Paragraph(getTranslation("case.decidedAlready"));
            done.addClassNames("small", "quiet");
            buttons.add(done);
        }
    }

    /// What is done less often, and the way on.
    private Component others() {
        others.addClassNames("row", "small");
        if (page.open()) {
            claimButtons();
        }
        var keys = new Span(getTranslation("moderation.keys"));
        keys.addClassNames("push", "tiny", "quiet", "keys");
        others.add(
                withKey(Buttons.plain(getTranslation("moderation.next"), event -> actions.move(1)), "J"),
                withKey(Buttons.plain(getTranslation("moderation.previous"), event -> actions.move(-1)), "K"),
                keys);
        return others;
    }

    private void decideButtons() {
        var first = true;
        for (var act : page.acts()) {
            buttons.add(decide(act, first));
            first = false;
        }
        if (page.acts().contains(Act.PUBLISH) && page.acts().getFirst() == Act.PUBLISH) {
            var noted = Buttons.plain(getTranslation(more()), event -> actions.ask(page, Act.PUBLISH));
            noted.addClassName("decide");
            others.add(noted);
        }
    }

    private NativeButton decide(Act act, boolean first) {
        var words = getTranslation(verb(act));
        var button = act == Act.REMOVE
                ? Buttons.danger(words, event -> actions.ask(page, act))
                : first ? Buttons.main(words, event -> choose(act)) : Buttons.ordinary(words, event -> choose(act));
        button.addClassName("decide");
        return withKey(button, key(act));
    }

    private String verb(Act act) {
        if (act != Act.PUBLISH) {
            return "act.button." + act.name();
        }
        return !isHeld() ? "act.button.KEEP" : page.resource() == null ? "act.button.PUBLISH" : "act.button.accept";
    }

    private String more() {
        if (page.resource() != null) {
            return "act.button.moreResource";
        }
        return item().text() == null ? "act.button.more" : "act.button.moreText";
    }

    private void choose(Act act) {
        if (act == Act.PUBLISH) {
            actions.publish(page);
        } else {
            actions.ask(page, act);
        }
    }

    private boolean isHeld() {
        return item().kind() == CaseKind.HELD;
    }

    private void claimButtons() {
        var claim = item().claim();
        if (claim == null) {
            others.add(claimButton("case.claim", event -> actions.claim(item().id())));
        } else if (claim.mine()) {
            others.add(claimButton("case.release", event -> actions.release(item().id())));
            others.add(claimButton("case.handOver", event -> actions.handOver(item().id())));
        }
    }

    private NativeButton claimButton(String key, ComponentEventListener<ClickEvent<NativeButton>> listener) {
        var button = Buttons.plain(getTranslation(key), listener);
        button.addClassName("decide");
        return key.equals("case.handOver") ? button : withKey(button, "C");
    }

    private static String key(Act act) {
        return switch (act) {
            case PUBLISH, GRANT, NOTHING -> "P";
            case REMOVE, UPHOLD -> "R";
            default -> "A";
        };
    }

    /// The script of the page listens for the keys that are named here.
    private static NativeButton withKey(NativeButton button, String key) {
        button.getElement().setAttribute("aria-keyshortcuts", key);
        return button;
    }

    /// What can be done from here.
    interface Actions extends Serializable {

        /// Decides at once that others may read it.
        void publish(CasePage page);

        /// Asks for what belongs to a decision.
        void ask(CasePage page, Act act);

        /// Asks whether the same is decided about the case and those like it.
        void askMany(CasePage page);

        void undo(DecisionId decision);

        void claim(CaseId id);

        void release(CaseId id);

        void handOver(CaseId id);

        void note(CaseId id, String body);

        void open(CaseId id);

        /// @param by 1 for the next item, -1 for the one before
        void move(int by);

        void toList();
    }
}
