package org.alongside.mentoring.ui.talk;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.alongside.discussion.Draft;
import org.alongside.discussion.DraftPlace;
import org.alongside.discussion.Drafts;
import org.alongside.mentoring.NewMessage;
import org.alongside.mentoring.PairSide;
import org.alongside.mentoring.TextId;
import org.alongside.richtext.RichText;
import org.alongside.shared.RefusedException;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.RichTextField;
import org.jspecify.annotations.Nullable;

/// Where one of a pair writes. What is typed is kept on the server as a draft every few seconds, and what is
/// refused stays where it is.
class MessageField extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Drafts drafts;
    private final PairSide side;
    private final transient Sender sender;
    private final RichTextField text;
    private final Span saved = new Span();
    private final Div changing = new Div();
    private final NativeButton send;
    private transient DraftPlace place;
    private transient Draft draft = Draft.blank();
    private @Nullable TextId replaces;

    MessageField(Drafts drafts, PairSide side, Sender sender) {
        this.drafts = drafts;
        this.side = side;
        this.sender = sender;
        this.place = DraftPlace.pair(side.id());
        this.text = new RichTextField(getTranslation("talk.text"));
        this.send = Buttons.main(getTranslation("talk.send"), _ -> send());
        addClassNames("composer", "stack");
        text.setPlaceholder(getTranslation(side.mentor() ? "talk.hintMentor" : "talk.hint"));
        text.setMaxLength(RichText.MAX_CHARS);
        text.addDraftListener(_ -> keep());
        text.addSubmitListener(this::send);
        saved.addClassNames("tiny", "quiet");
        saved.getElement().setAttribute("role", "status");
        Buttons.ignoreDoubleClicks(send);
        send.addClassName("push");
        var row = new Div(saved, send);
        row.addClassName("row");
        changing.addClassNames("row", "small");
        changing.setVisible(false);
        add(changing, text, row);
        show(found());
    }

    /// Puts a quote below what is there, and the caret after it.
    void quote(String html) {
        text.setValue(text.getValue() + html + "<p><br></p>");
        text.focus();
        keep();
    }

    /// Lets her find other words for a message that was not delivered.
    void change(TextId message, String body) {
        replaces = message;
        place = DraftPlace.pair(side.id(), message.value());
        var said = new Paragraph(getTranslation("talk.changing"));
        changing.removeAll();
        changing.add(said, Buttons.plain(getTranslation("talk.changeNot"), _ -> writeNew()));
        changing.setVisible(true);
        var before = found();
        show(before.body().isEmpty() ? before.withBody(body) : before);
        text.focus();
    }

    private void writeNew() {
        replaces = null;
        place = DraftPlace.pair(side.id());
        changing.removeAll();
        changing.setVisible(false);
        show(found());
        text.focus();
    }

    private void send() {
        text.setInvalid(false);
        try {
            sender.send(new NewMessage(text.getValue(), draft.key(), replaces));
        } catch (RefusedException refused) {
            keep();
            text.setErrorMessage(getTranslation("refused." + refused.reason(), refused.arguments()));
            text.setInvalid(true);
            text.focus();
            return;
        }
        drafts.discard(side.me(), place);
        if (replaces == null) {
            show(Draft.blank());
        } else {
            writeNew();
        }
    }

    private void keep() {
        draft = draft.withBody(text.getValue());
        drafts.save(side.me(), place, draft);
        saved.setText(getTranslation("composer.saved"));
    }

    private Draft found() {
        return drafts.find(side.me(), place).orElseGet(Draft::blank);
    }

    private void show(Draft shown) {
        draft = shown;
        text.setValue(shown.body());
        saved.setText(shown.body().isEmpty() ? "" : getTranslation("composer.found"));
    }

    /// Sends what was written.
    @FunctionalInterface
    interface Sender {

        /// @throws RefusedException with a reason that is shown at the field; what was typed stays
        void send(NewMessage message);
    }
}
