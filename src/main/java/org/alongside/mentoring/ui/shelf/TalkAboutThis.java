package org.alongside.mentoring.ui.shelf;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.Command;
import java.util.Locale;
import java.util.Optional;
import org.alongside.discussion.ThreadAction;
import org.alongside.discussion.ThreadPage;
import org.alongside.mentoring.LivePair;
import org.alongside.mentoring.PairRole;
import org.alongside.mentoring.Shelf;
import org.alongside.platform.Messages;
import org.alongside.shared.PersonId;
import org.alongside.shared.PostId;
import org.alongside.shared.ThreadId;
import org.alongside.uikit.PostCard;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Takes a thread or a post along into one of her pairs, to talk about it there.
@Component
class TalkAboutThis implements ThreadAction {

    private final Shelf shelf;
    private final Messages messages;

    TalkAboutThis(Shelf shelf, Messages messages) {
        this.shelf = shelf;
        this.messages = messages;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public PostCard.Action button() {
        return PostCard.Action.TALK;
    }

    @Override
    public Optional<Offer> offer(PersonId viewer, ThreadPage thread, Locale locale) {
        return label(viewer, thread, locale).map(label -> new Offer(label, _ -> true));
    }

    private Optional<String> label(PersonId viewer, ThreadPage thread, Locale locale) {
        var pairs = shelf.livePairs(viewer, thread.cohort().id());
        if (pairs.isEmpty()) {
            return Optional.empty();
        }
        var roles = pairs.stream().map(LivePair::role).distinct().toList();
        if (roles.size() > 1) {
            return Optional.of(messages.text(locale, "shelf.talk"));
        }
        // With whom: as what the other is in it.
        var other = roles.getFirst() == PairRole.MENTOR ? PairRole.MENTEE : PairRole.MENTOR;
        var word = messages.text(locale, pairs.getFirst().wording().key(other));
        return Optional.of(messages.text(locale, "shelf.talk-with", "whom", word));
    }

    @Override
    public void open(UI ui, PersonId viewer, ThreadId thread, @Nullable PostId post, Command changed) {
        KeepDialog.open(
                ui,
                shelf.livePairsFor(viewer, thread, post),
                (pair, word) -> shelf.keep(viewer, pair, thread, post, word, null));
    }
}
