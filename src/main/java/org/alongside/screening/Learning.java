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
    private static final double MOST_FOR_FEW = 2.9;
    private static final double MOST = 5;
    private static final double LEAST_FOR_FEW = -0.5;
    private static final double LEAST = -3;

    /// Share of what the model below says that the layer starts from, as in [LearnedText]: with all of it the
    /// layer would learn little of its own, with none it would learn again what is known, and so hold less.
    private static final double BELOW = 0.5;

    /// Texts more alike than this to removed ones are more of the same.
    private static final double ALIKE = 0.4;

    private static final double SAME = 3;

    private final Model model;
    private final Map<Long, Taught> lessons = new LinkedHashMap<>();
    private OnlineLayer layer = new OnlineLayer();
    private RecentTexts removed = new RecentTexts();
    private final Map<Long, Integer> removedBy = new HashMap<>();
    private final Map<Long, Integer> publishedBy = new HashMap<>();

    /// Words and authors that were counted, each with what was decided.
    private final Set<Once> said = new HashSet<>();

    private final Map<Once, Integer> byAuthor = new HashMap<>();

    private record Once(long what, boolean removed) {}

    /// A lesson without its words.
    // Never compared, and made once for each lesson: an array is what it needs.
    @SuppressWarnings("ArrayRecordComponent")
    private record Taught(
            long moderator,
            long author,
            boolean removed,
            TextFeatures.Found features,
            Fingerprint print,
            int[] signals,
            double below) {}

    /// Nothing learned yet, over the built-in model.
    public Learning() {
        this(Model.builtIn());
    }

    /// Nothing learned yet.
    ///
    /// @param model the layer lies over
    public Learning(Model model) {
        this.model = model;
    }

    /// Learns one decision. A key learned before is learned anew.
    ///
    /// @param lesson the decision
    public synchronized void learn(Lesson lesson) {
        if (lessons.containsKey(lesson.key())) {
            undo(lesson.key());
        }
        var reading = Reading.of(lesson.text());
        var features = TextFeatures.of(reading);
        var print = Fingerprint.of(reading);
        var findings = Screening.look(reading, features, print, Community.none(), model);
        var taught = new Taught(
                lesson.moderator(),
                lesson.author(),
                lesson.removed(),
                features,
                print,
                findings.ofTheText(),
                model.logOdds(findings));
        lessons.put(lesson.key(), taught);
        take(taught);
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
        removedBy.clear();
        publishedBy.clear();
        said.clear();
        byAuthor.clear();
        lessons.values().forEach(this::take);
    }

    /// @return how many lessons count
    public synchronized int size() {
        return count(removedBy) + count(publishedBy);
    }

    /// Decided in the order of the lessons: one that was passed over counts once another is undone.
    private boolean counts(Taught taught) {
        boolean anew = said.add(new Once(taught.print().exact(), taught.removed()));
        return anew
                && (taught.author() == 0
                        || byAuthor.merge(new Once(taught.author(), taught.removed()), 1, Integer::sum) <= PER_AUTHOR);
    }

    private void take(Taught taught) {
        if (counts(taught)) {
            (taught.removed() ? removedBy : publishedBy).merge(taught.moderator(), 1, Integer::sum);
            layer.learn(taught.features(), taught.signals(), BELOW * taught.below(), taught.removed());
            if (taught.removed()) {
                removed.remember(taught.print());
            }
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
        double raw = layer.logOdds(features, findings.ofTheText()) + again;
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
