package org.alongside.mentoring.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.alongside.cohort.Topic;
import org.alongside.mentoring.Terms;
import org.alongside.mentoring.WayToMeet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Topics and languages of offers and requests, in their tables.
final class TermsRows {

    /// The columns [#read] reads, of an offer `o`.
    static final String OF_OFFER = """
            o.hours_month, o.format,
            (SELECT GROUP_CONCAT(t.topic) FROM mentor_offer_topic t WHERE t.offer_id = o.id),
            (SELECT GROUP_CONCAT(l.lang) FROM mentor_offer_language l WHERE l.offer_id = o.id)""";

    /// The same of a request `r`.
    static final String OF_REQUEST = """
            r.hours_month, r.format,
            (SELECT GROUP_CONCAT(t.topic) FROM newcomer_request_topic t WHERE t.request_id = r.id),
            (SELECT GROUP_CONCAT(l.lang) FROM newcomer_request_language l WHERE l.request_id = r.id)""";

    private TermsRows() {}

    static Terms read(ResultSet row, int first) throws SQLException {
        return Terms.of(
                parts(row.getString(first + 2)).stream().map(Topic::valueOf).toList(),
                parts(row.getString(first + 3)),
                row.getInt(first),
                WayToMeet.valueOf(row.getString(first + 1)));
    }

    static void writeOfOffer(JdbcClient jdbc, long offer, Terms terms) {
        replace(jdbc, "mentor_offer_topic", "offer_id", "topic", offer, names(terms));
        replace(jdbc, "mentor_offer_language", "offer_id", "lang", offer, terms.languages());
    }

    static void writeOfRequest(JdbcClient jdbc, long request, Terms terms) {
        replace(jdbc, "newcomer_request_topic", "request_id", "topic", request, names(terms));
        replace(jdbc, "newcomer_request_language", "request_id", "lang", request, terms.languages());
    }

    static List<String> parts(@Nullable String joined) {
        return joined == null ? List.of() : Arrays.asList(joined.split(","));
    }

    private static List<String> names(Terms terms) {
        return terms.topics().stream().map(Topic::name).toList();
    }

    private static void replace(
            JdbcClient jdbc, String table, String owner, String column, long id, List<String> values) {
        jdbc.sql("DELETE FROM " + table + " WHERE " + owner + " = ?").param(id).update();
        values.forEach(value -> jdbc.sql("INSERT INTO " + table + " (" + owner + ", " + column + ") VALUES (?, ?)")
                .params(id, value)
                .update());
    }
}
