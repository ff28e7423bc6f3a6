package org.alongside.mentoring;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.alongside.cohort.SpokenLanguages;
import org.alongside.cohort.Topic;
import org.alongside.shared.RefusedException;

/// What a mentor offers and a newcomer asks for in the same words.
///
/// @param topics in their usual order
/// @param languages BCP 47 tags of [SpokenLanguages], in its order
/// @param hours a month, 1 to [#MOST_HOURS]
public record Terms(List<Topic> topics, List<String> languages, int hours, WayToMeet way) implements Serializable {

    /// Most hours a month.
    public static final int MOST_HOURS = 40;

    /// What a form begins with.
    public static final Terms USUAL = new Terms(List.of(), List.of(), 4, WayToMeet.BOTH);

    /// Puts topics and languages in their usual order, each once. Languages nobody offers here are left out.
    public static Terms of(Collection<Topic> topics, Collection<String> languages, int hours, WayToMeet way) {
        return new Terms(
                List.copyOf(Set.copyOf(topics).stream().sorted().toList()),
                SpokenLanguages.ALL.stream().filter(languages::contains).toList(),
                hours,
                way);
    }

    /// @throws RefusedException `terms.topics` or `terms.languages` where none is chosen, `terms.hours`
    public void requireComplete() {
        if (topics.isEmpty()) {
            throw new RefusedException("terms.topics");
        }
        if (languages.isEmpty() || !languages.stream().allMatch(SpokenLanguages::known)) {
            throw new RefusedException("terms.languages");
        }
        if (hours < 1 || hours > MOST_HOURS) {
            throw new RefusedException("terms.hours");
        }
    }
}
