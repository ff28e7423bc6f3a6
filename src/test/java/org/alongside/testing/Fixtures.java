package org.alongside.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.cohort.CohortRole;
import org.alongside.cohort.CohortSetup;
import org.alongside.discussion.DiscussionSetup;
import org.alongside.discussion.Draft;
import org.alongside.discussion.Posts;
import org.alongside.discussion.Submitted;
import org.alongside.discussion.Threads;
import org.alongside.identity.People;
import org.alongside.identity.PeopleSetup;
import org.alongside.library.ResourceDecisions;
import org.alongside.library.ResourceDraft;
import org.alongside.library.ResourceId;
import org.alongside.library.ResourceKind;
import org.alongside.library.Resources;
import org.alongside.mentoring.MentoringSetup;
import org.alongside.shared.CohortId;
import org.alongside.shared.MemberId;
import org.alongside.shared.PairId;
import org.alongside.shared.PersonId;
import org.alongside.shared.PostId;
import org.alongside.shared.ThreadId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// People, cohorts and threads of a test, each with names of its own.
@Component
public class Fixtures {

    /// What every person here signs in with.
    public static final String PASSWORD = "correct horse battery";

    /// A text that nothing is wrong with.
    public static final String GOOD = "I took the bus to the language school and asked the teacher about the course.";

    /// A text that is held.
    public static final String SPAM = "Great site! Very nice article, I bookmarked your blog."
            + " http://cheap-essays.example.com/ buy cheap essays online";

    /// A text with a phone number of its author.
    public static final String PHONE = "Thank you. You can call me at +45 20 12 34 56 after the language school.";

    /// A text whose author may be in danger.
    public static final String DANGER =
            "My husband beats me and says he will kill me tonight. I do not know what to do.";

    private final PeopleSetup people;
    private final People selves;
    private final CohortSetup cohorts;
    private final Threads threads;
    private final Posts posts;
    private final DiscussionSetup past;
    private final MentoringSetup mentoring;
    private final Resources resources;
    private final ResourceDecisions judging;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final String hash;

    Fixtures(
            PeopleSetup people,
            People selves,
            CohortSetup cohorts,
            Threads threads,
            Posts posts,
            DiscussionSetup past,
            MentoringSetup mentoring,
            Resources resources,
            ResourceDecisions judging,
            PlatformTransactionManager transactions,
            JdbcClient jdbc,
            PasswordEncoder passwords) {
        this.people = people;
        this.selves = selves;
        this.cohorts = cohorts;
        this.threads = threads;
        this.posts = posts;
        this.past = past;
        this.mentoring = mentoring;
        this.resources = resources;
        this.judging = judging;
        this.transaction = new TransactionTemplate(transactions);
        this.jdbc = jdbc;
        this.hash = passwords.encode(PASSWORD);
    }

    /// @return a new cohort's slug
    public String slug() {
        return "c-" + UUID.randomUUID();
    }

    public CohortId cohort() {
        return cohort(slug());
    }

    public CohortId cohort(String slug) {
        return cohorts.create(slug, "Test cohort", "For a test.");
    }

    public PersonId person() {
        return person(address());
    }

    public PersonId person(String email) {
        var person = people.addWithoutPassword(email, "Amina");
        // One hash for all: making it is slow on purpose.
        jdbc.sql("UPDATE person SET password_hash = ? WHERE id = ?")
                .params(hash, person.value())
                .update();
        return person;
    }

    public PersonId administrator() {
        return administrator(address());
    }

    public PersonId administrator(String email) {
        return people.add(email, "Ada", PASSWORD, true);
    }

    /// @return what the person signs in with
    public String address(PersonId person) {
        return selves.self(person).email();
    }

    /// @return what the person's page is called
    public MemberId page(PersonId person) {
        return new MemberId(jdbc.sql("SELECT public_id FROM person WHERE id = ?")
                .param(person.value())
                .query(String.class)
                .single());
    }

