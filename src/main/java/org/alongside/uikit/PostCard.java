package org.alongside.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.JsModule;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.alongside.shared.PostId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// One post: a single node on the server, drawn by the browser.
@com.vaadin.flow.component.Tag("alongside-post")
@JsModule("./post-card.ts")
public class PostCard extends Component {

    private static final long serialVersionUID = 1L;

    private Content content;

    public PostCard(Content content) {
        this.content = content;
        setContent(content);
    }

    public final void setContent(Content content) {
        this.content = content;
        getElement().setPropertyJson("post", json(content));
    }

    public Content content() {
        return content;
    }

    // Short names: fifty of these travel with each page.
    private static ObjectNode json(Content content) {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("id", content.id().value());
        put(json, "by", content.author());
        put(json, "page", content.authorAddress());
        put(json, "tag", content.tag());
        if (content.postedAt() != null) {
            json.put("at", content.postedAt().toEpochMilli());
        }
        json.put("body", content.body());
        put(json, "subject", content.subject());
        put(json, "lang", content.lang());
        put(json, "note", content.note());
        put(json, "fold", content.fold());
        if (content.state() != State.PUBLISHED) {
            json.put("state", content.state().name());
        }
        flag(json, "edited", content.edited());
        flag(json, "mine", content.mine());
        flag(json, "firstNew", content.firstNew());
        if (content.until() != null) {
            json.put("until", content.until().toEpochMilli());
        }
        var letters = new StringBuilder();
        for (var action : Action.values()) {
            letters.append(content.actions().contains(action) ? action.letter : "");
        }
        json.put("can", letters.toString());
        cards(json, content.cards());
        if (content.word() != null) {
            word(json.putObject("word"), content.word());
        }
        return json;
    }

    private static void cards(ObjectNode json, List<LinkCard> cards) {
        if (!cards.isEmpty()) {
            var list = json.putArray("cards");
            for (var card : cards) {
                var one = list.addObject();
                one.put("to", card.address());
                one.put("kind", card.kind());
                one.put("title", card.title());
                put(one, "lang", card.lang());
            }
        }
    }

    private static void word(ObjectNode json, Word word) {
        json.put("words", word.words());
        json.put("verb", word.verb());
        put(json, "lang", word.lang());
        json.put("to", word.address());
    }

    private static void put(ObjectNode json, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            json.put(name, value);
        }
    }

    private static void flag(ObjectNode json, String name, boolean value) {
        if (value) {
            json.put(name, true);
        }
    }

    /// What is shown of a post.
    ///
    /// @param author the name shown; null shows "Someone"
    /// @param authorAddress of her page, without a leading slash; null where there is none
    /// @param tag her role in the cohort in the reader's language, if it is worth showing
    /// @param postedAt null where it is not known
    /// @param body sanitized HTML, or empty
    /// @param subject shown above the body, only where one was given
    /// @param lang BCP 47 tag of the body's language, where known
    /// @param note the reason beside the state, or a word below a published text, in the reader's language
    /// @param mine whether the reader wrote it
    /// @param firstNew whether it is the first one that is new to the reader
    /// @param actions what the reader may do with it
    /// @param until up to when a held post waits at the most; null where a moderator has to decide
    /// @param fold what it is about, in the reader's language: the text shows only once she asks for it, though
    ///     her own always does; null for a text that lies open
    /// @param cards where links of the text lead to within this site, shown below it
    /// @param word a line below the text that is for this reader; null for none
    public record Content(
            PostId id,
            @Nullable String author,
            @Nullable String authorAddress,
            @Nullable String tag,
            @Nullable Instant postedAt,
            String body,
            @Nullable String subject,
            @Nullable String lang,
            boolean edited,
            State state,
            @Nullable String note,
            boolean mine,
            boolean firstNew,
            Set<Action> actions,
            @Nullable Instant until,
            @Nullable String fold,
            List<LinkCard> cards,
            @Nullable Word word)
            implements Serializable {}

    /// A page of this site that a text leads to, as far as the reader may read it.
    ///
    /// @param kind what it is, in the reader's language
    /// @param lang BCP 47 tag of the title; null where nobody said
    /// @param address without a leading slash
    public record LinkCard(
            String kind, String title, @Nullable String lang, String address) implements Serializable {}

    /// A line with a link, in the reader's language.
    ///
    /// @param verb what the link says
    /// @param lang BCP 47 tag of the verb where it is somebody's words; null for the reader's language
    /// @param address without a leading slash
    public record Word(String words, String verb, @Nullable String lang, String address) implements Serializable {}

    /// What has become of a post. `EDIT_HELD`: the post is published and a newer text of it waits.
    /// `EDIT_RETURNED`: the post is published and its author is to change a newer text of it.
    /// `EDIT_REMOVED`: the post is published and a newer text of it was not.
    public enum State {
        PUBLISHED,
        HELD,
        RETURNED,
        EDIT_HELD,
        EDIT_RETURNED,
        EDIT_REMOVED,
        REMOVED,
        DELETED
    }

    /// What a reader may do with a post. Copying a link happens in the browser and reaches no listener.
    public enum Action {
        REPLY("r"),
        EDIT("e"),
        DELETE("d"),
        HISTORY("h"),
        COPY_LINK("l"),
        REPORT("p"),
        /// Talk about it elsewhere, in private.
        TALK("t"),
        /// Suggest it to the library, or bring it there where it is one's own.
        SUGGEST("s");

        private final String letter;

        Action(String letter) {
            this.letter = letter;
        }
    }
}
