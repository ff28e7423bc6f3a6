package org.alongside.discussion;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.alongside.shared.PostId;
import org.alongside.shared.ThreadId;

/// What a watched word would have caught of what was published lately.
///
/// @param looked how many texts were looked at
/// @param caught how many of them have it
/// @param cut whether there were more than were looked at
/// @param newest the newest of those caught; empty where the viewer does not read in the cohort
/// @param cohorts how many in each cohort, by name; empty for a trial in one cohort
public record WatchTrial(int looked, int caught, boolean cut, List<Caught> newest, List<Count> cohorts)
        implements Serializable {

    public WatchTrial {
        newest = List.copyOf(newest);
        cohorts = List.copyOf(cohorts);
    }

    /// A text that it would have caught.
    ///
    /// @param excerpt safe HTML with the words in `mark`, where they stand in it
    /// @param evidences the words
    public record Caught(
            PostId post,
            ThreadId thread,
            String threadTitle,
            String excerpt,
            List<String> evidences,
            Instant publishedAt)
            implements Serializable {}

    /// How many texts of one cohort it would have caught.
    public record Count(String cohort, int caught) implements Serializable {}
}
