package org.alongside.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.alongside.shared.PostId;
import org.alongside.shared.PublicIds;
import org.alongside.uikit.PostCard.Content;
import org.alongside.uikit.PostCard.State;
import org.junit.jupiter.api.Test;

class PostListTest {

    private final PostList list = new PostList();

    @Test
    void postsAreShownInTheOrderGiven() {
        list.setPosts(List.of(post("a", "one"), post("b", "two")));
        list.append(post("c", "three"));
        assertThat(list.ids()).extracting(PostId::value).containsExactly("a", "b", "c");
    }

    @Test
    void postThatIsThereAlreadyIsReplacedInItsPlace() {
        list.setPosts(List.of(post("a", "one"), post("b", "two")));
        list.append(post("a", "changed"));
        assertThat(list.ids()).extracting(PostId::value).containsExactly("a", "b");
        assertThat(list.content(new PostId("a"))).map(Content::body).hasValue("changed");
    }

    @Test
    void removedPostIsGone() {
        list.setPosts(List.of(post("a", "one"), post("b", "two")));
        list.removePost(new PostId("a"));
        assertThat(list.ids()).extracting(PostId::value).containsExactly("b");
        assertThat(list.getElement().getChildCount()).isEqualTo(1);
    }

    @Test
    void postSetAnewKeepsItsNode() {
        list.setPosts(List.of(post("a", "one"), post("b", "two")));
        var node = list.getElement().getChild(1);
        list.setPosts(List.of(post("b", "two"), post("c", "three")));
        assertThat(list.getElement().getChild(0)).isEqualTo(node);
    }

    // A page of 50 has to stay under 60 kB; framing a node costs about 300 bytes beside its content.
    @Test
    void fiftyPostsTravelLight() {
        var body = "<p>" + "nine words of about six letters to fill this ".repeat(8) + "</p>";
        var bytes = 0;
        for (int i = 0; i < 50; i++) {
            var card = new PostCard(post(PublicIds.next(), body));
            bytes += card.getElement().getPropertyRaw("post").toString().getBytes(StandardCharsets.UTF_8).length + 300;
        }
        assertThat(bytes).isLessThan(60_000);
    }

    @Test
    void theWordsOfAFoldTravelWithThePost() {
        var open = post("a", "one");
        var folded = new Content(
                open.id(),
                null,
                null,
                null,
                null,
                "one",
                null,
                null,
                false,
                State.PUBLISHED,
                null,
                false,
                false,
                Set.of(),
                null,
                "Death or loss",
                List.of(),
                null);

        assertThat(json(folded)).contains("\"fold\":\"Death or loss\"");
        assertThat(json(open)).doesNotContain("fold");
    }

    private static String json(Content content) {
        return new PostCard(content).getElement().getPropertyRaw("post").toString();
    }

    private static Content post(String id, String body) {
        Set<PostCard.Action> actions = EnumSet.allOf(PostCard.Action.class);
        return new Content(
                new PostId(id),
                "Lien O.",
                "people/" + PublicIds.next(),
                null,
                Instant.EPOCH,
                body,
                null,
                "en",
                false,
                State.PUBLISHED,
                null,
                false,
                false,
                actions,
                null,
                null,
                List.of(),
                null);
    }
}
