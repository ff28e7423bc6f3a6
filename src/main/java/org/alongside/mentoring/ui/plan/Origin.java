package org.alongside.mentoring.ui.plan;

import com.vaadin.flow.component.Component;
import org.alongside.mentoring.GoalState;
import org.alongside.mentoring.PairSide;
import org.alongside.uikit.Bdi;

/// Whose idea a goal was, as each of the two reads it.
final class Origin {

    private Origin() {}

    static String of(Component place, PairSide side, GoalState state, boolean suggested) {
        var name = Bdi.isolated(side.otherName());
        if (!suggested) {
            return side.mentee()
                    ? place.getTranslation("goal.youSet")
                    : place.getTranslation("goal.sheSet", "name", name);
        }
        return switch (state) {
            case SUGGESTED ->
                side.mentee()
                        ? place.getTranslation("goal.sheSuggests", "name", name)
                        : place.getTranslation("goal.youSuggest", "name", name);
            case DECLINED, WITHDRAWN ->
                side.mentee()
                        ? place.getTranslation("goal.youDeclined", "name", name)
                        : place.getTranslation("goal.sheDeclined", "name", name);
            case OPEN, REACHED, LET_GO ->
                side.mentee()
                        ? place.getTranslation("goal.youTookOn", "name", name)
                        : place.getTranslation("goal.sheTookOn", "name", name);
        };
    }
}
