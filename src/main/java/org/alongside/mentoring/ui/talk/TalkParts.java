package org.alongside.mentoring.ui.talk;

import org.alongside.cohort.HelpLines;
import org.alongside.cohort.HelpNote;
import org.alongside.discussion.DecisionsPage;
import org.alongside.discussion.Drafts;
import org.alongside.identity.People;
import org.alongside.mentoring.Conversation;
import org.alongside.mentoring.PairSide;
import org.alongside.uikit.Reporting;
import org.springframework.stereotype.Component;

/// What a conversation's page is made with.
@Component
record TalkParts(
        Conversation conversation,
        Drafts drafts,
        LiveTalks live,
        HelpLines helpLines,
        People people,
        Reporting reporting,
        DecisionsPage decisions) {

    /// @return where somebody in danger finds help
    HelpNote help(PairSide side) {
        return new HelpNote(helpLines.of(side.me(), side.cohort()));
    }

    String ownName(PairSide side) {
        return people.self(side.me()).name();
    }
}
