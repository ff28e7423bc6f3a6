package org.alongside.search;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.alongside.cohort.CohortView;
import org.alongside.cohort.Cohorts;
import org.alongside.identity.Zones;
import org.alongside.platform.Buckets;
import org.alongside.search.domain.Excerpts;
import org.alongside.search.domain.PersonNames;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Looks for something in all that a person may read. Everybody may search; what is found depends on who asks, and
/// the sources decide about that in the statement that looks.
@Service
public class Search {

    /// Hits on a page.
    public static final int PAGE = 20;

    /// Suggestions at once.
    public static final int SUGGESTIONS = 8;

    private static final int PEOPLE = 3;

    /// Nobody needs more, and nobody can use it to slow the others down.
    private static final Buckets.Allowance PACE = new Buckets.Allowance(30, Duration.ofMinutes(1), true, 0);

    /// One for about every letter of somebody who types fast.
    private static final Buckets.Allowance TYPING = new Buckets.Allowance(120, Duration.ofMinutes(1), true, 0);

    private final Cohorts cohorts;
    private final Zones zones;
    private final PersonNames names;
    private final Buckets buckets;
    private final Map<Kind, SearchSource> sources = new EnumMap<>(Kind.class);

    Search(Cohorts cohorts, Zones zones, PersonNames names, Buckets buckets, List<SearchSource> sources) {
        this.cohorts = cohorts;
        this.zones = zones;
        this.names = names;
        this.buckets = buckets;
        for (var source : sources) {
            if (this.sources.put(source.kind(), source) != null) {
                throw new IllegalStateException("two sources of " + source.kind());
            }
        }
    }

    /// @return the kinds there is a source for, in the order in which they are offered
    public List<Kind> kinds() {
        return List.copyOf(sources.keySet());
    }

    /// Looks for what was typed.
    ///
    /// @param kind null for everything
    /// @param from [Results#next] of the page before; null for the first
    /// @throws RefusedException `search.empty`, `search.only-without`, `search.too-long` or `search.too-many-words`,
    ///     with what is allowed; `search.many` with how long yet
    public Results find(PersonId viewer, String typed, @Nullable Kind kind, Results.@Nullable Next from) {
        var query = Query.parse(typed);
        if (query.problem() != null) {
            throw refused(query.problem());
        }
        var wait = buckets.take("search:" + viewer.value(), PACE);
        if (!wait.isZero()) {
            throw RefusedException.passing("search.many", wait);
        }
        var mine = cohorts.of(viewer);
        var within = within(mine, query);
        if (within.isEmpty()) {
            return new Results(List.of(), List.of(), null, !query.cohorts().isEmpty());
        }
        return find(new Asked(viewer, query, within, names.authors(viewer, within, query.by())), kind, from);
    }

    /// Titles and names that fit what is being typed, for who types: the first ones, people before titles.
    ///
    /// @return nothing for less than two characters, for operators, and for who asks too often
    public List<Suggestion> suggest(PersonId viewer, String typed) {
        var begun = Typed.of(typed);
        if (begun.isEmpty() || !buckets.take("search-typing:" + viewer.value(), TYPING).isZero()) {
            return List.of();
        }
        var mine = cohorts.of(viewer).stream().map(CohortView::id).toList();
        if (mine.isEmpty()) {
            return List.of();
        }
        var found = new ArrayList<Suggestion>();
        suggest(viewer, mine, begun.get(), Kind.PERSON, PEOPLE, found);
        for (var kind : sources.keySet()) {
            if (kind != Kind.PERSON) {
                suggest(viewer, mine, begun.get(), kind, SUGGESTIONS, found);
            }
        }
        return shortened(found);
    }

    private void suggest(
            PersonId viewer, List<CohortId> mine, Typed typed, Kind kind, int most, List<Suggestion> found) {
        var source = sources.get(kind);
        if (source != null) {
            found.addAll(source.suggest(viewer, mine, typed, most));
        }
    }

