package org.alongside.mentoring.ui.talk;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.alongside.cohort.CohortRoutes;
import org.alongside.mentoring.Message;
import org.alongside.mentoring.PairSide;
import org.alongside.mentoring.TextState;
import org.alongside.shared.PostId;
import org.alongside.uikit.PostCard;
import org.alongside.uikit.PostCard.Action;
import org.jspecify.annotations.Nullable;

/// Turns what the service says of a message into what a card shows of it.
final class MessageContent implements Serializable {

    private static final long serialVersionUID = 1L;

    private final PairSide side;
    private final String ownName;
    private final Words words;

    /// Looks up a message.
    @FunctionalInterface
    interface Words extends Serializable {
        String of(String key);
    }

    MessageContent(PairSide side, String ownName, Words words) {
        this.side = side;
        this.ownName = ownName;
        this.words = words;
    }

    PostCard.Content of(Message message, boolean firstNew) {
        var text = message.text();
        return new PostCard.Content(
                new PostId(text.id().value()),
                text.mine() ? ownName : side.otherName(),
                text.mine() ? null : CohortRoutes.person(side.otherPage()),
                null,
                text.writtenAt(),
                text.body(),
                null,
                text.lang(),
                false,
                state(message),
                note(message),
                text.mine(),
                firstNew,
                actions(message),
                null,
                null,
                List.of(),
                null);
    }

    private static PostCard.State state(Message message) {
        return switch (message.text().state()) {
            case PUBLISHED -> PostCard.State.PUBLISHED;
            case HELD -> PostCard.State.HELD;
            case REMOVED -> PostCard.State.REMOVED;
            case RETURNED -> message.takenBack() ? PostCard.State.DELETED : PostCard.State.RETURNED;
        };
    }

    private @Nullable String note(Message message) {
        var text = message.text();
        if (text.reason() != null) {
            return words.of("reason." + text.reason());
        }
        return text.state() == TextState.PUBLISHED && text.note() != null
                ? words.of("option.message-note." + text.note().toLowerCase(Locale.ROOT))
                : null;
    }

    private Set<Action> actions(Message message) {
        var text = message.text();
        var actions = EnumSet.noneOf(Action.class);
        if (text.state() == TextState.PUBLISHED && side.active()) {
            actions.add(Action.REPLY);
        }
        if (!text.mine()) {
            actions.add(Action.REPORT);
        } else if (side.active()) {
            if (text.state() == TextState.PUBLISHED || text.state() == TextState.HELD) {
                actions.add(Action.DELETE);
            }
            if (message.changeable()) {
                actions.add(Action.EDIT);
            }
        }
        return actions;
    }
}
