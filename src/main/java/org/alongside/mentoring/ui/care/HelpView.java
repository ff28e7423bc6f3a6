package org.alongside.mentoring.ui.care;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.cohort.HelpLine;
import org.alongside.cohort.HelpLines;
import org.alongside.identity.CurrentPerson;
import org.alongside.mentoring.CareKind;
import org.alongside.mentoring.ContactStops;
import org.alongside.mentoring.OwnCase;
import org.alongside.mentoring.PairAccess;
import org.alongside.mentoring.PairSide;
import org.alongside.mentoring.Pauses;
import org.alongside.mentoring.TeamHelp;
import org.alongside.mentoring.ui.PairPage;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.FieldErrors;
import org.alongside.uikit.MainLayout;
import org.alongside.uikit.Notice;
import org.jspecify.annotations.Nullable;

/// "Ask our team": a question of her own, a talk of three, an end of contact; and what has come of it so far.
@Route(value = "pairs/:id/" + HelpView.PART, layout = MainLayout.class)
@PermitAll
@StyleSheet("context://mentoring-care.css")
class HelpView extends PairPage implements AfterNavigationObserver {

    static final String PART = "help";

    private static final long serialVersionUID = 1L;

    private final transient TeamHelp help;
    private final transient ContactStops stops;
    private final transient Pauses pauses;
    private final transient HelpLines helpLines;
    private final Div content = new Div();
    private final Map<String, TextArea> areas = new HashMap<>();
    private final Map<String, Section> sections = new HashMap<>();

    HelpView(
            TeamHelp help,
            ContactStops stops,
            Pauses pauses,
            HelpLines helpLines,
            PairAccess access,
            CurrentPerson current) {
        super("care.title", access, current);
        this.help = help;
        this.stops = stops;
        this.pauses = pauses;
        this.helpLines = helpLines;
        addClassName("narrow");
        content.addClassName("stack");
        add(content);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter("about")
                .flatMap(about -> Optional.ofNullable(sections.get(about)))
                .ifPresent(Parts::focus);
    }

    @Override
    protected void show(PairSide side) {
        setHeading(t("care.heading"));
        content.removeAll();
        sections.clear();
        var cases = help.of(person(), pair());
        var pause = pauses.of(person(), pair());
        content.add(Parts.text(t("care.intro")));
        if (pause.stopped()) {
            put("stop", new StopCard(side, pause, due(cases), this::refresh, stops, pauses, lines(side)));
        }
        cases.stream().filter(OwnCase::open).forEach(one -> put(address(one), caseCard(side, one)));
        if (open(cases, CareKind.GUIDANCE).isEmpty()) {
            put("guidance", guidance());
        }
        if (open(cases, CareKind.MEDIATION).isEmpty()) {
            put("mediation", mediation(side));
        }
        if (!pause.stopped()) {
            put("stop", new StopCard(side, pause, null, this::refresh, stops, pauses, List.of()));
        }
        var closed = cases.stream().filter(one -> !one.open()).toList();
        if (!closed.isEmpty()) {
            content.add(Parts.fold(
                    t("care.earlier"),
                    closed.stream().map(one -> caseCard(side, one)).toArray(Section[]::new)));
        }
        help.read(person(), pair());
    }

    // What comes first under a name is where a link to that name leads.
    private void put(String about, Section card) {
        content.add(card);
        sections.putIfAbsent(about, card);
    }

    private static String address(OwnCase one) {
        return switch (one.kind()) {
            case GUIDANCE, SAFETY -> "guidance";
            case MEDIATION -> "mediation";
            case CONTACT_STOP -> "case";
        };
    }

    private OwnCaseCard caseCard(PairSide side, OwnCase one) {
        return new OwnCaseCard(
                side, one, help, area(one.id().value()), area("s" + one.id().value()), this::done);
    }

    private Section guidance() {
        var words = area("guidance");
        words.setLabel(t("care.guidanceWords"));
        var errors = new FieldErrors().at("post.empty", words).at("post.too-long", words);
        var send = Buttons.main(
                t("care.guidanceSend"),
                _ -> errors.run(() -> {
                    var danger = help.ask(person(), pair(), words.getValue());
                    words.clear();
                    done(danger, "care.sent");
                }));
        Buttons.ignoreDoubleClicks(send);
        return Parts.card(t("care.guidance"), Parts.text(t("care.guidanceText")), words, send);
    }

    private Section mediation(PairSide side) {
        var words = area("mediation");
        words.setLabel(t("care.mediationWords"));
        var errors = new FieldErrors().at("post.too-long", words);
        var send = Buttons.ordinary(
                t("care.mediationSend"),
                _ -> errors.run(() -> {
                    var danger = help.mediation(person(), pair(), words.getValue());
                    words.clear();
                    done(danger, "care.mediationSent");
                }));
        Buttons.ignoreDoubleClicks(send);
        return Parts.card(
                t("care.mediation"), Parts.text(t("care.mediationText", "name", side.otherName())), words, send);
    }

    private TextArea area(String key) {
        // Kept over a refresh: what is typed elsewhere on the page is not lost when something else is sent.
        return areas.computeIfAbsent(key, _ -> Parts.area("", ""));
    }

    private void done(boolean danger, String key) {
        refresh();
        Notice.show(getUI().orElseThrow(), Notice.Kind.GOOD, t(key));
        if (danger) {
            content.addComponentAsFirst(new HelpLinesPart(t("helpNote.title"), lines(side())));
        }
    }

    private List<HelpLine> lines(PairSide side) {
        return helpLines.of(person(), side.cohort());
    }

    private static Optional<OwnCase> open(List<OwnCase> cases, CareKind kind) {
        return cases.stream().filter(one -> one.open() && one.kind() == kind).findFirst();
    }

    private static @Nullable Instant due(List<OwnCase> cases) {
        return open(cases, CareKind.CONTACT_STOP).map(OwnCase::dueAt).orElse(null);
    }
}
