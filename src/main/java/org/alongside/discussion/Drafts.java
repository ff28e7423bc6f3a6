package org.alongside.discussion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import org.alongside.richtext.RichText;
import org.alongside.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What people are writing, kept while they write. Each sees and changes only her own.
@Service
public class Drafts {

    private static final int MAX_TITLE = 200;

    private final JdbcClient jdbc;
    private final Clock clock;

    Drafts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @return what the person was writing there; its body is sanitized, so that it can be put into an editor
    @Transactional(readOnly = true)
    public Optional<Draft> find(PersonId person, DraftPlace place) {
        return jdbc.sql(
                        "SELECT title, subject, body, submission_key, content_note FROM draft WHERE person_id = ? AND place = ?")
                .params(person.value(), place.key())
                .query((row, _) -> draft(row))
                .optional();
    }

    /// Keeps a draft, or forgets it where nothing is left in it. A text too long to be posted is kept up to the
    /// limit.
    @Transactional
    public void save(PersonId person, DraftPlace place, Draft draft) {
        var body = RichText.sanitize(cut(draft.body(), RichText.MAX_CHARS));
        if (RichText.isBlank(body) && draft.title().isBlank() && draft.subject().isBlank()) {
            discard(person, place);
            return;
        }
        var note = draft.note();
        jdbc.sql("""
                        INSERT INTO draft (person_id, place, title, subject, body, submission_key, saved_at, content_note)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                        ON DUPLICATE KEY UPDATE title = VALUES(title), subject = VALUES(subject), body = VALUES(body),
                            submission_key = VALUES(submission_key), content_note = VALUES(content_note),
                            saved_at = VALUES(saved_at)""")
                .params(
                        person.value(),
                        place.key(),
                        cut(draft.title(), MAX_TITLE),
                        cut(draft.subject(), MAX_TITLE),
                        body,
                        draft.key(),
                        clock.instant())
                .param(note == null ? null : note.name())
                .update();
    }

    /// Forgets a draft: it was posted, or its writer threw it away.
    @Transactional
    public void discard(PersonId person, DraftPlace place) {
        jdbc.sql("DELETE FROM draft WHERE person_id = ? AND place = ?")
                .params(person.value(), place.key())
                .update();
    }

    private static Draft draft(ResultSet row) throws SQLException {
        var note = row.getString(5);
        return new Draft(row.getString(1), row.getString(2), row.getString(3), row.getString(4))
                .noting(note == null ? null : ContentNote.valueOf(note));
    }

    private static String cut(String text, int max) {
        return text.length() <= max ? text : text.substring(0, max);
    }
}
