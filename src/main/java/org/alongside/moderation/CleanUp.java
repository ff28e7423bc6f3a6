package org.alongside.moderation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.alongside.cohort.CohortAccess;
import org.alongside.cohort.CohortView;
import org.alongside.cohort.Cohorts;
import org.alongside.moderation.domain.CleanUpDesk;
import org.alongside.moderation.domain.CleanUpLook;
import org.alongside.moderation.domain.CleanUpLook.Counted;
import org.alongside.moderation.domain.Desk;
import org.alongside.moderation.domain.ImportedReader;
import org.alongside.moderation.domain.Role;
import org.alongside.moderation.domain.Wholes;
import org.alongside.shared.CohortId;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.shared.PostId;
import org.alongside.shared.RefusedException;
import org.alongside.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Going through what came into a cohort from elsewhere, in groups of texts that have something in common. A
/// look is kept in memory for the moderators of the cohort until somebody looks again; how each text stands is
/// read anew each time.
@Service
public class CleanUp {

    /// Texts that are read at once.
    public static final int CHUNK = 200;

    /// Texts that are decided about between two words on how far it is: each takes a transaction of its own.
    public static final int STEP = 10;

    /// Texts on one page of a group.
    public static final int PAGE = 25;

    /// Examples of a group.
    public static final int EXAMPLES = 3;

    /// Imported texts from which on groups are quicker than one by one.
    static final int MANY = 10;

    /// Sites that a group names.
    public static final int SITES = 5;

    /// Cohorts whose last look is kept, and for how long after somebody has used it.
    private static final int KEPT = 20;

    private static final Duration KEEP = Duration.ofHours(12);

    private final CohortAccess access;
    private final Cohorts cohorts;
    private final ImportedReader reader;
    private final CleanUpDesk desk;
    private final Wholes wholes;
    private final Clock clock;
    private final Cache<CohortId, CleanUpLook> looks =
            Caffeine.newBuilder().maximumSize(KEPT).expireAfterAccess(KEEP).build();

    // Others count from their own start: an old page never means a group of another run of the server.
    private final AtomicLong numbers;

    CleanUp(CohortAccess access, Cohorts cohorts, ImportedReader reader, CleanUpDesk desk, Wholes wholes, Clock clock) {
        this.access = access;
        this.cohorts = cohorts;
        this.reader = reader;
        this.desk = desk;
        this.wholes = wholes;
        this.clock = clock;
        this.numbers = new AtomicLong(clock.millis() << 10);
    }

    /// @throws NotFoundException where there is no such cohort or the person does not moderate it
    public CleanUpScope scope(PersonId moderator, String slug) {
        return reader.scope(cohort(moderator, slug));
    }

    /// @return what waits, in the cohorts the person moderates, and is too much to go through one by one
    public List<WaitingImport> waiting(PersonId moderator) {
        var moderates = cohorts.of(moderator).stream()
                .filter(cohort -> cohort.role().moderator())
                .map(CohortView::id)
                .toList();
        return reader.waiting(moderates, MANY);
    }

    /// Reads all imported texts and puts together what belongs together, in the thread that calls. Nothing
    /// changes by it; what is found takes the place of the look before.
    ///
    /// @throws NotFoundException where the person does not moderate the cohort, or no longer
    public void look(PersonId moderator, String slug, Watcher watcher) {
        var cohort = cohort(moderator, slug);
        var found = new CleanUpLook.Builder();
        ImportedReader.Read last = null;
        var texts = reader.chunk(cohort, null, CHUNK);
        while (!texts.isEmpty()) {
            texts.forEach(found::add);
            if (!watcher.saw(texts.size())) {
                return;
            }
            last = texts.getLast();
            access.requireModerator(moderator, cohort);
            texts = texts.size() < CHUNK ? List.of() : reader.chunk(cohort, last, CHUNK);
        }
        looks.put(cohort, found.build(numbers.incrementAndGet(), clock.instant()));
    }

