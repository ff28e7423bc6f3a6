package org.alongside.mentoring.ui.before;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.stream.Stream;
import org.alongside.identity.CurrentPerson;
import org.alongside.mentoring.DeclineReason;
import org.alongside.mentoring.MentoringRoutes;
import org.alongside.mentoring.Orientation;
import org.alongside.mentoring.PairRole;
import org.alongside.mentoring.ProposalId;
import org.alongside.mentoring.ProposalView;
import org.alongside.mentoring.Proposals;
import org.alongside.shared.PersonId;
import org.alongside.uikit.Bdi;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.ConfirmDialog;
import org.alongside.uikit.FieldErrors;
import org.alongside.uikit.Links;
import org.alongside.uikit.MainLayout;
import org.alongside.uikit.NativeSelect;
import org.alongside.uikit.Notice;
import org.alongside.uikit.Page;
import org.alongside.uikit.RelativeTime;

/// Somebody who might become one of a pair with the reader: what she may know of her now, and her yes or no.
@Route(value = "mentoring/proposals/:id", layout = MainLayout.class)
@PermitAll
@StyleSheet("context://mentoring-before.css")
class ProposalPage extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Proposals proposals;
    private final transient Orientation orientation;
    private final PersonId person;
    private final Div content = new Div();

    ProposalPage(Proposals proposals, Orientation orientation, CurrentPerson current) {
        super("before.title");
        this.proposals = proposals;
        this.orientation = orientation;
        this.person = current.id();
        addClassName("narrow");
        content.addClassName("stack");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = new ProposalId(event.getRouteParameters().get("id").orElse(""));
        addComponentAsFirst(Links.back(MentoringRoutes.HOME, t("before.title")));
        show(proposals.of(person, id));
    }

    private void show(ProposalView proposal) {
        content.removeAll();
        setHeading(t("before.proposal.heading", "name", Bdi.isolated(proposal.otherName())));
        content.add(intro(proposal));
        if (proposal.word() != null) {
            content.add(new Words(
                    new H2(t(proposal.role() == PairRole.MENTOR ? "before.proposal.word" : "before.proposal.ownWord")),
                    proposal.word()));
        }
        if (proposal.experience() != null && proposal.experience().readable()) {
            content.add(new Words(new H2(t("before.brought.experience")), proposal.experience()));
        }
        var about =
                new Div(new H2(new Bdi(proposal.otherName())), new TermsLines(proposal.otherTerms()), why(proposal));
        about.addClassNames("card", "stack");
        content.add(about, answer(proposal));
        var lapses = new Paragraph(t("before.proposal.until") + " ");
        lapses.add(new RelativeTime(proposal.lapsesAt()));
        lapses.addClassNames("small", "quiet");
        content.add(lapses);
    }

    private Paragraph intro(ProposalView proposal) {
        var key = proposal.role() == PairRole.MENTOR
                ? proposal.asked() ? "before.proposal.askedYou" : "before.proposal.mentorText"
                : proposal.asked() ? "before.proposal.youAsked" : "before.proposal.menteeText";
        var intro = new Paragraph(t(key));
        intro.addClassNames("quiet", "measure");
        return intro;
    }

    private UnorderedList why(ProposalView proposal) {
        var list = new UnorderedList();
        list.addClassName("before-why");
        if (!proposal.shared().isEmpty()) {
            var topics = proposal.shared().stream().map(topic -> t(topic.key())).toList();
            list.add(new ListItem(t("before.why.topics", "topics", String.join(t("before.why.comma"), topics))));
        }
        if (!proposal.sharedLanguages().isEmpty()) {
            var item = new ListItem(t("before.why.language") + " ");
            item.add(TermsLines.languages(proposal.sharedLanguages(), t("before.why.comma")));
            list.add(item);
        }
        proposal.reasons().stream()
                .flatMap(reason -> switch (reason) {
                    case "hours" -> Stream.of("before.why.hours");
                    case "format" -> Stream.of("before.why.format");
                    default -> Stream.<String>empty();
                })
                .forEach(key -> list.add(new ListItem(t(key))));
        if (proposal.role() == PairRole.MENTOR && proposal.reasons().contains("waiting")) {
            list.add(new ListItem(t("before.why.waiting")));
        }
        return list;
    }

    private Component answer(ProposalView proposal) {
        if (proposal.answered()) {
            var waits = new Notice(Notice.Kind.WAIT, t("before.proposal.saidYes"));
            var back = proposal.asked()
                    ? Buttons.plain(t("before.proposal.takeBack"), _ -> takeBack(proposal))
                    : Buttons.plain(t("before.proposal.afterAll"), _ -> askWhy(proposal));
            waits.add(back);
            return waits;
        }
        var role = proposal.role();
        if (!orientation.done(person, proposal.cohort().cohort(), role)) {
            return new Notice(
                    Notice.Kind.WAIT,
                    t("before.proposal.orientFirst"),
                    Links.button(
                            MentoringRoutes.orientation(proposal.cohort().slug(), role),
                            t("before.orientation.open"),
                            "main"),
                    Buttons.plain(t("before.proposal.no"), _ -> askWhy(proposal)));
        }
        var yes = Buttons.main(t("before.proposal.yes"), _ -> accept(proposal));
        Buttons.ignoreDoubleClicks(yes);
        var row = new Div(yes, Buttons.ordinary(t("before.proposal.no"), _ -> askWhy(proposal)));
        row.addClassName("row");
        return row;
    }

    private void accept(ProposalView proposal) {
        var pair = proposals.accept(person, proposal.id());
        var ui = UI.getCurrentOrThrow();
        if (pair.isPresent()) {
            ui.navigate(MentoringRoutes.pair(pair.get()));
            Notice.show(ui, Notice.Kind.GOOD, t("before.proposal.paired"));
            return;
        }
        show(proposals.of(person, proposal.id()));
        Notice.show(ui, Notice.Kind.GOOD, t("before.proposal.thanks"));
    }

    private void askWhy(ProposalView proposal) {
        var reason = new NativeSelect(t("before.proposal.why")).option("", t("before.proposal.noReason"));
        for (var one : DeclineReason.values()) {
            reason.option(one.name(), t(one.key()));
        }
        reason.help(t("before.proposal.whyHelp"));
        var words = new TextArea(t("before.proposal.whyWords"));
        words.setHelperText(t("before.proposal.whyWordsHelp"));
        words.setMaxLength(Proposals.MAX_WORDS);
        words.setWidthFull();
        words.getElement().setAttribute("dir", "auto");
        var errors = new FieldErrors().at("proposal.words", words).at("proposal.closed", words);
        ConfirmDialog.form(
                        t("before.proposal.noTitle"),
                        t("before.proposal.noText"),
                        t("before.proposal.no"),
                        () -> errors.run(() -> decline(proposal, reason.value(), words.getValue())))
                .with(reason, words)
                .open();
    }

    private void decline(ProposalView proposal, String reason, String words) {
        proposals.decline(person, proposal.id(), reason.isEmpty() ? null : DeclineReason.valueOf(reason), words);
        leave("before.proposal.declined");
    }

    private void takeBack(ProposalView proposal) {
        proposals.takeBack(person, proposal.id());
        leave("before.proposal.takenBack");
    }

    private void leave(String said) {
        var ui = UI.getCurrentOrThrow();
        Notice.show(ui, Notice.Kind.PLAIN, t(said));
        ui.navigate(MentoringRoutes.HOME);
    }
}
