package org.alongside.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/// What is asked of a FULLTEXT column in `MATCH … AGAINST (… IN BOOLEAN MODE)`.
public final class Match {

    private final Collection<Long> scopes;
    private final StringBuilder match = new StringBuilder();

    private Match(Collection<Long> scopes) {
        this.scopes = scopes;
    }

    /// What fits a query, apart from its cohorts and days: those are for the SQL.
    ///
    /// @param scopes scopes of [IndexText] to look in, at least one
    /// @param authors keys of those who may be meant by [Query#by]
    public static String of(Collection<Long> scopes, Query query, Collection<Long> authors) {
        var match = new Match(scopes);
        query.all().forEach(phrase -> match.must(List.of(phrase.words())));
        query.none().forEach(phrase -> match.mustNot(phrase.words()));
        if (!query.by().isEmpty()) {
            match.must(names(query, authors));
        }
        if (query.lang() != null) {
            match.must(List.of(List.of(IndexText.LANG + query.lang())));
        }
        if (query.file()) {
            match.must(List.of(List.of(IndexText.FILE)));
        }
        return match.toString();
    }

    /// Titles that fit what is being typed.
    ///
    /// @param scopes scopes of [IndexText] to look in, at least one
    public static String of(Collection<Long> scopes, Typed typed) {
        var match = new Match(scopes);
        typed.whole().forEach(word -> match.must(List.of(List.of(IndexText.starts(word)))));
        // A title has its words without the article, and those of them with it that are too short without.
        match.must(Stream.of(typed.begun(), typed.bare())
                .distinct()
                .map(begun -> List.of(IndexText.starts(begun)))
                .toList());
        return match.toString();
    }

    private static List<List<String>> names(Query query, Collection<Long> authors) {
        var names = new ArrayList<List<String>>();
        authors.forEach(author -> names.add(List.of(IndexText.BY + author)));
        query.by().forEach(name -> names.add(List.of(IndexText.BY + "'" + String.join(" ", name.words()))));
        return names;
    }

    /// @param phrases one of which has to occur
    private void must(List<List<String>> phrases) {
        match.append("+(");
        for (var phrase : phrases) {
            scopes.forEach(scope -> add(scope, phrase));
        }
        match.append(") ");
    }

    private void mustNot(List<String> phrase) {
        for (var scope : scopes) {
            match.append('-');
            add(scope, phrase);
        }
    }

    private void add(long scope, List<String> phrase) {
        var quote = phrase.size() > 1 ? "\"" : "";
        match.append(quote);
        for (int i = 0; i < phrase.size(); i++) {
            match.append(i == 0 ? "" : " ").append(Terms.token(scope, phrase.get(i)));
        }
        match.append(quote).append(' ');
    }

    @Override
    public String toString() {
        return match.toString().stripTrailing();
    }
}
