package org.alongside.mentoring.domain.balance;

import java.util.List;
import java.util.OptionalDouble;

/// How much of the talking was the mentee's, from what was written and what both guessed after they met.
///
/// The written part is counted: the mentee's words of all words. The spoken part is a guess: of each of the two
/// the mean of her guesses, and of these two the mean, so that who guesses more often does not count for more. To
/// add them, each meeting counts as [#MEETING] written words: share = (mentee's words + meetings × 500 × guess) /
/// (all words + meetings × 500). A meeting is far more words than that, but a guess is only a guess; so a page of
/// writing and a meeting weigh the same, and neither hides the other. It is a mirror, not a score.
///
/// @param menteeWords words the mentee wrote
/// @param mentorWords words the mentor wrote
/// @param menteeGuesses the mentee's guesses, each 0 to 100
/// @param mentorGuesses the mentor's
public record Talk(int menteeWords, int mentorWords, List<Integer> menteeGuesses, List<Integer> mentorGuesses) {

    /// Words that a meeting counts for: about a page.
    static final int MEETING = 500;

    /// With fewer words than this in all there is nothing to see: two short messages would draw a lie.
    static final int FEWEST = 200;

    public Talk {
        menteeGuesses = List.copyOf(menteeGuesses);
        mentorGuesses = List.copyOf(mentorGuesses);
    }

    /// @return meetings after which somebody guessed; what both guessed about is one
    public int meetings() {
        return Math.max(menteeGuesses.size(), mentorGuesses.size());
    }

    /// @return whether there is enough to draw
    public boolean enough() {
        return weight() >= FEWEST;
    }

    /// @return the mentee's share, 0 to 100, rounded
    /// @throws IllegalStateException where there is not [#enough]
    public int menteeShare() {
        if (!enough()) {
            throw new IllegalStateException("too few words");
        }
        var spoken = guess().orElse(0) / 100 * MEETING * meetings();
        return (int) Math.round(100 * (menteeWords + spoken) / weight());
    }

    private long weight() {
        return (long) menteeWords + mentorWords + (long) MEETING * meetings();
    }

    private OptionalDouble guess() {
        return List.of(menteeGuesses, mentorGuesses).stream()
                .filter(guesses -> !guesses.isEmpty())
                .mapToDouble(guesses ->
                        guesses.stream().mapToInt(Integer::intValue).average().orElse(0))
                .average();
    }
}
