package org.alongside.mentoring;

import java.util.List;
import java.util.UUID;
import org.alongside.cohort.Topic;
import org.alongside.mentoring.domain.ProposalStore;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.alongside.testing.Fixtures;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// People before they are a pair, ready to be brought together.
public final class Beginners {

    public static final Terms TERMS =
            Terms.of(List.of(Topic.WORK, Topic.PAPERS), List.of("en", "ar"), 4, WayToMeet.BOTH);

    private final Fixtures fixtures;
    private final Offers offers;
    private final Requests requests;
    private final Orientation orientation;
    private final ProposalStore proposals;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    public Beginners(ApplicationContext context) {
        fixtures = context.getBean(Fixtures.class);
        offers = context.getBean(Offers.class);
        requests = context.getBean(Requests.class);
        orientation = context.getBean(Orientation.class);
        proposals = context.getBean(ProposalStore.class);
        transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        jdbc = context.getBean(JdbcClient.class);
    }

    public static Offers.Draft offer(int places) {
        return new Offers.Draft(TERMS, places, "", "", "en", OwnOffer.NONE);
    }

    public static Requests.Draft request() {
        return new Requests.Draft(TERMS, false, "I was a nurse for ten years.", "", "", "en", OwnOffer.NONE);
    }

    public String slug(CohortId cohort) {
        return jdbc.sql("SELECT slug FROM cohort WHERE id = ?")
                .param(cohort.value())
                .query(String.class)
                .single();
    }

    /// @return somebody who offers so many places and has read her orientation
    public PersonId mentor(CohortId cohort, int places) {
        var mentor = fixtures.member(cohort);
        makeMentor(cohort, mentor, places);
        return mentor;
    }

    public void makeMentor(CohortId cohort, PersonId mentor, int places) {
        rename(mentor);
        offers.save(mentor, cohort, offer(places));
        orientation.confirm(mentor, cohort, PairRole.MENTOR, 0);
    }

    /// Gives a mentor who has an offer already places and her orientation.
    public void readyMentor(CohortId cohort, PersonId mentor) {
        var version = offers.of(mentor, slug(cohort)).version();
        offers.save(mentor, cohort, new Offers.Draft(TERMS, 5, "", "", null, version));
        orientation.confirm(mentor, cohort, PairRole.MENTOR, 0);
    }

    /// @return somebody who asks for a mentor and has read her orientation
    public PersonId mentee(CohortId cohort) {
        var mentee = fixtures.member(cohort);
        makeMentee(cohort, mentee);
        return mentee;
    }

    public void makeMentee(CohortId cohort, PersonId mentee) {
        rename(mentee);
        requests.save(mentee, cohort, request());
        orientation.confirm(mentee, cohort, PairRole.MENTEE, 0);
    }

    public ProposalId propose(CohortId cohort, PersonId mentor, PersonId mentee) {
        return transaction.execute(
                _ -> proposals.open(cohort, mentor, mentee, ProposalStore.Origin.MATCH, mentor, null));
    }

    public int pairs(PersonId mentor) {
        return jdbc.sql("SELECT COUNT(*) FROM mentoring_pair WHERE mentor_id = ?")
                .param(mentor.value())
                .query(Integer.class)
                .single();
    }

    public String state(ProposalId proposal) {
        return jdbc.sql("SELECT state FROM pair_proposal WHERE public_id = ?")
                .param(proposal.value())
                .query(String.class)
                .single();
    }

    // Everybody in the fixtures is called the same.
    private void rename(PersonId person) {
        jdbc.sql("UPDATE person SET display_name = ? WHERE id = ?")
                .params("N" + UUID.randomUUID(), person.value())
                .update();
    }
}
