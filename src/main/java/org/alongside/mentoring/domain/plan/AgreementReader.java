package org.alongside.mentoring.domain.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.alongside.mentoring.Agreement;
import org.alongside.mentoring.AgreementSection;
import org.alongside.mentoring.AgreementState;
import org.alongside.mentoring.AgreementVersion;
import org.alongside.mentoring.PairSide;
import org.alongside.mentoring.TextView;
import org.alongside.mentoring.domain.Writings;
import org.alongside.richtext.RichText;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads a pair's agreement as one of the two may see it.
@Component
public class AgreementReader {

    /// How many of the newest versions are shown. All are kept.
    private static final int SHOWN = 40;

    private static final String VERSIONS = """
            SELECT a.number, a.state, a.proposed_by = :viewer, a.proposed_at, a.accepted_at, b.number, s.section,
            """ + Writings.COLUMNS + """

            FROM pair_agreement a
            LEFT JOIN pair_agreement b ON b.id = a.base_id
            JOIN pair_agreement_section s ON s.agreement_id = a.id
            JOIN mentoring_text x ON x.id = s.text_id
            WHERE a.pair_id = :pair AND (a.state IN ('IN_FORCE', 'PROPOSED')
                OR a.number > (SELECT MAX(n.number) FROM pair_agreement n WHERE n.pair_id = :pair) - :shown)
            ORDER BY a.number DESC""";

    private static final int FIRST_OF_TEXT = 8;

    private final JdbcClient jdbc;

    AgreementReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return all of it that she may see
    public Agreement read(PairSide side) {
        var found = new TreeMap<Integer, Found>();
        jdbc.sql(VERSIONS)
                .param("viewer", side.me().value())
                .param("pair", side.key())
                .param("shown", SHOWN)
                .query((row, _) -> add(row, found))
                .list();
        found.values().removeIf(version -> !version.visible());
        AgreementVersion inForce = null;
        AgreementVersion proposed = null;
        List<AgreementVersion> earlier = new ArrayList<>();
        for (var version : found.descendingMap().values()) {
            var view = version.view(found);
            switch (view.state()) {
                case IN_FORCE -> inForce = view;
                case PROPOSED -> proposed = view;
                case REPLACED, ANSWERED, WITHDRAWN -> earlier.add(view);
            }
        }
        return new Agreement(inForce, proposed, List.copyOf(earlier), found.isEmpty() ? 0 : found.lastKey());
    }

    private static int add(ResultSet row, Map<Integer, Found> found) throws SQLException {
        var number = row.getInt(1);
        var version = found.get(number);
        if (version == null) {
            version = new Found(
                    number,
                    AgreementState.valueOf(row.getString(2)),
                    row.getBoolean(3),
                    row.getObject(4, Instant.class),
                    row.getObject(5, Instant.class),
                    row.getObject(6, Integer.class),
                    new EnumMap<>(AgreementSection.class));
            found.put(number, version);
        }
        var text = Objects.requireNonNull(Writings.view(row, FIRST_OF_TEXT));
        version.texts().put(AgreementSection.valueOf(row.getString(7)), text);
        return number;
    }

    private record Found(
            int number,
            AgreementState state,
            boolean mine,
            Instant proposedAt,
            @Nullable Instant acceptedAt,
            @Nullable Integer base,
            Map<AgreementSection, TextView> texts) {

        boolean visible() {
            return mine
                    || state == AgreementState.IN_FORCE
                    || state == AgreementState.REPLACED
                    || texts.values().stream().allMatch(TextView::readable);
        }

        AgreementVersion view(Map<Integer, Found> all) {
            var before = base == null ? null : all.get(base);
            var sections = new EnumMap<AgreementSection, AgreementVersion.Part>(AgreementSection.class);
            texts.forEach((section, text) -> sections.put(
                    section,
                    new AgreementVersion.Part(
                            text, before == null ? null : changes(before.texts().get(section), text))));
            return new AgreementVersion(number, state, mine, proposedAt, acceptedAt, sections);
        }

        private static @Nullable String changes(@Nullable TextView before, TextView after) {
            if (!after.readable() || before != null && before.id().equals(after.id())) {
                return null;
            }
            return RichText.wordDiff(before == null ? "" : before.body(), after.body());
        }
    }
}
