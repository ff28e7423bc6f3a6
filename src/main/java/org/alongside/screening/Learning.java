package org.alongside.screening;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// What the moderators of one community have taught: a layer over the built-in model that changes with each
/// decision and forgets one again when it is undone. Thread-safe.
///
/// The layer is bounded, so that nobody can turn it: with the lessons of a single moderator, or with fewer than
/// [#ENOUGH] of each kind, it can neither hold a text in which nothing else was found nor let one through that is
/// almost surely spam. An author's texts count at most [#PER_AUTHOR] times in each kind, and the same words once.
public final class Learning {

    /// A decision.
    ///
    /// @param key what it is known by when it is undone
    /// @param moderator who decided
    /// @param author whose text it was; 0 for somebody outside
    /// @param text what was decided about
    /// @param removed true where it was removed as spam or scam, false where it was published
    public record Lesson(long key, long moderator, long author, Submission text, boolean removed) {}

    /// Lessons of each kind before the layer may hold a text by itself.
    public static final int ENOUGH = 20;

    private static final int PER_AUTHOR = 5;
    private static final double MOST_FOR_FEW = 2.5;
    private static final double MOST = 5;
    private static final double LEAST_FOR_FEW = -1.5;
    private static final double LEAST = -3;

    /// Texts more alike than this to removed ones are more of the same.
    private static final double ALIKE = 0.4;

    private static final double SAME = 3;

    private final Map<Long, Taught> lessons = new LinkedHashMap<>();
    private OnlineLayer layer = new OnlineLayer();
    private RecentTexts removed = new RecentTexts();
    private Map<Long, Integer> removedBy = new HashMap<>();
    private Map<Long, Integer> publishedBy = new HashMap<>();

    /// A lesson without its words.
    private record Taught(
            long moderator, long author, boolean removed, TextFeatures.Found features, Fingerprint print) {}

    /// Learns one decision. A key learned before is learned anew.
    ///
    /// @param lesson the decision
    public synchronized void learn(Lesson lesson) {
        if (lessons.containsKey(lesson.key())) {
            undo(lesson.key());
        }
        var reading = Reading.of(lesson.text());
        var taught = new Taught(
                lesson.moderator(),
                lesson.author(),
                lesson.removed(),
                TextFeatures.of(reading),
                Fingerprint.of(reading));
        if (counts(taught)) {
            lessons.put(lesson.key(), taught);
            take(taught);
        }
    }

    /// Forgets one decision, as if it had never been made.
    ///
    /// @param key of the lesson; unknown ones change nothing
    public synchronized void undo(long key) {
        if (lessons.remove(key) == null) {
            return;
        }
        layer = new OnlineLayer();
        removed = new RecentTexts();
        removedBy = new HashMap<>();
        publishedBy = new HashMap<>();
        lessons.values().forEach(this::take);
    }

    /// @return how many lessons count
    public synchronized int size() {
        return lessons.size();
    }

    private boolean counts(Taught taught) {
        boolean repeated = lessons.values().stream()
                .anyMatch(other -> other.removed() == taught.removed()
                        && other.print().exact() == taught.print().exact());
        long sameAuthor = lessons.values().stream()
                .filter(other -> taught.author() != 0
                        && other.author() == taught.author()
                        && other.removed() == taught.removed())
                .count();
        return !repeated && sameAuthor < PER_AUTHOR;
    }

    private void take(Taught taught) {
        (taught.removed() ? removedBy : publishedBy).merge(taught.moderator(), 1, Integer::sum);
        layer.learn(taught.features(), taught.removed());
        if (taught.removed()) {
            removed.remember(taught.print());
        }
    }

    /// What the lessons add to the log-odds of a text, within their bounds.
    synchronized double added(Fingerprint print, TextFeatures.Found features, Findings findings) {
        if (lessons.isEmpty()) {
            return 0;
        }
        double again = 0;
        boolean enoughWords = print.words() >= 4 || !print.hosts().isEmpty();
        if (enoughWords && removed.timesSeen(print) > 0) {
            again = SAME;
        } else if (removed.closest(print) >= ALIKE) {
            again = SAME * removed.closest(print);
        }
        if (again > 0) {
            findings.add(SignalName.LIKE_REMOVED, 0, null);
        }
        double raw = layer.logOdds(features) + again;
        boolean enough = count(removedBy) >= ENOUGH && count(publishedBy) >= ENOUGH && teachers() > 1;
        return enough ? Math.clamp(raw, LEAST, MOST) : Math.clamp(raw, LEAST_FOR_FEW, MOST_FOR_FEW);
    }

    private static int count(Map<Long, Integer> by) {
        return by.values().stream().mapToInt(Integer::intValue).sum();
    }

    private int teachers() {
        Set<Long> teachers = new HashSet<>(removedBy.keySet());
        teachers.addAll(publishedBy.keySet());
        return teachers.size();
    }
}
