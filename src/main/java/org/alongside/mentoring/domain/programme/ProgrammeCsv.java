package org.alongside.mentoring.domain.programme;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.alongside.mentoring.PairRole;
import org.alongside.mentoring.PairSignal;
import org.alongside.mentoring.ProgrammeBoard;
import org.alongside.platform.Messages;
import org.springframework.stereotype.Component;

/// The pairs of a cohort as a table for spreadsheets: UTF-8 with a mark at the beginning (without it some take it
/// for another encoding), every cell quoted, days as `2026-11-28`.
@Component
public class ProgrammeCsv {

    private static final String MARK = "\uFEFF";

    private final Messages messages;

    ProgrammeCsv(Messages messages) {
        this.messages = messages;
    }

    /// @param locale language of its words
    /// @return the file
    public byte[] write(ProgrammeBoard board, Locale locale) {
        var text = new StringWriter();
        text.write(MARK);
        try (var csv = CsvWriter.builder()
                .quoteStrategy(QuoteStrategies.ALWAYS)
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text)) {
            csv.writeRecord(header(board, locale));
            for (var pair : board.pairs()) {
                csv.writeRecord(cells(pair, locale).stream().map(SafeCells::of).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private List<String> header(ProgrammeBoard board, Locale locale) {
        return List.of(
                messages.text(locale, board.wording().key(PairRole.MENTOR)),
                messages.text(locale, board.wording().key(PairRole.MENTEE)),
                messages.text(locale, "programme.stage"),
                messages.text(locale, "programme.since"),
                messages.text(locale, "programme.lastContact"),
                messages.text(locale, "programme.checkInsDone"),
                messages.text(locale, "programme.checkInsOverdue"),
                messages.text(locale, PairSignal.SAFETY.key()),
                messages.text(locale, PairSignal.MEDIATION.key()),
                messages.text(locale, PairSignal.QUIET.key()));
    }

    private List<String> cells(ProgrammeBoard.Pair pair, Locale locale) {
        var contact = pair.lastContact();
        return List.of(
                pair.mentor(),
                pair.newcomer(),
                messages.text(locale, pair.stage().key()),
                pair.since().toString(),
                contact == null ? "" : contact.toString(),
                pair.own() ? "" : String.valueOf(pair.checkInsDone()),
                pair.own() ? "" : String.valueOf(pair.checkInsOverdue()),
                mark(pair, PairSignal.SAFETY),
                mark(pair, PairSignal.MEDIATION),
                mark(pair, PairSignal.QUIET));
    }

    /// What is not hers to know is neither yes nor no.
    private static String mark(ProgrammeBoard.Pair pair, PairSignal signal) {
        if (pair.own()) {
            return "";
        }
        return pair.signals().contains(signal) ? "1" : "0";
    }
}
