package org.alongside.mentoring.ui.talk;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.shared.Registration;
import java.time.Instant;
import java.util.ArrayList;
import org.alongside.mentoring.MentoringText;
import org.alongside.mentoring.Message;
import org.alongside.mentoring.MessagePage;
import org.alongside.mentoring.NewMessage;
import org.alongside.mentoring.PairSide;
import org.alongside.mentoring.TextId;
import org.alongside.richtext.RichText;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PostId;
import org.alongside.uikit.Announcer;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.ConfirmDialog;
import org.alongside.uikit.Notice;
import org.alongside.uikit.PostCard;
import org.alongside.uikit.PostList;
import org.jspecify.annotations.Nullable;

/// The newest messages of a pair, the way to earlier ones, and the place to write. What the other writes
/// appears while it is open.
@StyleSheet("context://mentoring-talk.css")
// The form for a report opens here; it belongs to a module above.
@Uses(RadioButtonGroup.class)
@Uses(TextArea.class)
class TalkPanel extends Div {

    private static final long serialVersionUID = 1L;
    private static final int QUOTE = 300;

    private final transient TalkParts parts;
    private final PairSide side;
    private final int most;
    private final boolean whole;
    private final MessageContent contents;
    private final Div above = new Div();
    private final PostList list = new PostList();
    private final Div help = new Div();
    private final Div below = new Div();
    private final ArrayList<Message> shown = new ArrayList<>();
    private @Nullable TextId earlier;
    private @Nullable MessageField field;
    private @Nullable Registration following;

    /// @param most how many messages it begins with
    /// @param whole whether it leads to all earlier ones
    TalkPanel(TalkParts parts, PairSide side, int most, boolean whole) {
        this.parts = parts;
        this.side = side;
        this.most = most;
        this.whole = whole;
        this.contents = new MessageContent(side, parts.ownName(side), key -> getTranslation(key));
        addClassNames("stack", "talk");
        above.addClassName("row");
        sayItsWords();
        list.setDecisionsPage(parts.decisions().address());
        list.addActionListener(this::act);
        list.addSeekListener(this::seek);
        add(above, list, help, below);
        showNewest();
        showField();
    }

    /// @return how many messages there are on it
    int count() {
        return shown.size();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        var ui = event.getUI();
        following = parts.live().follow(side.id(), text -> tell(ui, text));
    }

    private void tell(UI ui, TextId text) {
        try {
            var _ = ui.access(() -> refresh(text));
        } catch (UIDetachedException _) {
            // She has just left the page.
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (following != null) {
            following.remove();
            following = null;
        }
    }

    private void sayItsWords() {
        list.say("heldMine", t("talk.heldMine"));
        list.say("returnedMine", t("talk.returnedMine"));
        list.say("returnedOther", t("talk.returnedOther"));
        list.say("removedMine", t("talk.removedMine"));
        list.say("deleted", t("talk.deleted"));
        list.say("delete", t("talk.takeBack"));
        list.say("edit", t("talk.change"));
    }

    private void showNewest() {
        shown.clear();
        put(parts.conversation().page(side.me(), side.id(), null, most));
        markRead();
    }

    private void put(MessagePage page) {
        shown.addAll(0, page.messages());
        earlier = page.earlier();
        draw();
        above.removeAll();
        if (whole && earlier != null) {
            above.add(Buttons.plain(t("talk.earlier"), _ -> showEarlier()));
        }
    }

    private void draw() {
        var cards = new ArrayList<PostCard.Content>();
        var marked = false;
        for (var message : shown) {
            cards.add(contents.of(message, message.unread() && !marked));
            marked |= message.unread();
        }
        list.setPosts(cards);
    }

    private void showEarlier() {
        if (earlier != null) {
            put(parts.conversation().page(side.me(), side.id(), earlier, most));
        }
    }

    /// What does not fit on a short page, she has not read.
    private void markRead() {
        var seen = shown.stream().filter(Message::unread).count();
        if (seen > 0 && (whole || parts.conversation().unread(side.me(), side.id()) <= seen)) {
            if (parts.conversation().markRead(side.me(), side.id(), Instant.MAX)) {
                parts.live().read();
            }
        }
    }

    private void showField() {
        below.removeAll();
        switch (side.state()) {
            case ACTIVE -> {
                field = new MessageField(parts.drafts(), side, this::send);
                below.add(field);
            }
            case PAUSED -> below.add(new Notice(Notice.Kind.WAIT, t("talk.paused")));
            case ENDED -> below.add(new Notice(Notice.Kind.PLAIN, t("talk.ended")));
        }
    }

    private void send(NewMessage message) {
        var sent = parts.conversation().send(side.me(), side.id(), message);
        if (message.replaces() != null) {
            refresh(message.replaces());
        }
        refresh(sent.id());
        var ui = UI.getCurrentOrThrow();
        list.focusPost(post(sent.id()));
        Announcer.announce(ui, t(sent.held() ? "talk.sentHeld" : "talk.sent"));
        if (sent.danger()) {
            help.removeAll();
            var note = parts.help(side);
            help.add(note);
            note.announce(ui);
        }
    }

    private void act(PostId post, PostCard.Action action) {
        var id = new TextId(post.value());
        switch (action) {
            case REPLY -> {
                if (field != null) {
                    field.quote(RichText.quote(message(id).text().body(), QUOTE));
                }
            }
            case EDIT -> {
                if (field != null) {
                    field.change(id, message(id).text().body());
                }
            }
            case DELETE ->
                ConfirmDialog.danger(
                                t("talk.takeBackTitle"), t("talk.takeBackText"), t("talk.takeBack"), () -> takeBack(id))
                        .open();
            case REPORT -> parts.reporting().open(UI.getCurrentOrThrow(), MentoringText.KIND, post.value());
            case COPY_LINK, HISTORY, TALK, SUGGEST -> {
                // The one happens in the browser, the others are not offered.
            }
        }
    }

    private Message message(TextId id) {
        return parts.conversation().message(side.me(), side.id(), id);
    }

    private void takeBack(TextId id) {
        var done = parts.conversation().takeBack(side.me(), side.id(), id);
        refresh(id);
        Announcer.announce(UI.getCurrentOrThrow(), t(done ? "talk.takenBack" : "talk.tooLate"));
    }

    /// The address names a message that is further up.
    private void seek(PostId post) {
        try {
            var _ = message(new TextId(post.value()));
        } catch (NotFoundException _) {
            return;
        }
        while (whole && earlier != null && list.content(post).isEmpty()) {
            showEarlier();
        }
        list.focusPost(post);
    }

    /// Shows what has become of a message. One that was let through later stands where it was written.
    private void refresh(TextId id) {
        Message message;
        try {
            message = message(id);
        } catch (NotFoundException _) {
            shown.removeIf(known -> known.id().equals(id));
            list.removePost(post(id));
            return;
        }
        var at = shown.stream().map(Message::id).toList().indexOf(id);
        if (at >= 0) {
            shown.set(at, message);
            list.replace(contents.of(message, message.unread()));
        } else if (shown.isEmpty() || !message.text().writtenAt().isBefore(last())) {
            shown.add(message);
            list.append(contents.of(message, message.unread()));
        } else {
            showNewest();
        }
        if (message.unread()) {
            markRead();
            getUI().ifPresent(ui -> Announcer.announce(ui, t("talk.new")));
        }
    }

    private Instant last() {
        return shown.getLast().text().writtenAt();
    }

    private static PostId post(TextId id) {
        return new PostId(id.value());
    }

    private String t(String key) {
        return getTranslation(key);
    }
}
