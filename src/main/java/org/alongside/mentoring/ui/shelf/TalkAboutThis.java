package org.alongside.mentoring.ui.shelf;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Locale;
import java.util.Optional;
import org.alongside.discussion.ThreadAction;
import org.alongside.discussion.ThreadPage;
import org.alongside.mentoring.LivePair;
import org.alongside.mentoring.MentoringRoutes;
import org.alongside.mentoring.PairRole;
import org.alongside.mentoring.Shelf;
import org.alongside.platform.Messages;
import org.alongside.shared.PersonId;
import org.alongside.shared.PostId;
import org.alongside.shared.ThreadId;
import org.alongside.uikit.ConfirmDialog;
import org.alongside.uikit.FieldErrors;
import org.alongside.uikit.Notice;
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
    public Optional<String> label(PersonId viewer, ThreadPage thread, Locale locale) {
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
    public void open(UI ui, PersonId viewer, ThreadId thread, @Nullable PostId post) {
        var pairs = shelf.livePairsFor(viewer, thread, post);
        if (pairs.isEmpty()) {
            Notice.show(ui, Notice.Kind.PLAIN, ui.getTranslation("shelf.no-pair"));
            return;
        }
        var whom = new RadioButtonGroup<LivePair>();
        whom.setLabel(ui.getTranslation("shelf.whom"));
        whom.setItems(pairs);
        whom.setItemLabelGenerator(LivePair::otherName);
        whom.setValue(pairs.getFirst());
        var word = new TextArea(ui.getTranslation("shelf.word"));
        word.setMaxLength(Shelf.MAX_WORDS);
        word.setWidthFull();
        word.getElement().setAttribute("dir", "auto");
        var errors = new FieldErrors()
                .at("shelf.full", word)
                .at("shelf.word-long", word)
                .at("pair.paused", word)
                .at("pair.ended", word);
        var text = pairs.size() == 1
                ? ui.getTranslation(
                        "shelf.talk-text", "name", "\u2068" + pairs.getFirst().otherName() + "\u2069")
                : ui.getTranslation("shelf.talk-text-several");
        var dialog = ConfirmDialog.form(
                ui.getTranslation("shelf.talk-title"), text, ui.getTranslation("shelf.talk-verb"), () -> {
                    var pair = whom.getValue().id();
                    var done = errors.run(() -> shelf.keep(viewer, pair, thread, post, word.getValue(), null));
                    if (done) {
                        ui.navigate(MentoringRoutes.pair(pair, "shelf"));
                    }
                    return done;
                });
        if (pairs.size() > 1) {
            dialog.with(whom);
        }
        dialog.with(word).open();
    }
}
