package org.alongside.mentoring.domain.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alongside.mentoring.CohortInMentoring;
import org.alongside.mentoring.MatchWeights;
import org.alongside.mentoring.MatchingBoard;
import org.alongside.shared.MemberId;
import org.alongside.shared.PersonId;
import org.springframework.stereotype.Component;

/// Makes what a coordinator sees out of a draft and the people as they are now.
@Component
public class Boards {

    private static final Comparator<MatchingBoard.Row> LONGEST_FIRST = Comparator.<MatchingBoard.Row>comparingInt(
                    row -> -row.facts().waitingDays())
            .thenComparing(row -> row.newcomer().name())
            .thenComparing(row -> row.newcomer().id().value());

    private static final Comparator<MatchingBoard.Left> LEFT_LONGEST_FIRST =
            Comparator.<MatchingBoard.Left>comparingInt(left -> -left.waitingDays())
                    .thenComparing(left -> left.newcomer().name())
                    .thenComparing(left -> left.newcomer().id().value());

    private final CohortPeople people;
    private final DraftStore drafts;
    private final Exclusions exclusions;

    Boards(CohortPeople people, DraftStore drafts, Exclusions exclusions) {
        this.people = people;
        this.drafts = drafts;
        this.exclusions = exclusions;
    }

    /// @return the draft as the viewer sees it
    public MatchingBoard show(CohortInMentoring cohort, PersonId viewer) {
        var present = people.read(cohort.cohort());
        var stored = drafts.rows(cohort.cohort());
        var head = drafts.head(cohort.cohort());
        var weighed = drafts.weights(cohort.cohort());
        var view = new View(present, stored, viewer);
        return new MatchingBoard(
                cohort.cohort(),
                cohort.slug(),
                cohort.name(),
                cohort.wording(),
                head.version(),
                head.workedOutAt(),
                view.rows(),
                view.forAnother(),
                view.left(),
                view.free(),
                exclusions.list(cohort.cohort(), viewer),
                weighed.weights(),
                weighed.version());
    }

    /// @return who is possible for a newcomer and has a place left, the best match first; not the viewer herself
    public List<MatchingBoard.Option> options(
            CohortPeople.Present present,
            List<DraftStore.Stored> stored,
            Newcomer newcomer,
            MatchWeights weights,
            PersonId viewer) {
        var rules = present.crowd().rules();
        var left = new Places(present.crowd(), stored);
        return present.crowd().mentors().stream()
                .filter(mentor -> !mentor.id().equals(viewer) && left.has(mentor.id()) && rules.allow(mentor, newcomer))
                .map(mentor -> new MatchingBoard.Option(
                        who(present, mentor.id()),
                        Scoring.score(mentor, newcomer, weights),
                        Facts.of(mentor, newcomer)))
                .sorted(Comparator.<MatchingBoard.Option>comparingInt(
                                option -> -option.score().points())
                        .thenComparing(option -> option.mentor().name())
                        .thenComparing(option -> option.mentor().id().value()))
                .toList();
    }

    /// Which rows could still be proposed: those that stand fast have their places first.
    public static Set<Two> possible(Crowd crowd, List<DraftStore.Stored> stored) {
        var rules = crowd.rules();
        var mentors = byId(crowd.mentors(), Mentor::id);
        var newcomers = byId(crowd.newcomers(), Newcomer::id);
        var left = new HashMap<PersonId, Integer>();
        crowd.mentors().forEach(mentor -> left.put(mentor.id(), mentor.free()));
        var possible = new HashSet<Two>();
        stored.stream()
                .sorted(Comparator.comparing((DraftStore.Stored row) -> !row.pinned())
                        .thenComparingLong(row -> row.two().newcomer().value()))
                .forEach(row -> {
                    var mentor = mentors.get(row.two().mentor());
                    var newcomer = newcomers.get(row.two().newcomer());
                    if (mentor != null
                            && newcomer != null
                            && rules.allow(mentor, newcomer)
                            && left.merge(mentor.id(), -1, Integer::sum) >= 0) {
                        possible.add(row.two());
                    }
                });
        return possible;
    }

    private static <T> Map<PersonId, T> byId(List<T> all, Function<T, PersonId> id) {
        return all.stream().collect(Collectors.toMap(id, one -> one));
    }

