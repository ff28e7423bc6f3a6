package org.alongside.mentoring.ui.talk;

import java.util.List;
import org.alongside.cohort.HelpLine;
import org.alongside.cohort.HelpLines;
import org.alongside.discussion.DecisionsPage;
import org.alongside.discussion.Drafts;
import org.alongside.identity.People;
import org.alongside.mentoring.Conversation;
import org.alongside.mentoring.PairSide;
import org.alongside.uikit.HelpNote;
import org.alongside.uikit.ReachItem;
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
        List<ReachItem> lines = helpLines.of(side.me(), side.cohort()).stream()
                .map(line -> new ReachItem(line.name(), line.reach(), line.about()))
                .toList();
        return new HelpNote(lines, HelpLine.EMERGENCY);
    }

    String ownName(PairSide side) {
        return people.self(side.me()).name();
    }
}
