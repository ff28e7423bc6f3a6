package org.alongside.mentoring.ui.before;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Optional;
import org.alongside.mentoring.Brought;
import org.alongside.mentoring.PairSide;
import org.alongside.mentoring.Requests;
import org.alongside.mentoring.TextView;
import org.alongside.mentoring.ui.FoldedCard;
import org.alongside.mentoring.ui.PairCard;
import org.alongside.uikit.Bdi;
import org.jspecify.annotations.Nullable;

/// What the newcomer wrote in her request, for her mentor, now that they are a pair (P11).
@org.springframework.stereotype.Component
class BroughtCard implements PairCard {

    private static final int ORDER = 45;

    private final Requests requests;

    BroughtCard(Requests requests) {
        this.requests = requests;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Place place() {
        return Place.ASIDE;
    }

    @Override
    public Optional<Component> show(PairSide side, SerializableRunnable refresh) {
        if (!side.mentor()) {
            return Optional.empty();
        }
        var brought = requests.brought(side.me(), side.id());
        return brought.blank() ? Optional.empty() : Optional.of(new Card(side, brought));
    }

    private static final class Card extends FoldedCard {

        private static final long serialVersionUID = 1L;

        Card(PairSide side, Brought brought) {
            title(getTranslation("before.brought.title", "name", Bdi.isolated(side.otherName())));
            say("before.brought.experience", brought.experience());
            say("before.brought.goals", brought.goals());
            say("before.brought.wishes", brought.wishes());
        }

        private void say(String title, @Nullable TextView text) {
            if (text != null) {
                put(new Words(getTranslation(title), text));
            }
        }
    }
}