    private static MatchingBoard.Who who(CohortPeople.Present present, PersonId person) {
        var named = present.names().get(person);
        return named == null
                ? new MatchingBoard.Who(new MemberId(""), "")
                : new MatchingBoard.Who(named.id(), named.name());
    }

    /// Places that a draft does not use.
    private static final class Places {

        private final Map<PersonId, Integer> left = new HashMap<>();

        Places(Crowd crowd, List<DraftStore.Stored> stored) {
            crowd.mentors().forEach(mentor -> left.put(mentor.id(), mentor.free()));
            stored.forEach(row -> left.merge(row.two().mentor(), -1, Integer::sum));
        }

        boolean has(PersonId mentor) {
            return left.getOrDefault(mentor, 0) > 0;
        }
    }

    /// One draft, for one viewer.
    private static final class View {

        private final CohortPeople.Present present;
        private final List<DraftStore.Stored> stored;
        private final PersonId viewer;
        private final HardRules rules;
        private final Places places;
        private final Map<PersonId, Newcomer> newcomers;
        private final Map<PersonId, Mentor> mentors;

        View(CohortPeople.Present present, List<DraftStore.Stored> stored, PersonId viewer) {
            this.present = present;
            this.viewer = viewer;
            this.rules = present.crowd().rules();
            this.newcomers = byId(present.crowd().newcomers(), Newcomer::id);
            this.mentors = byId(present.crowd().mentors(), Mentor::id);
            // Who waits no more, or offers no more, is not shown: there is nothing to decide.
            this.stored = stored.stream()
                    .filter(row -> newcomers.containsKey(row.two().newcomer())
                            && mentors.containsKey(row.two().mentor()))
                    .toList();
            this.places = new Places(present.crowd(), this.stored);
        }

        List<MatchingBoard.Row> rows() {
            var possible = possible(present.crowd(), stored);
            var rows = new ArrayList<MatchingBoard.Row>();
            for (var row : stored) {
                var mentor = mentors.get(row.two().mentor());
                var newcomer = newcomers.get(row.two().newcomer());
                if (mentor != null && newcomer != null && !isHers(row)) {
                    rows.add(new MatchingBoard.Row(
                            who(present, newcomer.id()),
                            who(present, mentor.id()),
                            Reasons.read(row.score(), row.reasons()),
                            Facts.of(mentor, newcomer),
                            row.pinned(),
                            possible.contains(row.two())));
                }
            }
            rows.sort(LONGEST_FIRST);
            return rows;
        }

        int forAnother() {
            return (int) stored.stream().filter(this::isHers).count();
        }

        private boolean isHers(DraftStore.Stored row) {
            return row.two().mentor().equals(viewer) || row.two().newcomer().equals(viewer);
        }

        List<MatchingBoard.Left> left() {
            var placed = stored.stream().map(row -> row.two().newcomer()).collect(Collectors.toSet());
            return present.crowd().newcomers().stream()
                    .filter(newcomer -> !placed.contains(newcomer.id()))
                    .map(this::left)
                    .sorted(LEFT_LONGEST_FIRST)
                    .toList();
        }

        private MatchingBoard.Left left(Newcomer newcomer) {
            var room = present.crowd().mentors().stream()
                    .filter(mentor -> places.has(mentor.id()) && rules.allow(mentor, newcomer))
                    .toList();
            return new MatchingBoard.Left(
                    who(present, newcomer.id()),
                    newcomer.waitingDays(),
                    WhyLeft.of(present.crowd(), rules, newcomer, !room.isEmpty()),
                    !newcomer.id().equals(viewer)
                            && room.stream().anyMatch(mentor -> !mentor.id().equals(viewer)));
        }

        List<MatchingBoard.Free> free() {
            return present.crowd().mentors().stream()
                    .filter(mentor -> mentor.free() > 0)
                    .map(mentor -> new MatchingBoard.Free(who(present, mentor.id()), mentor.free()))
                    .sorted(Comparator.comparing(
                                    (MatchingBoard.Free free) -> free.mentor().name())
                            .thenComparing(free -> free.mentor().id().value()))
                    .toList();
        }
    }
}
