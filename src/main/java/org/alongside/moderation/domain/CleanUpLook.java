package org.alongside.moderation.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.alongside.discussion.StoredSignals;
import org.alongside.moderation.ClusterKind;
import org.alongside.screening.Fingerprint;
import org.alongside.screening.Signal;
import org.alongside.screening.Submission;
import org.jspecify.annotations.Nullable;

/// What one look over a cohort's imported texts found: keys, scores and groups, never the texts.
public final class CleanUpLook {

    private static final Comparator<Counted> ORDER = Comparator.comparingInt(Counted::held)
            .thenComparingInt(Counted::size)
            .thenComparingDouble(Counted::score)
            .reversed()
            .thenComparingInt(Counted::number);

    private final long number;
    private final Instant at;
    private final long[] posts;
    private final long[] texts;
    private final boolean[] heldThen;
    private final float[] scores;

    /// Where in these each post stands, by the keys of the posts.
    private final int[] byPost;

    private final List<ClusterFinder.Group> groups;
    private final Set<Integer> left = ConcurrentHashMap.newKeySet();

    private CleanUpLook(long number, Instant at, Builder from) {
        this.number = number;
        this.at = at;
        int count = from.rows.size();
        posts = new long[count];
        texts = new long[count];
        scores = new float[count];
        heldThen = new boolean[count];
        for (int i = 0; i < count; i++) {
            var row = from.rows.get(i);
            posts[i] = row.post();
            texts[i] = row.text();
            scores[i] = row.score();
            heldThen[i] = row.held();
        }
        groups = from.finder.groups(heldThen);
        byPost = IntStream.range(0, count)
                .boxed()
                .sorted(Comparator.comparingLong(i -> posts[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /// A group as it stands now.
    ///
    /// @param live keys of the posts in it that wait or are read as they did when it was looked, those that wait
    ///     first: what somebody has published or held since is decided
    public record Counted(
            int number,
            ClusterKind kind,
            @Nullable String label,
            List<String> sites,
            List<Long> live,
            int held,
            double score) {

        int size() {
            return live.size();
        }
    }

    /// Takes texts one after another.
    public static final class Builder {

        private final ClusterFinder finder = new ClusterFinder();
        private final List<Row> rows = new ArrayList<>();

        private record Row(long post, long text, float score, boolean held) {}

        /// Adds the next text.
        public void add(ImportedReader.Read text) {
            var print = Fingerprint.of(new Submission(text.subject(), text.body(), null, null, null));
            finder.add(print, text.author(), text.held() ? reason(text.signals()) : null);
            rows.add(new Row(text.post(), text.text(), (float) text.score(), text.held()));
        }

        private static String reason(String signals) {
            var telling = Signal.telling(StoredSignals.read(signals)).map(Signal::name);
            // The family says what it is about; its members differ in what gave it away.
            return telling.map(name -> name.substring(0, Math.max(0, name.indexOf('.'))))
                    .orElse("");
        }

        /// @param number of the look, never used before
        public CleanUpLook build(long number, Instant at) {
            return new CleanUpLook(number, at, this);
        }
    }

    public long number() {
        return number;
    }

    public Instant at() {
        return at;
    }

    /// Nothing is to be done about a group; it is not shown any more.
    public void leave(int group) {
        left.add(group);
    }

    /// @param states of each post that waits or is read, whether it waits
    /// @return what is still to be dealt with, in the order in which it is shown
    public Map<ClusterKind, List<Counted>> counted(Map<Long, Boolean> states) {
        var all = new EnumMap<ClusterKind, List<Counted>>(ClusterKind.class);
        for (int i = 0; i < groups.size(); i++) {
            if (!left.contains(i)) {
                var counted = counted(i, states);
                int least = counted.kind() == ClusterKind.REASON ? 1 : 2;
                if (counted.size() >= least && worthALook(counted)) {
                    all.computeIfAbsent(counted.kind(), _ -> new ArrayList<>()).add(counted);
                }
            }
        }
        all.values().forEach(of -> of.sort(ORDER));
        return all;
    }

    /// What others read and nobody doubts shares names and reasons without end.
    private static boolean worthALook(Counted counted) {
        return counted.held() > 0 || counted.kind() == ClusterKind.WORDS || counted.kind() == ClusterKind.SITE;
    }

    /// @return whether there is a group of that number
    public boolean has(int group) {
        return group >= 0 && group < groups.size();
    }

    /// @return keys of the posts of a group that there is
    public List<Long> posts(int group) {
        return Arrays.stream(groups.get(group).texts())
                .mapToObj(text -> posts[text])
                .toList();
    }

    /// @param states of those of its posts that wait or are read, whether it waits
    /// @return that group as it stands now
    public Counted one(int group, Map<Long, Boolean> states) {
        return counted(group, states);
    }

    private Counted counted(int number, Map<Long, Boolean> states) {
        var group = groups.get(number);
        var waiting = new ArrayList<Long>();
        var read = new ArrayList<Long>();
        double scored = 0;
        for (int text : group.texts()) {
            var held = states.get(posts[text]);
            if (held != null && held == heldThen[text] && (held || group.kind() != ClusterKind.REASON)) {
                (held ? waiting : read).add(posts[text]);
                scored += scores[text];
            }
        }
        int held = waiting.size();
        waiting.addAll(read);
        double score = scored / Math.max(1, waiting.size());
        return new Counted(number, group.kind(), group.label(), group.sites(), waiting, held, score);
    }

    /// @return whether that is the text that was looked at, not one that came later, and nobody has published or
    ///     held it since
    public boolean saw(long post, long text, boolean held) {
        int at = place(post);
        return at >= 0 && texts[at] == text && heldThen[at] == held;
    }

    private int place(long post) {
        int from = 0;
        int to = byPost.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (posts[byPost[middle]] < post) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from < byPost.length && posts[byPost[from]] == post ? byPost[from] : -1;
    }
}
