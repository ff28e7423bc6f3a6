package org.alongside.admin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alongside.cohort.CohortRole;
import org.alongside.cohort.CohortSetup;
import org.alongside.discussion.DiscussionSetup;
import org.alongside.discussion.DiscussionSetup.Past;
import org.alongside.discussion.DiscussionSetup.Written;
import org.alongside.identity.PeopleSetup;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.alongside.shared.ThreadId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Fills an empty database with two cohorts of invented people, if it is asked to. All of it or, after a failure,
/// nothing; their library comes right after.
@Component
class DemoData implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(DemoData.class);
    private static final Duration MEMBERS_SINCE = Duration.ofDays(60);
    private static final Duration EDITED_AFTER = Duration.ofHours(4);

    /// Hours since each was last here; the others have read everything.
    private static final Map<String, Integer> LAST_VISIT =
            Map.of("member", 60, "mentee", 30, "mentor", 20, "mentor2", 90, "outsider", 40, "moderator2", 12);

    private final boolean wanted;
    private final PeopleSetup people;
    private final CohortSetup cohorts;
    private final DiscussionSetup discussion;
    private final DemoMentoring mentoring;
    private final DemoLibrary library;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DemoData(
            @Value("${alongside.demo:false}") boolean wanted,
            PeopleSetup people,
            CohortSetup cohorts,
            DiscussionSetup discussion,
            DemoMentoring mentoring,
            DemoLibrary library,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.wanted = wanted;
        this.people = people;
        this.cohorts = cohorts;
        this.discussion = discussion;
        this.mentoring = mentoring;
        this.library = library;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (wanted && people.nobodyYet()) {
            var begin = clock.instant();
            load().forEach(text -> log.debug("Screening judges otherwise: {}", text));
            log.info(
                    "Demo data made in {} ms",
                    Duration.between(begin, clock.instant()).toMillis());
        }
    }

    /// @return texts of which screening thinks otherwise than the demo data does, in its own words
    List<String> load() {
        var loading = new Loading(DemoFile.read());
        var disagreements = transaction.execute(_ -> loading.load());
        library.load(DemoLibraryFile.read(), loading.places, loading.ids);
        return disagreements;
    }

    private final class Loading {

        private final DemoFile file;
        private final Instant now = clock.instant();
        private final Map<String, PersonId> ids = new HashMap<>();
        private final Map<String, CohortId> places = new HashMap<>();
        private final Map<DemoFile.DemoThread, ThreadId> started = new HashMap<>();
        private final Map<String, Instant> lastWords = new HashMap<>();
        private final List<String> disagreements = new ArrayList<>();

        Loading(DemoFile file) {
            this.file = file;
        }

        List<String> load() {
            file.people().forEach(this::add);
            file.cohorts().forEach(this::add);
            texts().forEach(this::write);
            file.threads().forEach(thread -> discussion.arrange(started(thread), thread.pinned(), thread.locked()));
            file.cohorts().forEach(this::markRead);
            bringTogether(DemoMentoringFile.read());
            return disagreements;
        }

        private void add(DemoFile.Person person) {
            var address = DemoAccounts.address(person.key());
            var id = DemoAccounts.KEYS.contains(person.key())
                    ? people.add(
                            address,
                            person.name(),
                            DemoAccounts.PASSWORD,
                            person.key().equals(DemoAccounts.ADMINISTRATOR))
                    : people.addWithoutPassword(address, person.name());
            // The nine accounts are for everybody who looks around: their language is the browser's.
            if (!DemoAccounts.KEYS.contains(person.key())) {
                people.chooseLanguage(id, person.locale());
            }
            ids.put(person.key(), id);
        }

        private void add(DemoFile.Cohort cohort) {
            var id = cohorts.create(cohort.slug(), cohort.name(), cohort.description());
            places.put(cohort.slug(), id);
            cohort.helpLines().forEach(line -> cohorts.addHelpLine(id, line.name(), line.reach(), line.about()));
            for (var member : cohort.members()) {
                var role = new CohortRole(member.moderator(), member.coordinator());
                cohorts.put(id, person(member.person()), role, joined(member.person()));
            }
        }

        /// Who came only to spam came the day before.
        private Instant joined(String key) {
            return texts().stream()
                    .filter(text -> text.author().equals(key))
                    .findFirst()
                    .filter(Text::held)
                    .map(text -> text.at().minus(Duration.ofDays(1)))
                    .orElse(now.minus(MEMBERS_SINCE));
        }

        /// In the order they were written, so that each author has her history when she writes.
        private List<Text> texts() {
            var texts = new ArrayList<Text>();
            for (var thread : file.threads()) {
                texts.add(new Text(thread, null, at(thread, 0)));
                thread.posts().forEach(post -> texts.add(new Text(thread, post, at(thread, post.hoursAfter()))));
            }
            texts.sort(Comparator.comparing(Text::at));
            return texts;
        }

        private Instant at(DemoFile.DemoThread thread, double hoursAfter) {
            return now.minusSeconds(Math.round((thread.daysAgo() * 24 - hoursAfter) * 3600));
        }

        private void write(Text text) {
            var thread = text.thread();
            var post = text.post();
            var author = person(text.author());
            Written written;
            if (post == null) {
                var past = new Past(author, null, thread.body(), thread.lang(), text.at(), false);
                written = discussion.start(cohort(thread.cohort()), thread.title(), past);
                started.put(thread, written.thread());
            } else {
                var past = new Past(author, post.subject(), post.body(), post.lang(), text.at(), post.held());
                written = discussion.post(started(thread), past);
                change(written, post, text.at());
            }
            lastWords.put(text.author(), text.at());
            if (written.doubted() != text.held()) {
                disagreements.add("%s in \"%s\": %.2f %s"
                        .formatted(text.author(), thread.title(), written.score(), written.signals()));
            }
        }

        private void change(Written written, DemoFile.Post post, Instant at) {
            if (post.editedBody() != null) {
                var edited = at.plus(EDITED_AFTER);
                discussion.edit(written.post(), post.editedBody(), edited.isBefore(now) ? edited : now);
            }
            if (post.deleted()) {
                discussion.delete(written.post());
            }
        }

        private void bringTogether(DemoMentoringFile pairs) {
            var threads = new HashMap<String, ThreadId>();
            started.forEach((thread, id) -> threads.put(thread.title(), id));
            mentoring.load(pairs, cohort(pairs.cohort()), ids, threads);
        }

        private void markRead(DemoFile.Cohort cohort) {
            for (var member : cohort.members()) {
                var visit = now.minus(Duration.ofHours(LAST_VISIT.getOrDefault(member.person(), 0)));
                var wrote = lastWords.getOrDefault(member.person(), visit);
                var upTo = wrote.isAfter(visit) ? wrote : visit;
                file.threads().stream()
                        .filter(thread -> thread.cohort().equals(cohort.slug()))
                        .forEach(thread -> discussion.read(person(member.person()), started(thread), upTo));
            }
        }

        private PersonId person(String key) {
            return Objects.requireNonNull(ids.get(key), key);
        }

        private CohortId cohort(String slug) {
            return Objects.requireNonNull(places.get(slug), slug);
        }

        private ThreadId started(DemoFile.DemoThread thread) {
            return Objects.requireNonNull(started.get(thread), thread.title());
        }
    }

    /// @param post null for the opening
    private record Text(DemoFile.DemoThread thread, DemoFile.@Nullable Post post, Instant at) {

        String author() {
            return post == null ? thread.author() : post.author();
        }

        boolean held() {
            return post != null && post.held();
        }
    }
}
