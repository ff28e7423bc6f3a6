package org.alongside.moderation.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alongside.cohort.Reportable;
import org.alongside.cohort.ReportableKind;
import org.alongside.moderation.CaseKind;
import org.alongside.moderation.CasePage;
import org.alongside.moderation.CaseSummary;
import org.alongside.richtext.RichText;
import org.alongside.screening.Signal;
import org.alongside.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts a case's page together.
@Component
public class CasePages {

    private final CasePageReader reader;
    private final Map<String, ReportableKind> kinds;

    CasePages(CasePageReader reader, List<ReportableKind> kinds) {
        this.reader = reader;
        this.kinds = kinds.stream().collect(Collectors.toMap(ReportableKind::kind, Function.identity()));
    }

    /// @return what can be reported under that name
    public Optional<ReportableKind> kind(String name) {
        return Optional.ofNullable(kinds.get(name));
    }

    /// @param summary of the case, as the person sees it
    public CasePage page(PersonId person, CaseSummary summary, CaseRow row) {
        var judged = reader.judged(row);
        var thing = kind(row.subjectKind());
        var now = thing.flatMap(kind -> kind.now(row.subjectId()));
        var then = judged.map(CasePageReader.Judged::text)
                .or(() -> reader.snapshot(row))
                .orElse(null);
        var text = row.kind() == CaseKind.APPEAL ? false : judged.isPresent();
        var open = judged.map(CasePageReader.Judged::postOpen).orElse(false);
        var signals = judged.map(CasePageReader.Judged::signals).orElse(List.of());
        return new CasePage(
                summary,
                row.open() ? Desk.acts(row.kind(), text, open) : List.of(),
                row.open(),
                then,
                reader.resource(row),
                then == null ? null : changes(row, then, judged.isPresent(), now, signals),
                judged.map(CasePageReader.Judged::gone).orElse(now.isEmpty()),
                now.map(Reportable::address).orElse(null),
                reader.author(row).orElseGet(() -> reader.stranger(row)),
                thing.map(kind -> kind.around(row.subjectId())).orElse(List.of()),
                signals,
                judged.map(CasePageReader.Judged::score).orElse(null),
                reader.reports(row),
                row.open()
                        ? judged.map(one -> reader.similar(person, summary, one.prints()))
                                .orElse(List.of())
                        : List.of(),
                reader.appeal(row).orElse(null),
                reader.decisions(row),
                reader.notes(row),
                reader.history(row));
    }

    /// Of a change that waits: against the text others read. Of what was reported: how it has changed since.
    private @Nullable String changes(
            CaseRow row, CasePage.Text then, boolean post, Optional<Reportable> now, List<Signal> signals) {
        if (post) {
            var read = reader.read(row);
            var evidences = Signal.evidences(signals);
            return row.kind() == CaseKind.HELD
                    ? read.map(before -> RichText.wordDiff(before, then.body(), evidences))
                            .orElse(null)
                    : read.map(current -> RichText.wordDiff(then.body(), current))
                            .orElse(null);
        }
        return now.map(Reportable::body)
                .filter(current -> !current.equals(then.body()))
                .map(current -> RichText.wordDiff(then.body(), current))
                .orElse(null);
    }
}
