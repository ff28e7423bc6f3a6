package org.alongside.search.domain;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.alongside.identity.PersonNamed;
import org.alongside.search.Filling;
import org.alongside.search.Query.Phrase;
import org.alongside.search.Terms;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The words of people's display names, as they are compared, written in the transaction that names somebody.
@Component
public class PersonNames {

    private static final int AT_ONCE = 500;

    /// People who may be meant by one name.
    private static final int MOST_AUTHORS = 20;

    /// No block stands between the person `p` and the viewer.
    private static final String APART = """
            NOT EXISTS (SELECT 1 FROM person_block b
                WHERE (b.person_id = :viewer AND b.blocked_id = p.id)
                   OR (b.person_id = p.id AND b.blocked_id = :viewer))
            """;

    /// The same, or the viewer answers for the cohort they share.
    static final String IN_SIGHT = "(me.moderator OR me.coordinator OR " + APART + ") ";

    /// Members of the viewer's cohorts, with a word of their names.
    static final String MEMBERS = """
            FROM person_word w
            JOIN person_words n ON n.person_id = w.person_id
            JOIN person p ON p.id = n.person_id AND p.display_name COLLATE utf8mb4_bin = n.name
            JOIN cohort_member her ON her.person_id = p.id AND her.cohort_id IN (:cohorts)
            JOIN cohort_member me ON me.cohort_id = her.cohort_id AND me.person_id = :viewer
            JOIN cohort c ON c.id = her.cohort_id
            """;

    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final Filling filling;

    PersonNames(EntityManager entities, JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.entities = entities;
        this.jdbc = jdbc;
        this.filling = Filling.of("names", clock, transactions, AT_ONCE, this::refresh);
    }

    /// @return keys of those who may be meant by one of the names, as far as the viewer may know of them; those whose
    ///     name has the very words come first
    public List<Long> authors(PersonId viewer, List<CohortId> cohorts, List<Phrase> names) {
        var authors = new LinkedHashSet<Long>();
        for (var name : names) {
            authors.addAll(jdbc.sql("SELECT p.id " + MEMBERS + "WHERE "
                            + named(name.words().size()) + "AND " + IN_SIGHT
                            + "GROUP BY p.id ORDER BY MAX(w.word = :exact) DESC, p.id LIMIT :limit")
                    .params(parameters(viewer, cohorts, name.words()))
                    .param("exact", name.words().getFirst())
                    .param("limit", MOST_AUTHORS)
                    .query((row, _) -> row.getLong(1))
                    .list());
        }
        return List.copyOf(authors);
    }

    /// @param words that are looked for, the one that is being typed first
    /// @param withoutArticle that one without its article; the same where it has none
    /// @return names of others in the cohort that have words which begin so, as far as no block stands between:
    ///     those of which that is so with the article first, then by name
    public List<String> begun(PersonId viewer, CohortId cohort, List<String> words, String withoutArticle, int most) {
        return jdbc.sql("SELECT p.display_name " + MEMBERS + "WHERE " + begun(words.size()) + "AND " + APART
                        + "AND p.id <> :viewer GROUP BY p.display_name"
                        + " ORDER BY MAX(w.word LIKE :word0) DESC, p.display_name LIMIT :limit")
                .params(parameters(viewer, List.of(cohort), words))
                .param("bare", withoutArticle + "%")
                .param("limit", most)
                .query((row, _) -> row.getString(1))
                .list();
    }

    /// What is true of a name in which so many words begin as those that are looked for.
    static String named(int words) {
        return named("w.word LIKE :word0 ", words);
    }

    /// The same where the first one is being typed: it may also begin as `:bare`, which stands without its article.
    static String begun(int words) {
        return named("(w.word LIKE :word0 OR w.word LIKE :bare) ", words);
    }

    private static String named(String first, int words) {
        var sql = new StringBuilder(first);
        for (int i = 1; i < words; i++) {
            sql.append("AND EXISTS (SELECT 1 FROM person_word o WHERE o.person_id = p.id AND o.word LIKE :word")
                    .append(i)
                    .append(") ");
        }
        return sql.toString();
    }

    /// Parameters for [#MEMBERS] and [#named].
    static Map<String, Object> parameters(PersonId viewer, List<CohortId> cohorts, List<String> words) {
        var parameters = new HashMap<String, Object>();
        parameters.put("viewer", viewer.value());
        parameters.put("cohorts", cohorts.stream().map(CohortId::value).toList());
        for (int i = 0; i < words.size(); i++) {
            // Words have no signs in them, so nothing else stands for anything.
            parameters.put("word" + i, words.get(i) + "%");
        }
        return parameters;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void hear(PersonNamed named) {
        entities.flush();
        write(named.person().value());
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT5S")
    void nowAndThen() {
        filling.aLittle();
    }

    /// Takes over all names that were not given through the application.
    public void fill() {
        while (filling.fill(Duration.ofSeconds(10))) {
            // As long as there are some.
        }
    }

    /// Takes over names from before there was an index, or from another way of making tokens.
    ///
    /// @return how many
    private int refresh() {
        var people = jdbc.sql("""
                        SELECT p.id FROM person p
                        LEFT JOIN person_words n ON n.person_id = p.id AND n.form = ?
                            AND n.name = p.display_name COLLATE utf8mb4_bin
                        WHERE n.person_id IS NULL ORDER BY p.id LIMIT ?""")
                .params(Terms.FORM, AT_ONCE)
                .query((row, _) -> row.getLong(1))
                .list();
        people.forEach(this::write);
        return people.size();
    }

    /// Her row is held first, so that no older name is written over a newer one.
    private void write(long person) {
        jdbc.sql("SELECT display_name FROM person WHERE id = ? FOR UPDATE")
                .param(person)
                .query((row, _) -> row.getString(1))
                .optional()
                .ifPresent(name -> write(person, name));
    }

    private void write(long person, String name) {
        jdbc.sql("""
                        INSERT INTO person_words (person_id, name, form) VALUES (?, ?, ?)
                        ON DUPLICATE KEY UPDATE name = VALUES(name), form = VALUES(form)""").params(person, name, Terms.FORM).update();
        jdbc.sql("DELETE FROM person_word WHERE person_id = ?").param(person).update();
        for (var word : new HashSet<>(Terms.words(name))) {
            jdbc.sql("INSERT INTO person_word (word, person_id) VALUES (?, ?)")
                    .params(word, person)
                    .update();
        }
    }
}
