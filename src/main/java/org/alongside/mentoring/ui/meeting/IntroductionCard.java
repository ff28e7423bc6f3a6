package org.alongside.mentoring.ui.meeting;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import java.util.Optional;
import org.alongside.mentoring.IntroductionState;
import org.alongside.mentoring.IntroductionView;
import org.alongside.mentoring.Introductions;
import org.alongside.mentoring.MentoringRoutes;
import org.alongside.mentoring.PairSide;
import org.alongside.mentoring.ui.PairCard;
import org.alongside.uikit.Links;
import org.alongside.uikit.Notice;
import org.alongside.uikit.Tag;

/// Doors that were opened, on the pair's first page.
@org.springframework.stereotype.Component
class IntroductionCard implements PairCard {

    private final Introductions introductions;

    IntroductionCard(Introductions introductions) {
        this.introductions = introductions;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Place place() {
        return Place.ASIDE;
    }

    @Override
    public Optional<Component> show(PairSide side, SerializableRunnable refresh) {
        var list = introductions.list(side.me(), side.id());
        return side.active() || !list.isEmpty() ? Optional.of(new Card(side, list)) : Optional.empty();
    }

    /// What is shown.
    @StyleSheet("context://mentoring-meeting.css")
    static class Card extends Section {

        private static final long serialVersionUID = 1L;
        private static final String HEADING = "introduction-card";

        Card(PairSide side, List<IntroductionView> list) {
            addClassNames("card", "stack");
            getElement().setAttribute("aria-labelledby", HEADING);
            var heading = new H2(getTranslation("introduction.title"));
            heading.setId(HEADING);
            add(heading);
            var waiting = count(list, IntroductionState.ASKS_ME);
            if (waiting > 0) {
                add(new Div(new Tag(getTranslation("introduction.waiting", "count", waiting), Notice.Kind.WAIT)));
            }
            var made = count(list, IntroductionState.MADE);
            add(new Paragraph(
                    made == 0
                            ? getTranslation("introduction.card-none")
                            : getTranslation("introduction.made-count", "count", made)));
            var words =
                    side.mentor() ? getTranslation("introduction.open") : getTranslation("introduction.open-mentee");
            var link = Links.to(MentoringRoutes.pair(side.id(), "introductions"), words);
            add(link);
        }

        private static long count(List<IntroductionView> list, IntroductionState state) {
            return list.stream().filter(one -> one.state() == state).count();
        }
    }
}
