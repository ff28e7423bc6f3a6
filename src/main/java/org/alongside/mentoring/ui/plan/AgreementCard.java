package org.alongside.mentoring.ui.plan;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Optional;
import org.alongside.mentoring.Agreement;
import org.alongside.mentoring.AgreementVersion;
import org.alongside.mentoring.Agreements;
import org.alongside.mentoring.MentoringRoutes;
import org.alongside.mentoring.PairSide;
import org.alongside.mentoring.ui.PairCard;
import org.alongside.uikit.Bdi;
import org.alongside.uikit.Links;
import org.alongside.uikit.Notice;
import org.alongside.uikit.RelativeTime;
import org.alongside.uikit.Tag;
import org.springframework.stereotype.Component;

/// How the agreement stands, in one line, and the next step.
@Component
class AgreementCard implements PairCard {

    private static final int ORDER = 50;

    private final Agreements agreements;

    AgreementCard(Agreements agreements) {
        this.agreements = agreements;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<com.vaadin.flow.component.Component> show(PairSide side, SerializableRunnable refresh) {
        var now = agreements.of(side.me(), side.id());
        if (now.seen() == 0 && !side.active()) {
            return Optional.empty();
        }
        return Optional.of(new Card(side, now));
    }

    @StyleSheet("context://mentoring-plan.css")
    private static final class Card extends Div {

        private static final long serialVersionUID = 1L;

        Card(PairSide side, Agreement now) {
            addClassNames("card", "stack");
            var head = PlanParts.row(new H2(getTranslation("agreement.cardTitle")));
            add(head);
            var page = MentoringRoutes.pair(side.id(), "agreement");
            var name = Bdi.isolated(side.otherName());
            var open = now.proposed();
            if (open != null && !open.mine()) {
                head.add(tag(getTranslation("agreement.waitsForYou")));
                add(new Paragraph(getTranslation("agreement.cardTheirs", "name", name)));
                add(Links.button(page, getTranslation("agreement.cardAnswer"), "ordinary"));
            } else if (open != null) {
                var words = open.waits() ? "agreement.mineHeld" : "agreement.mineWaits";
                add(PlanParts.quiet(getTranslation(words, "name", name)));
                add(read(page));
            } else if (now.inForce() != null) {
                add(agreed(now.inForce()));
                add(read(page));
            } else {
                add(new Paragraph(getTranslation("agreement.cardNone")));
                if (side.active()) {
                    add(Links.button(page, getTranslation("agreement.begin"), "ordinary"));
                }
            }
        }

        private Div read(String page) {
            var row = PlanParts.row(Links.button(page, getTranslation("agreement.cardRead"), "plain"));
            row.addClassName("card-actions");
            return row;
        }

        private Paragraph agreed(AgreementVersion version) {
            var line = PlanParts.quiet(getTranslation("agreement.agreedAt") + " ");
            line.add(new RelativeTime(version.acceptedAt() == null ? version.proposedAt() : version.acceptedAt()));
            return line;
        }

        private static Tag tag(String words) {
            var tag = new Tag(words, Notice.Kind.WAIT);
            tag.addClassName("push");
            return tag;
        }
    }
}
