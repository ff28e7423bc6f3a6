package org.alongside.mentoring.ui.plan;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.alongside.cohort.HelpLines;
import org.alongside.identity.CurrentPerson;
import org.alongside.mentoring.Agreement;
import org.alongside.mentoring.AgreementSection;
import org.alongside.mentoring.AgreementVersion;
import org.alongside.mentoring.Agreements;
import org.alongside.mentoring.MentoringRoutes;
import org.alongside.mentoring.PairAccess;
import org.alongside.mentoring.PairSide;
import org.alongside.richtext.RichText;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.Links;
import org.alongside.uikit.MainLayout;
import org.alongside.uikit.Notice;
import org.jspecify.annotations.Nullable;

/// Where one writes a version of the agreement. What is typed is kept on the server every few seconds.
@Route(value = "pairs/:id/agreement/write", layout = MainLayout.class)
@PermitAll
class AgreementWriteView extends PlanPage {

    private static final long serialVersionUID = 1L;
    private static final int KEEP_EVERY_MS = 3000;

    private final transient Agreements agreements;
    private final Map<AgreementSection, TextArea> fields = new EnumMap<>(AgreementSection.class);
    private final Span saved = new Span();
    private final Div problem = new Div();
    private int seen;

    AgreementWriteView(Agreements agreements, PairAccess access, CurrentPerson current, HelpLines help) {
        super("agreement.writeTitle", access, current, help);
        this.agreements = agreements;
        saved.addClassNames("tiny", "quiet");
        saved.getElement().setAttribute("role", "status");
    }

    @Override
    void build(PairSide side, Div into) {
        if (!side.active()) {
            throw new NotFoundException();
        }
        var now = agreements.of(person(), side.id());
        seen = now.seen();
        var draft = agreements.draft(person(), side.id());
        var start = Optional.ofNullable(now.proposed()).orElse(now.inForce());
        into.add(new Paragraph(t("agreement.writeIntro", "name", name(side))));
        for (var section : AgreementSection.values()) {
            into.add(field(section, draft.isEmpty() ? words(start, section) : draft.getOrDefault(section, "")));
        }
        var send = Buttons.main(t("agreement.propose", "name", name(side)), _ -> propose(side));
        Buttons.ignoreDoubleClicks(send);
        var away = Buttons.plain(t("agreement.discard"), _ -> discard(side));
        away.addClassName("quiet");
        away.setVisible(!draft.isEmpty());
        var back = Links.button(MentoringRoutes.pair(side.id(), "agreement"), t("uikit.cancel"), "plain");
        saved.setText(draft.isEmpty() ? "" : t("agreement.found"));
        problem.removeAll();
        into.add(problem, PlanParts.row(send, back, away, saved));
    }

    private Div field(AgreementSection section, String words) {
        var field = PlanParts.area(
                t("option.agreement." + section), t("option.agreementHelp." + section), Agreements.MAX_SECTION);
        field.setValue(words);
        field.setValueChangeMode(ValueChangeMode.TIMEOUT);
        field.setValueChangeTimeout(KEEP_EVERY_MS);
        fields.put(section, field);
        var offer = Buttons.plain(t("agreement.useStart"), _ -> {
            field.setValue(t("option.agreementStart." + section));
            keep();
            field.focus();
        });
        offer.getElement().setAttribute("aria-label", t("agreement.useStartFor", "section", field.getLabel()));
        offer.setVisible(words.isBlank());
        field.addValueChangeListener(change -> {
            offer.setVisible(change.getValue().isBlank());
            if (change.isFromClient()) {
                keep();
            }
        });
        var part = new Div(field, offer(section, offer));
        if (section == AgreementSection.CONFIDENTIALITY) {
            part.add(PlanParts.quiet(t("agreement.limits")));
        }
        part.addClassName("agreement-field");
        return part;
    }

    private static Div offer(AgreementSection section, NativeButton offer) {
        var row = new Div(offer);
        row.addClassName("offer");
        row.getElement().setAttribute("data-section", section.name());
        return row;
    }

    /// All of it, also what was there before: a draft that had only what changed would lose the rest.
    private void keep() {
        fields.forEach((section, field) -> agreements.keepDraft(person(), pair(), section, field.getValue()));
        saved.setText(t("agreement.kept"));
    }

    private void discard(PairSide side) {
        agreements.discardDraft(person(), side.id());
        UI.getCurrentOrThrow().navigate(MentoringRoutes.pair(side.id(), "agreement"));
    }

    private void propose(PairSide side) {
        problem.removeAll();
        var typed = new EnumMap<AgreementSection, String>(AgreementSection.class);
        fields.forEach((section, field) -> typed.put(section, field.getValue()));
        try {
            tell(agreements.propose(person(), side.id(), typed, seen), "agreement.proposed");
            UI.getCurrentOrThrow().navigate(MentoringRoutes.pair(side.id(), "agreement"));
        } catch (RefusedException refused) {
            keep();
            problem.add(
                    new Notice(Notice.Kind.BAD, getTranslation("refused." + refused.reason(), refused.arguments())));
            if (refused.reason().equals("agreement.stale")) {
                showNewest(side, agreements.of(person(), side.id()));
            }
        }
    }

    /// Hers beside what she wrote: sending again is an answer to it.
    private void showNewest(PairSide side, Agreement now) {
        seen = now.seen();
        var version = Optional.ofNullable(now.proposed()).orElse(now.inForce());
        if (version != null) {
            problem.add(PlanParts.card(
                    t("agreement.meanwhile", "name", name(side)), new AgreementParts(version, now.inForce(), true)));
        }
    }

    private static String words(@Nullable AgreementVersion version, AgreementSection section) {
        var part = version == null ? null : version.sections().get(section);
        return part == null ? "" : RichText.plainText(part.text().body());
    }
}
