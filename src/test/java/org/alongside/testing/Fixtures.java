package org.alongside.testing;

import java.util.UUID;
import org.alongside.cohort.CohortRole;
import org.alongside.cohort.CohortSetup;
import org.alongside.discussion.Draft;
import org.alongside.discussion.Posts;
import org.alongside.discussion.Submitted;
import org.alongside.discussion.Threads;
import org.alongside.identity.PeopleSetup;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.alongside.shared.ThreadId;
import org.springframework.stereotype.Component;

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

    private final PeopleSetup people;
    private final CohortSetup cohorts;
    private final Threads threads;
    private final Posts posts;

    Fixtures(PeopleSetup people, CohortSetup cohorts, Threads threads, Posts posts) {
        this.people = people;
        this.cohorts = cohorts;
        this.threads = threads;
        this.posts = posts;
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
        return people.add(email, "Amina", PASSWORD, false);
    }

    public PersonId administrator() {
        return administrator(address());
    }

    public PersonId administrator(String email) {
        return people.add(email, "Ada", PASSWORD, true);
    }

    public PersonId member(CohortId cohort) {
        return with(cohort, CohortRole.MEMBER);
    }

    public PersonId moderator(CohortId cohort) {
        return with(cohort, new CohortRole(true, false));
    }

    public PersonId with(CohortId cohort, CohortRole role) {
        var person = person();
        cohorts.put(cohort, person, role);
        return person;
    }

    public void join(CohortId cohort, PersonId person) {
        cohorts.put(cohort, person, CohortRole.MEMBER);
    }

    public ThreadId thread(CohortId cohort, PersonId author) {
        var draft = new Draft(
                "How to find a language school", "", "<p>Which bus and which language school did you take?</p>", key());
        return threads.start(author, cohort, draft, "en").thread();
    }

    public Submitted post(ThreadId thread, PersonId author, String text) {
        return posts.submit(author, thread, draft(text));
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
