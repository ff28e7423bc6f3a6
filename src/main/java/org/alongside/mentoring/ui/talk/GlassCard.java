package org.alongside.mentoring.ui.talk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.alongside.mentoring.BreakGlass;
import org.alongside.mentoring.GlassOpening;
import org.alongside.mentoring.PairSide;
import org.alongside.mentoring.ui.PairCard;

/// Tells the two that somebody responsible read what they wrote. It stays on top for a month, and for good
/// below the conversation.
@org.springframework.stereotype.Component
class GlassCard implements PairCard {

    private static final int ORDER = 40;
    private static final Duration ON_TOP = Duration.ofDays(30);

    private final BreakGlass glass;
    private final Clock clock;

    GlassCard(BreakGlass glass, Clock clock) {
        this.glass = glass;
        this.clock = clock;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Place place() {
        return Place.TOP;
    }

    @Override
    public Optional<Component> show(PairSide side, SerializableRunnable refresh) {
        var since = clock.instant().minus(ON_TOP);
        return notices(glass.shownTo(side.me(), side.id()).stream()
                .filter(opening -> opening.until().isAfter(since))
                .toList());
    }

    /// @return all there ever was
    Optional<Component> all(PairSide side) {
        return notices(glass.shownTo(side.me(), side.id()));
    }

    private static Optional<Component> notices(List<GlassOpening> openings) {
        if (openings.isEmpty()) {
            return Optional.empty();
        }
        var stack = new Div();
        stack.addClassName("stack");
        openings.forEach(opening -> stack.add(new GlassNotice(opening)));
        return Optional.of(stack);
    }
}