    /// @return one of 125 texts of which none is like another and none is held
    public static String text(int number) {
        var who = List.of(
                "Grandmother sewed", "Our neighbour drove", "A friend carried", "Teachers read", "Children sang");
        var what = List.of(
                "forms and papers for the school office",
                "warm bread over the snowy bridge",
                "an old bicycle down to the harbour",
                "letters about rent and heating bills",
                "lentil soup for everybody in class");
        var when = List.of(
                "before the winter holiday began.",
                "while rain fell on the language school.",
                "because buses never stop there on Sundays.",
                "and laughed about difficult spelling afterwards.",
                "until somebody finally opened that door.");
        return who.get(number % 5) + " " + what.get(number / 5 % 5) + " " + when.get(number / 25 % 5);
    }

    public PersonId member(CohortId cohort) {
        return with(cohort, CohortRole.MEMBER);
    }

    public PersonId moderator(CohortId cohort) {
        return with(cohort, new CohortRole(true, false));
    }

    public PersonId with(CohortId cohort, CohortRole role) {
        var person = person();
        join(cohort, person, role);
        return person;
    }

    /// @return a member who has just joined; every other person here joined a month ago
    public PersonId newMember(CohortId cohort) {
        var person = person();
        joinNow(cohort, person, CohortRole.MEMBER);
        return person;
    }

    public void joinNow(CohortId cohort, PersonId person, CohortRole role) {
        cohorts.put(cohort, person, role);
    }

    public void join(CohortId cohort, PersonId person) {
        join(cohort, person, CohortRole.MEMBER);
    }

    public void join(CohortId cohort, PersonId person, CohortRole role) {
        cohorts.put(cohort, person, role, Instant.now().minus(Duration.ofDays(30)));
    }

    /// @return two members as a pair that began a month ago
    public PairId pair(CohortId cohort, PersonId mentor, PersonId mentee) {
        return mentoring.pair(cohort, mentor, mentee, Instant.now().minus(Duration.ofDays(30)));
    }

    public ThreadId thread(CohortId cohort, PersonId author) {
        var draft = new Draft(
                "How to find a language school", "", "<p>Which bus and which language school did you take?</p>", key());
        return threads.start(author, cohort, draft, "en").thread();
    }

    public Submitted post(ThreadId thread, PersonId author, String text) {
        return posts.submit(author, thread, draft(text));
    }

    /// @return a link in the library that the cohort reads
    public ResourceId resource(CohortId cohort, PersonId owner) {
        return resource(cohort, owner, "Language school");
    }

    /// @return a link in the library that the cohort reads
    public ResourceId resource(CohortId cohort, PersonId owner, String title) {
        var draft = new ResourceDraft(
                title, "", null, "https://school.example.org/hours", null, "en", Set.of(), "", "", key());
        var id = resources.propose(owner, cohort, ResourceKind.LINK, draft).id();
        accept(cohort, id);
        return id;
    }

    /// Lets the cohort read a resource that waits.
    public void accept(CohortId cohort, ResourceId id) {
        var moderator = moderator(cohort);
        transaction.executeWithoutResult(
                _ -> judging.accept(moderator, id, judging.about(id, null).versionKey()));
    }

    /// @return a post that others read although screening would have held it
    public PostId slippedThrough(ThreadId thread, PersonId author, String text) {
        return transaction.execute(
                _ -> past.post(thread, new DiscussionSetup.Past(author, null, text, null, Instant.now(), false))
                        .post());
    }

    /// @return a thread whose opening others read although screening would have held it
    public ThreadId threadThatSlippedThrough(CohortId cohort, PersonId author, String text) {
        return transaction.execute(_ -> past.start(
                        cohort,
                        "Look at this",
                        new DiscussionSetup.Past(author, null, text, null, Instant.now(), false))
                .thread());
    }

    public static Draft draft(String text) {
        return new Draft("", "", text, key());
    }

    public static String key() {
        return UUID.randomUUID().toString();
    }

    /// @return an address nobody has yet
    public static String address() {
        return UUID.randomUUID() + "@example.org";
    }
}
