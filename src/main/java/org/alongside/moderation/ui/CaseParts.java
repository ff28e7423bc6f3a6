package org.alongside.moderation.ui;

import static org.alongside.moderation.ui.Pieces.locale;
import static org.alongside.moderation.ui.Pieces.part;
import static org.alongside.moderation.ui.Pieces.quiet;
import static org.alongside.moderation.ui.Pieces.quote;
import static org.alongside.moderation.ui.Pieces.row;
import static org.alongside.moderation.ui.Pieces.shown;
import static org.alongside.moderation.ui.Pieces.strong;
import static org.alongside.moderation.ui.Pieces.t;
import static org.alongside.moderation.ui.Pieces.time;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Objects;
import org.alongside.moderation.CasePage;
import org.alongside.richtext.RichText;
import org.alongside.screening.Signal;
import org.alongside.uikit.Bdi;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.Notice;
import org.alongside.uikit.RelativeTime;
import org.alongside.uikit.SafeHtml;

/// The parts of a case's page that say what it is about. A part with nothing in it is not shown.
final class CaseParts {

    private final Wording wording;
    private final CasePage page;
    private final OpenCase.Actions actions;

    CaseParts(Wording wording, CasePage page, OpenCase.Actions actions) {
        this.wording = wording;
        this.page = page;
        this.actions = actions;
    }

    /// The text as it was held or reported, and what has become of it.
    Component text() {
        var then = page.then();
        var by = page.author() == null ? null : page.author().name();
        var name = Objects.requireNonNullElse(by, t("post.someone"));
        var article = new Article(by(name));
        article.getElement().setAttribute("aria-label", name);
        if (then != null) {
            if (then.subject() != null) {
                var subject = new Paragraph();
                subject.add(new Bdi(then.subject()));
                subject.addClassName("subject");
                article.add(subject);
            }
            if (!then.body().isEmpty()) {
                article.add(body(then));
            }
        }
        if (page.resource() != null) {
            article.add(new ResourceFields(page.resource()));
        }
        if (page.gone() && page.appeal() == null) {
            article.add(new Notice(Notice.Kind.PLAIN, t("case.gone")));
        }
        return article;
    }

    /// Who reported it, and in what words.
    Component reports() {
        var part = part();
        if (!page.reports().isEmpty()) {
            part.add(new H3(t("case.reports", "count", page.reports().size())));
            page.reports().forEach(report -> {
                var who = row(
                        strong(report.by()), quiet(t("report." + report.reason().code())), time(report.at()));
                if (report.takenBack()) {
                    who.add(quiet(t("case.reportTakenBack")));
                }
                part.add(who);
                if (!report.words().isEmpty()) {
                    part.add(quote(report.words()));
                }
            });
        }
        return shown(part, !page.reports().isEmpty());
    }

    /// What screening found.
    Component reasons() {
        var found = !page.signals().isEmpty() || page.summary().releaseAt() != null;
        if (page.open() && page.summary().calm()) {
            var nothing = part();
            nothing.add(new Paragraph(t("caseResource.nothing")));
            if (found) {
                nothing.add(new SignalList(wording, page));
            }
            return nothing;
        }
        return found ? new SignalList(wording, page) : shown(part(), false);
    }

    /// Open cases like it, with one button for all that say the same.
    Component similar() {
        var part = part();
        if (!page.similar().isEmpty()) {
            part.add(new H3(t("case.similar", "count", page.similar().size())));
            page.similar().forEach(similar -> {
                var open = Buttons.plain(
                        wording.why(locale(), similar.summary()),
                        event -> actions.open(similar.summary().id()));
                part.add(row(
                        open,
                        quiet(t(
                                similar.same() ? "case.similarText" : "case.similarAuthor",
                                "percent",
                                Math.round(similar.alike() * 100)))));
            });
            if (page.similar().stream().anyMatch(CasePage.Similar::same)) {
                part.add(Buttons.ordinary(t("case.removeAll"), event -> actions.askMany(page)));
            }
        }
        return shown(part, !page.similar().isEmpty());
    }

    /// What stands around it.
    Component near() {
        var details = new Fold(t("case.near"));
        page.near().forEach(near -> {
            var body = new SafeHtml(near.body());
            body.addClassNames("body", "held-text");
            if (near.lang() != null) {
                body.getElement().setAttribute("lang", near.lang());
            }
            details.put(row(strong(Objects.requireNonNullElse(near.author(), t("post.someone")))), body);
        });
        return shown(details, !page.near().isEmpty());
    }

    private Component body(CasePage.Text then) {
        var changed = page.now() != null;
        var html = changed ? Objects.requireNonNull(page.now()) : RichText.mark(then.body(), evidences());
        var body = new SafeHtml(html);
        body.addClassNames("body", "held-text", "changes");
        if (then.lang() != null) {
            body.getElement().setAttribute("lang", then.lang());
        }
        if (!changed) {
            return body;
        }
        var note = new Paragraph(t(changed()));
        note.addClassNames("small", "quiet");
        return new Div(note, body);
    }

    private String changed() {
        if (!page.summary().change()) {
            return "case.changedSince";
        }
        return page.resource() == null ? "moderation.changes" : "caseResource.changes";
    }

    private List<String> evidences() {
        return Signal.evidences(page.signals());
    }

    private Component by(String name) {
        var author = page.author();
        var by = row(strong(name));
        if (author == null || author.joinedAt() == null) {
            by.add(quiet(t("moderation.noMember")));
            return by;
        }
        by.add(quiet(t(
                author.published() == 0 && author.removed() == 0
                        ? "moderation.firstPost"
                        : "moderation.publishedBefore",
                "count",
                author.published())));
        if (author.removed() > 0) {
            by.add(quiet(t("moderation.removedBefore", "count", author.removed())));
        }
        if (author.decisions() > 0) {
            by.add(quiet(t("case.decisionsBefore", "count", author.decisions())));
        }
        var joined = quiet(t("moderation.joined") + " ");
        joined.add(new RelativeTime(author.joinedAt()));
        by.add(joined);
        return by;
    }
}
