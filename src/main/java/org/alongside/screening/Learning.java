package org.alongside.screening;

import java.util.LinkedHashMap;
import java.util.Map;

/// What the moderators of one community have taught: a layer over the built-in model that changes with each
/// decision
/// and forgets one again when it is undone. Thread-safe.
public final class Learning {

    /// A decision.
    ///
    /// @param key what it is known by when it is undone
    /// @param moderator who decided
    /// @param author whose text it was; 0 for somebody outside
    /// @param text what was decided about
    /// @param removed true where it was removed as spam or scam, false where it was published
    public record Lesson(long key, long moderator, long author, Submission text, boolean removed) {}

    private final Map<Long, Lesson> lessons = new LinkedHashMap<>();

    /// @return a layer that has learned nothing, for texts outside any community
    public static Learning none() {
        return new Learning();
    }

    /// Learns one decision. A key learned before is learned anew.
    ///
    /// @param lesson the decision
    public synchronized void learn(Lesson lesson) {
        lessons.put(lesson.key(), lesson);
    }

    /// Forgets one decision, as if it had never been made.
    ///
    /// @param key of the lesson; unknown ones change nothing
    public synchronized void undo(long key) {
        lessons.remove(key);
    }
}