    /// So many titles of one kind leave no room for another.
    private static List<Suggestion> shortened(List<Suggestion> found) {
        var kept = new ArrayList<>(found);
        while (kept.size() > SUGGESTIONS) {
            var most = kept.stream()
                    .map(Suggestion::kind)
                    .max(Comparator.comparingLong((Kind kind) ->
                            kept.stream().filter(each -> each.kind() == kind).count()))
                    .orElseThrow();
            kept.remove(kept.stream()
                    .filter(each -> each.kind() == most)
                    .reduce((_, later) -> later)
                    .orElseThrow());
        }
        return List.copyOf(kept);
    }

    private Results find(Asked asked, @Nullable Kind kind, Results.@Nullable Next from) {
        var since = start(asked, asked.query().after());
        var before = start(asked, asked.query().before());
        var rows = new ArrayList<Row>();
        for (var source : sources.values()) {
            if (kind == null ? source.kind() != Kind.PERSON : source.kind() == kind) {
                var after = earlier(after(source.kind(), from), before);
                source.find(asked.request(since, after, PAGE + 1))
                        .forEach(found -> rows.add(new Row(source.kind(), found)));
            }
        }
        rows.sort(Row.ORDER);
        var page = rows.subList(0, Math.min(PAGE, rows.size()));
        var next = rows.size() > PAGE ? page.getLast().next() : null;
        var people = kind == null && from == null ? people(asked, since, before) : List.<Hit>of();
        var excerpts = new Excerpts(asked.query());
        return new Results(
                people, page.stream().map(row -> excerpts.hit(row.kind(), row.found())).toList(), next, false);
    }

    private List<Hit> people(Asked asked, @Nullable Instant since, @Nullable Instant before) {
        var source = sources.get(Kind.PERSON);
        if (source == null) {
            return List.of();
        }
        var excerpts = new Excerpts(asked.query());
        return source.find(asked.request(since, earlier(Position.FIRST, before), PEOPLE)).stream()
                .map(found -> excerpts.hit(Kind.PERSON, found))
                .toList();
    }

    /// Of the same moment, the kinds come in their order.
    private static Position after(Kind kind, Results.@Nullable Next from) {
        if (from == null) {
            return Position.FIRST;
        }
        int order = kind.compareTo(from.kind());
        return new Position(from.at(), order == 0 ? from.key() : order < 0 ? 0 : Long.MAX_VALUE);
    }

    private static Position earlier(Position after, @Nullable Instant before) {
        return before == null || after.at().isBefore(before) ? after : new Position(before, 0);
    }

    private @Nullable Instant start(Asked asked, @Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(zone(asked.viewer())).toInstant();
    }

    private ZoneId zone(PersonId viewer) {
        return zones.of(viewer);
    }

    private static List<CohortId> within(List<CohortView> mine, Query query) {
        return mine.stream()
                .filter(cohort ->
                        query.cohorts().isEmpty() || query.cohorts().contains(cohort.slug()))
                .map(CohortView::id)
                .toList();
    }

    private static RefusedException refused(Query.Problem problem) {
        return switch (problem) {
            case EMPTY, ONLY_WITHOUT -> new RefusedException(problem.reason());
            case TOO_LONG -> new RefusedException(problem.reason(), Map.of("most", Query.LONGEST));
            case TOO_MANY_WORDS -> new RefusedException(problem.reason(), Map.of("most", Query.MOST_WORDS));
        };
    }

    /// Who asks for what.
    private record Asked(PersonId viewer, Query query, List<CohortId> cohorts, List<Long> authors) {

        Request request(@Nullable Instant since, Position after, int limit) {
            return new Request(viewer, cohorts, query, authors, since, after, limit);
        }
    }

    private record Row(Kind kind, Found found) {

        static final Comparator<Row> ORDER = Comparator.comparing((Row row) -> row.found.at(), Comparator.reverseOrder())
                .thenComparing(Row::kind)
                .thenComparing((Row row) -> row.found.position().key(), Comparator.reverseOrder());

        Results.Next next() {
            return new Results.Next(found.at(), kind, found.position().key());
        }
    }
}
