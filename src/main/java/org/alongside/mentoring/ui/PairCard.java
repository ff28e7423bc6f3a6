package org.alongside.mentoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Optional;
import org.alongside.mentoring.PairSide;

/// A part of a pair's first page, provided as a bean by whoever keeps what it shows. Beans are shared by all: what
/// belongs to one page is in the component.
public interface PairCard {

    /// @return the lower the earlier, within its place
    int order();

    /// @return where it stands on a wide screen; on a phone all of `ASIDE` comes after `MAIN`
    default Place place() {
        return Place.MAIN;
    }

    /// @param side the pair as the person sees it who opens the page
    /// @param refresh shows the whole page anew, for a change that other parts show too
    /// @return what is shown; empty where there is nothing to say
    Optional<Component> show(PairSide side, SerializableRunnable refresh);

    /// Where a part stands.
    enum Place {
        /// Below the heading, over the whole width, for what waits for her.
        TOP,
        MAIN,
        ASIDE,
        /// Quiet links beside the heading.
        ACTIONS
    }
}