    /// @param kind which groups are shown; null for those of the first kind of which there are any
    /// @param most how many of them
    /// @return what the last look found; empty where nobody has looked lately
    /// @throws NotFoundException where there is no such cohort or the person does not moderate it
    public Optional<ClusterList> clusters(PersonId moderator, String slug, @Nullable ClusterKind kind, int most) {
        var cohort = cohort(moderator, slug);
        return Optional.ofNullable(looks.getIfPresent(cohort)).map(look -> list(cohort, look, kind, most));
    }

    private ClusterList list(CohortId cohort, CleanUpLook look, @Nullable ClusterKind asked, int most) {
        var all = look.counted(reader.states(cohort));
        var kind = Objects.requireNonNullElseGet(asked, () -> first(all));
        var counts = new EnumMap<ClusterKind, Integer>(ClusterKind.class);
        all.forEach((of, groups) -> counts.put(of, groups.size()));
        var wanted = all.getOrDefault(kind, List.of());
        var shown = wanted.subList(0, Math.clamp(most, 0, wanted.size()));
        return new ClusterList(
                look.at(), kind, Map.copyOf(counts), withExamples(cohort, look, shown), shown.size() < wanted.size());
    }

    private static ClusterKind first(Map<ClusterKind, List<Counted>> all) {
        return Arrays.stream(ClusterKind.values())
                .filter(all::containsKey)
                .findFirst()
                .orElse(ClusterKind.WORDS);
    }

    private List<Cluster> withExamples(CohortId cohort, CleanUpLook look, List<Counted> groups) {
        var keys = groups.stream()
                .flatMap(group -> group.live().stream().limit(EXAMPLES))
                .distinct()
                .toList();
        var texts = reader.texts(cohort, keys);
        return groups.stream().map(group -> cluster(look, group, texts)).toList();
    }

    private static Cluster cluster(CleanUpLook look, Counted group, Map<Long, ClusterText> texts) {
        var examples = group.live().stream()
                .limit(EXAMPLES)
                .map(texts::get)
                .filter(Objects::nonNull)
                .toList();
        return new Cluster(
                new ClusterId(look.number(), group.number()),
                group.kind(),
                group.label(),
                group.held(),
                group.live().size() - group.held(),
                group.score(),
                group.sites(),
                examples);
    }

    /// The texts of a group one by one, those that wait first; [#PAGE] on a page.
    ///
    /// @param cursor `next` of the page before; null for the first page
    /// @throws NotFoundException where there is no such cohort or the person does not moderate it
    /// @throws RefusedException `cleanup.newer` where somebody has looked again, or the look is gone
    public Slice<ClusterText> texts(PersonId moderator, String slug, ClusterId id, @Nullable String cursor) {
        var cohort = cohort(moderator, slug);
        var group = group(look(cohort, id), id);
        int from = after(group.live(), cursor);
        int to = Math.min(group.live().size(), from + PAGE);
        var keys = group.live().subList(from, to);
        var texts = reader.texts(cohort, keys);
        var page = keys.stream().map(texts::get).filter(Objects::nonNull).toList();
        return new Slice<>(page, to < group.live().size() ? String.valueOf(keys.getLast()) : null);
    }

    /// Where the text of the cursor is gone, what comes next is not known: the list begins anew.
    private static int after(List<Long> live, @Nullable String cursor) {
        for (int i = 0; i < live.size() && cursor != null; i++) {
            if (String.valueOf(live.get(i)).equals(cursor)) {
                return i + 1;
            }
        }
        return 0;
    }

    /// Takes a group from the list, for all who moderate the cohort, until somebody looks again.
    ///
    /// @throws NotFoundException where there is no such cohort or the person does not moderate it
    /// @throws RefusedException `cleanup.newer` where somebody has looked again, or the look is gone
    public void leave(PersonId moderator, String slug, ClusterId id) {
        var cohort = cohort(moderator, slug);
        look(cohort, id).leave(id.number());
    }

