package org.alongside.mentoring.domain.matching;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.alongside.cohort.SpokenLanguages;
import org.alongside.cohort.Topic;
import org.alongside.mentoring.WayToMeet;
import org.alongside.shared.PersonId;

/// A cohort that does not exist, to measure with: a few languages are spoken by many and many by a few, as it is.
final class MadeUpPeople {

    private static final List<Topic> TOPICS = List.of(Topic.values());
    private static final List<WayToMeet> WAYS = List.of(WayToMeet.values());
    private static final int MOST_PLACES = 5;
    private static final int LANGUAGES = 16;

    /// Mean rank of a first language: most speak one of the first few.
    private static final double RANK = 3;

    /// Of a hundred newcomers, how many learn the language of the country already.
    private static final int LEARNERS = 40;

    private final Random random;

    MadeUpPeople(long seed) {
        this.random = new Random(seed);
    }

    Crowd crowd(int newcomers, int mentors) {
        var offers = IntStream.rangeClosed(1, mentors).mapToObj(this::mentor).toList();
        var requests = IntStream.rangeClosed(1, newcomers)
                .mapToObj(id -> newcomer(mentors + id))
                .toList();
        return new Crowd(offers, requests, Map.of(Obstacle.MUST_NOT, apart(offers, requests)));
    }

    private Mentor mentor(int id) {
        var languages = languages();
        languages.add("da");
        return new Mentor(
                new PersonId(id),
                1 + random.nextInt(MOST_PLACES),
                Set.copyOf(languages),
                topics(2, 5),
                2 + random.nextInt(7),
                way(),
                true,
                false);
    }

    private Newcomer newcomer(int id) {
        var languages = languages();
        if (random.nextInt(100) < LEARNERS) {
            languages.add("da");
        }
        return new Newcomer(
                new PersonId(id),
                Set.copyOf(languages),
                topics(1, 4),
                2 + random.nextInt(5),
                way(),
                random.nextInt(10) == 0,
                random.nextInt(200),
                true,
                false);
    }

    private Set<String> languages() {
        var languages = new HashSet<String>();
        int count = 1 + random.nextInt(2);
        while (languages.size() < count) {
            int rank = (int) (-Math.log(1 - random.nextDouble()) * RANK);
            languages.add(SpokenLanguages.ALL.get(1 + Math.min(LANGUAGES, rank)));
        }
        return languages;
    }

    private Set<String> topics(int least, int most) {
        int count = least + random.nextInt(most - least + 1);
        var topics = new HashSet<String>();
        while (topics.size() < count) {
            topics.add(TOPICS.get(random.nextInt(TOPICS.size())).name());
        }
        return Set.copyOf(topics);
    }

    private WayToMeet way() {
        return WAYS.get(random.nextInt(WAYS.size()));
    }

    private Set<Two> apart(List<Mentor> mentors, List<Newcomer> newcomers) {
        var apart = new HashSet<Two>();
        newcomers.forEach(newcomer ->
                apart.add(new Two(mentors.get(random.nextInt(mentors.size())).id(), newcomer.id())));
        return apart;
    }
}
