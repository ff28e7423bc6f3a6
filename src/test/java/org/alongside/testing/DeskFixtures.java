package org.alongside.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alongside.moderation.CaseFilter;
import org.alongside.moderation.CaseId;
import org.alongside.moderation.CasePage;
import org.alongside.moderation.Cases;
import org.alongside.moderation.Decision;
import org.alongside.moderation.DecisionId;
import org.alongside.moderation.Decisions;
import org.alongside.moderation.Outcome;
import org.alongside.shared.CohortId;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.shared.PostId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What tests do at the desk.
@Component
public class DeskFixtures {

    private final Cases cases;
    private final Decisions decisions;
    private final JdbcClient jdbc;

    DeskFixtures(Cases cases, Decisions decisions, JdbcClient jdbc) {
        this.cases = cases;
        this.decisions = decisions;
        this.jdbc = jdbc;
    }

    /// @return the newest case about a post
    /// @throws NotFoundException where there is none
    public CaseId about(PostId post) {
        return about("post", post.value());
    }

    /// @return the newest case about a thing
    /// @throws NotFoundException where there is none
    public CaseId about(String kind, String id) {
        return jdbc.sql("""
                        SELECT public_id FROM moderation_case WHERE subject_kind = ? AND subject_id = ?
                        ORDER BY id DESC LIMIT 1""")
                .params(kind, id)
                .query((row, _) -> new CaseId(row.getString(1)))
                .optional()
                .orElseThrow(NotFoundException::new);
    }

    /// @return the newest case about a post, as the person sees it
    public CasePage page(PersonId person, PostId post) {
        return cases.open(person, about(post));
    }

    /// Decides the newest case about a post as it is now.
    public Outcome decide(PersonId person, PostId post, Decision decision) {
        return decide(person, about(post), decision);
    }

    /// Decides a case as it is now.
    public Outcome decide(PersonId person, CaseId about, Decision decision) {
        return decisions.decide(person, about, version(about), decision);
    }

    /// @return the decision that was carried out
    public static DecisionId done(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done) outcome).decision();
    }

    /// @return what waits for the person, as far as it is about texts
    public List<CasePage> waiting(PersonId person) {
        return cases.waiting(person, CaseFilter.ALL, null).items().stream()
                .map(item -> cases.open(person, item.id()))
                .toList();
    }

    /// @return how many cases wait for the person
    public int count(PersonId person) {
        return cases.count(person, CaseFilter.ALL);
    }

    /// @return how often what the case rests on has changed
    public int version(CaseId id) {
        return jdbc.sql("SELECT version FROM moderation_case WHERE public_id = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
    }

    /// @return what was decided in a cohort, such as `REMOVE spam`, oldest first
    public List<String> log(CohortId cohort) {
        return jdbc.sql("SELECT CONCAT(act, ' ', reason) FROM moderation_decision WHERE cohort_id = ? ORDER BY id")
                .param(cohort.value())
                .query(String.class)
                .list();
    }

    /// @return how many cases of a cohort are open
    public int open(CohortId cohort) {
        return jdbc.sql("SELECT COUNT(*) FROM moderation_case WHERE cohort_id = ? AND state = 'OPEN'")
                .param(cohort.value())
                .query(Integer.class)
                .single();
    }
}