    /// Decides the same about the texts of a group, each in a transaction of its own, with one entry for the
    /// whole by which it is taken back as one. What was reported, or tells of danger, is left for a look of its
    /// own; so is what this moderator must not decide, and what somebody else has published or held since the
    /// look. Where it is cut short, doing it again goes on with the rest.
    ///
    /// @param without posts that are left as they are
    /// @param decision act PUBLISH or REMOVE; of what is published already, only REMOVE changes anything
    /// @param watcher told of at most [#STEP] decisions at a time, and of what is passed over
    /// @return what came of it: `refused` are those left for a look of their own
    /// @throws NotFoundException where there is no such cohort or the person does not moderate it, or no longer
    /// @throws RefusedException `cleanup.newer` where somebody has looked again, or the look is gone;
    ///     `decision.act`, `decision.reason`
    public BulkOutcome decide(
            PersonId moderator, String slug, ClusterId id, Set<PostId> without, Decision decision, Watcher watcher) {
        require(decision);
        var cohort = cohort(moderator, slug);
        var look = look(cohort, id);
        var keys = group(look, id).live();
        var run = new Run(moderator, cohort, decision);
        boolean goesOn = true;
        for (int from = 0; goesOn && from < keys.size(); from += CHUNK) {
            access.requireModerator(moderator, cohort);
            var chunk = keys.subList(from, Math.min(keys.size(), from + CHUNK));
            var targets = new ArrayList<>(reader.targets(cohort, chunk));
            run.missed += chunk.size() - targets.size();
            targets.removeIf(target -> without.contains(target.post()));
            int left = chunk.size() - targets.size();
            goesOn = (left == 0 || watcher.saw(left)) && run.decideAll(look, targets, watcher);
        }
        return run.outcome();
    }

    private static void require(Decision decision) {
        if (decision.act() != Act.PUBLISH && decision.act() != Act.REMOVE) {
            throw new RefusedException("decision.act");
        }
        if (!Reason.of(decision.act()).contains(decision.reason()) || decision.measure() != null) {
            throw new RefusedException("decision.reason");
        }
    }

    private CohortId cohort(PersonId moderator, String slug) {
        var cohort = cohorts.bySlug(moderator, slug).id();
        access.requireModerator(moderator, cohort);
        return cohort;
    }

    private CleanUpLook look(CohortId cohort, ClusterId id) {
        var look = looks.getIfPresent(cohort);
        if (look == null || look.number() != id.look()) {
            throw new RefusedException("cleanup.newer");
        }
        return look;
    }

    private Counted group(CleanUpLook look, ClusterId id) {
        if (!look.has(id.number())) {
            throw new RefusedException("cleanup.newer");
        }
        return look.one(id.number(), reader.states(look.posts(id.number())));
    }

    private final class Run {

        private final PersonId moderator;
        private final CohortId cohort;
        private final Decision decision;
        private Wholes.@Nullable Begun whole;
        private int done;
        private int missed;
        private int apart;

        Run(PersonId moderator, CohortId cohort, Decision decision) {
            this.moderator = moderator;
            this.cohort = cohort;
            this.decision = decision;
        }

        /// @return whether to go on
        boolean decideAll(CleanUpLook look, List<ImportedReader.Target> targets, Watcher watcher) {
            boolean goesOn = true;
            for (int from = 0; goesOn && from < targets.size(); from += STEP) {
                var step = targets.subList(from, Math.min(targets.size(), from + STEP));
                step.forEach(target -> decide(look, target));
                goesOn = watcher.saw(step.size());
            }
            return goesOn;
        }

        private void decide(CleanUpLook look, ImportedReader.Target target) {
            var step = look.saw(target.key(), target.text(), target.held())
                    ? desk.decide(moderator, target, decision, this::whole)
                    : CleanUpDesk.Step.MISSED;
            switch (step) {
                case DONE -> done++;
                case MISSED -> missed++;
                case APART -> apart++;
                case NOTHING -> {}
            }
        }

        private Desk.Whole whole() {
            if (whole == null) {
                whole = wholes.begin(cohort, moderator, Role.MODERATOR, decision);
            }
            return whole.part();
        }

        BulkOutcome outcome() {
            return new BulkOutcome(whole == null ? null : whole.id(), done, missed, apart);
        }
    }
}
