package org.alongside.mentoring.ui.matching;

import com.vaadin.flow.component.html.Div;
import java.io.Serializable;
import org.alongside.mentoring.MatchingBoard;

/// What the parts of the page ask it to do.
interface Desk extends Serializable {

    void pin(MatchingBoard.Row row, boolean pinned);

    /// Asks why, and keeps the two apart.
    void exclude(MatchingBoard.Row row);

    void allowAgain(MatchingBoard.Apart apart);

    /// Shows who could be chosen for a newcomer.
    ///
    /// @param placed whether she is in the draft
    /// @param place where they are shown; what was there goes
    void choose(MatchingBoard.Who newcomer, boolean placed, Div place);
}
