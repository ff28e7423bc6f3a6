package org.alongside.uikit;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.shared.Registration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.shared.PostId;
import tools.jackson.databind.node.JsonNodeFactory;

/// Posts in order. Posts that come or go never move what the reader reads or types.
@com.vaadin.flow.component.Tag("alongside-posts")
@JsModule("./post-list.ts")
public class PostList extends Component {

    private static final long serialVersionUID = 1L;
    private static final List<String> LABELS = List.of(
            "someone",
            "you",
            "edited",
            "new",
            "reply",
            "edit",
            "delete",
            "history",
            "link",
            "report",
            "talk",
            "suggest",
            "more",
            "leadsTo",
            "linkCopied",
            "held",
            "heldMine",
            "heldOther",
            "editHeld",
            "heldUntil",
            "editHeldMine",
            "editHeldOther",
            "editRemoved",
            "editRemovedMine",
            "editRemovedOther",
            "editReturned",
            "editReturnedMine",
            "editReturnedOther",
            "returned",
            "returnedMine",
            "returnedOther",
            "contentNote",
            "unfold",
            "fold",
            "decided",
            "removed",
            "removedMine",
            "deleted");

    private final Map<PostId, PostCard> cards = new LinkedHashMap<>();
    private final Map<String, String> own = new HashMap<>();
    private String decided = "";

    @Override
    protected void onAttach(AttachEvent event) {
        var labels = JsonNodeFactory.instance.objectNode();
        LABELS.forEach(name -> labels.put(name, getTranslation("post." + name)));
        own.forEach(labels::put);
        labels.put("close", getTranslation("uikit.close"));
        labels.put("decidedAt", decided);
        getElement().setPropertyJson("labels", labels);
    }

    /// @param address of the page on which an author reads what was decided about her posts, without a leading
    ///     slash; cards of hers that were returned or removed lead there
    public void setDecisionsPage(String address) {
        decided = address;
    }

    /// Says something in other words than it is said of posts.
    ///
    /// @param label the last part of its message's key, such as `held` of `post.held`
    public void say(String label, String words) {
        if (!LABELS.contains(label)) {
            throw new IllegalArgumentException(label);
        }
        own.put(label, words);
    }

    /// Shows these posts instead of those there were. Posts shown before and after keep their node.
    public void setPosts(List<PostCard.Content> posts) {
        var before = new HashMap<>(cards);
        cards.clear();
        for (var post : posts) {
            var card = before.remove(post.id());
            if (card == null) {
                card = new PostCard(post);
            } else {
                card.setContent(post);
            }
            cards.put(post.id(), card);
        }
        before.values().forEach(gone -> gone.getElement().removeFromParent());
        putInOrder();
    }

    private void putInOrder() {
        var place = 0;
        for (var card : cards.values()) {
            var element = card.getElement();
            if (place >= getElement().getChildCount()
                    || !getElement().getChild(place).equals(element)) {
                getElement().insertChild(place, element.removeFromParent());
            }
            place++;
        }
    }

    /// Adds a post at the end; one that is there already is replaced in its place.
    public void append(PostCard.Content post) {
        append(List.of(post));
    }

    /// Adds posts at the end; those that are there already are replaced in their places.
    public void append(List<PostCard.Content> posts) {
        for (var post : posts) {
            var known = cards.get(post.id());
            if (known != null) {
                known.setContent(post);
            } else {
                var card = new PostCard(post);
                cards.put(post.id(), card);
                getElement().appendChild(card.getElement());
            }
        }
    }

    /// Shows a post's new content in its place; does nothing when it is not shown.
    public void replace(PostCard.Content post) {
        find(post.id()).ifPresent(card -> card.setContent(post));
    }

    /// Takes a post away; does nothing when it is not shown.
    public void removePost(PostId id) {
        find(id).ifPresent(card -> card.getElement().removeFromParent());
        cards.remove(id);
    }

    /// Scrolls to a post, moves the focus to it and marks it for a moment.
    public void focusPost(PostId id) {
        getElement()
                .executeJs("customElements.whenDefined('alongside-posts').then(() => this.focusPost($0))", id.value());
    }

    /// @return what is shown of a post
    public Optional<PostCard.Content> content(PostId id) {
        return find(id).map(PostCard::content);
    }

    /// @return the ids of the posts shown, in order
    public List<PostId> ids() {
        return List.copyOf(cards.keySet());
    }

    /// Called when the reader uses a post's button. Whether she may is for the service to decide; only the
    /// buttons in the post's `actions` reach here.
    public Registration addActionListener(SerializableBiConsumer<PostId, PostCard.Action> listener) {
        return getElement()
                .addEventListener("post-action", event -> act(event, listener))
                .addEventData("event.detail.id")
                .addEventData("event.detail.action");
    }

    /// Called when the address names a post (`#post-…`) that is not among those shown, so that the page that
    /// holds it can be loaded; then call [#focusPost].
    public Registration addSeekListener(SerializableConsumer<PostId> listener) {
        return getElement()
                .addEventListener("seek-post", event -> listener.accept(id(event)))
                .addEventData("event.detail.id");
    }

    private void act(DomEvent event, SerializableBiConsumer<PostId, PostCard.Action> listener) {
        var name = event.getEventData().path("event.detail.action").asString();
        for (var action : PostCard.Action.values()) {
            if (action.name().equals(name)) {
                find(id(event))
                        .filter(card -> card.content().actions().contains(action))
                        .ifPresent(card -> listener.accept(card.content().id(), action));
            }
        }
    }

    private static PostId id(DomEvent event) {
        return new PostId(event.getEventData().path("event.detail.id").asString());
    }

    private Optional<PostCard> find(PostId id) {
        return Optional.ofNullable(cards.get(id));
    }
}
