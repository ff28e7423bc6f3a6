package org.alongside.moderation.ui;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.alongside.discussion.Doubted;
import org.alongside.shared.PostId;

/// What a second look has found, the most doubtful first, and no more than can be looked through.
final class Findings implements Serializable {

    static final int MOST = 500;

    private static final long serialVersionUID = 1L;
    private static final Comparator<Doubted> ORDER =
            Comparator.comparingDouble(Doubted::score).reversed().thenComparing(Doubted::publishedAt);

    private final List<Doubted> texts = new ArrayList<>();
    private int found;

    void add(List<Doubted> more) {
        found += more.size();
        texts.addAll(more);
        texts.sort(ORDER);
        if (texts.size() > MOST) {
            texts.subList(MOST, texts.size()).clear();
        }
    }

    /// Takes away what was dealt with.
    void remove(Collection<PostId> posts) {
        int before = texts.size();
        texts.removeIf(text -> posts.contains(text.post()));
        found -= before - texts.size();
    }

    List<Doubted> texts() {
        return List.copyOf(texts);
    }

    /// @return how many were found, those left out for being too many counted
    int found() {
        return found;
    }
}
