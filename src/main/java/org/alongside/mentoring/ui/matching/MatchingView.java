package org.alongside.mentoring.ui.matching;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.Command;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.alongside.identity.CurrentPerson;
import org.alongside.mentoring.Matching;
import org.alongside.mentoring.MatchingBoard;
import org.alongside.mentoring.MentoringRoutes;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.alongside.uikit.Bdi;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.ConfirmDialog;
import org.alongside.uikit.EmptyState;
import org.alongside.uikit.FieldErrors;
import org.alongside.uikit.Links;
import org.alongside.uikit.MainLayout;
import org.alongside.uikit.Notice;
import org.alongside.uikit.Page;
import org.alongside.uikit.RelativeTime;
import org.jspecify.annotations.Nullable;

/// Who could walk along with whom: a draft that coordinators look through, mend and propose.
@Route(value = "mentoring/matching/:slug", layout = MainLayout.class)
@StyleSheet("context://mentoring-matching.css")
@PermitAll
class MatchingView extends Page implements BeforeEnterObserver, Desk {

    private static final long serialVersionUID = 1L;

    private final transient Matching matching;
    private final PersonId person;
    private final Div content = new Div();
    private final NativeButton propose = Buttons.main("", _ -> askToPropose());
    private List<DraftRow> rows = List.of();
    private String slug = "";
    private @Nullable MatchingBoard shown;

    MatchingView(Matching matching, CurrentPerson current) {
        super("matching.title");
        this.matching = matching;
        this.person = current.id();
        content.addClassName("stack");
        Buttons.ignoreDoubleClicks(propose);
        addComponentAsFirst(Links.back(MentoringRoutes.HOME, t("before.title")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        slug = event.getRouteParameters().get("slug").orElse("");
        refresh();
        add(content);
    }

    private void refresh() {
        var board = matching.board(person, slug);
        shown = board;
        setHeading(t("matching.heading"));
        content.removeAll();
        content.add(links(board), summary(board));
        var main = new Div(draft(board));
        main.addClassName("stack");
        if (!board.left().isEmpty()) {
            main.add(new LeftList(board.left(), this));
        }
        var aside = new Div(Aside.free(board.free()));
        aside.addClassName("stack");
        if (!board.apart().isEmpty()) {
            aside.add(Aside.apart(board.apart(), this));
        }
        aside.add(new WeightsFold(
                board.weights(),
                weights -> act(
                        () -> matching.weigh(person, board.cohort(), weights, board.weightsVersion()),
                        t("matching.weightsSaved"))));
        var two = new Div(main, aside);
        two.addClassName("two");
        content.add(two);
    }

    private Component links(MatchingBoard board) {
        var programme = Links.to(MentoringRoutes.programme(board.slug()), t("matching.toProgramme"));
        var name = new Span(board.name());
        name.getElement().setAttribute("dir", "auto");
        name.addClassName("quiet");
        var row = new Div(name, programme);
        row.addClassNames("row", "small", "match-links");
        return row;
    }

    private Component summary(MatchingBoard board) {
        var words = new Paragraph(t("matching.numbers", "waiting", board.waiting(), "places", board.places()));
        var at = board.workedOutAt();
        if (at != null) {
            words.add(" " + t("matching.workedOut") + " ");
            words.add(new RelativeTime(at));
        }
        words.addClassName("quiet");
        return words;
    }

    private Component draft(MatchingBoard board) {
        rows = board.rows().stream()
                .map(row -> new DraftRow(row, this, this::count))
                .toList();
        if (rows.isEmpty() && board.forAnother() == 0) {
            return empty(board);
        }
        var card = new Div(new H2(t("matching.draft", "count", rows.size())));
        card.addClassNames("card", "stack");
        if (board.forAnother() > 0) {
            card.add(new Notice(Notice.Kind.PLAIN, t("matching.forAnother", "count", board.forAnother())));
        }
        var list = new UnorderedList();
        list.addClassName("clean");
        rows.forEach(list::add);
        var again = Buttons.ordinary(t("matching.again"), _ -> workOut());
        Buttons.ignoreDoubleClicks(again);
        var acts = new Div(propose, again);
        acts.addClassNames("row", "match-bar-below");
        card.add(list, acts);
        count();
        return card;
    }

    private Component empty(MatchingBoard board) {
        if (board.left().isEmpty()) {
            return new EmptyState(t("matching.nobodyTitle"), t("matching.nobodyText"));
        }
        var first = Buttons.main(t("matching.workOut"), _ -> workOut());
        Buttons.ignoreDoubleClicks(first);
        return new EmptyState(t("matching.emptyTitle"), t("matching.emptyText"), first);
    }

    private void count() {
        long chosen = rows.stream().filter(DraftRow::isChosen).count();
        propose.setText(t("matching.propose", "count", chosen));
        propose.setEnabled(chosen > 0);
    }

    private void workOut() {
        var board = board();
        act(
                () -> {
                    int broken = matching.workOut(person, board.cohort(), board.version());
                    if (broken > 0) {
                        tell(Notice.Kind.WAIT, t("matching.broken", "count", broken));
                    }
                },
                t("matching.isWorkedOut"));
    }

    private void askToPropose() {
        var board = board();
        var chosen = rows.stream()
                .filter(DraftRow::isChosen)
                .map(row -> row.row().newcomer().id())
                .collect(Collectors.toSet());
        new ConfirmDialog(
                        t("matching.proposeTitle", "count", chosen.size()),
                        t("matching.proposeText"),
                        t("matching.proposeVerb"),
                        () -> act(
                                () -> {
                                    var done = matching.propose(person, board.cohort(), chosen, board.version());
                                    tellProposed(done);
                                },
                                null))
                .open();
    }

    private void tellProposed(MatchingBoard.Proposed done) {
        tell(Notice.Kind.GOOD, t("matching.proposed", "count", done.proposed()));
        if (!done.skipped().isEmpty()) {
            var names =
                    done.skipped().stream().map(who -> Bdi.isolated(who.name())).collect(Collectors.joining(", "));
            tell(Notice.Kind.WAIT, t("matching.skipped", "count", done.skipped().size(), "names", names));
        }
    }

    @Override
    public void pin(MatchingBoard.Row row, boolean pinned) {
        var board = board();
        act(() -> matching.pin(person, board.cohort(), row.newcomer().id(), pinned, board.version()), null);
    }

    @Override
    public void exclude(MatchingBoard.Row row) {
        var note = new TextArea(t("matching.note"));
        note.setHelperText(t("matching.noteHelp"));
        note.setMaxLength(Matching.MAX_NOTE);
        var errors = new FieldErrors().at("matching.note", note);
        ConfirmDialog.form(
                        t("matching.excludeTitle"),
                        t(
                                "matching.excludeText",
                                "newcomer",
                                Bdi.isolated(row.newcomer().name()),
                                "mentor",
                                Bdi.isolated(row.mentor().name())),
                        t("matching.excludeVerb"),
                        () -> errors.run(() -> exclude(row, note.getValue())))
                .with(note)
                .open();
    }

    /// Where the draft was changed meanwhile the page shows it as it is now, and the note stays in the dialog.
    private void exclude(MatchingBoard.Row row, String note) {
        var board = board();
        try {
            matching.exclude(
                    person, board.cohort(), row.newcomer().id(), row.mentor().id(), note, board.version());
        } catch (RefusedException refused) {
            if (refused.reason().equals("matching.changed")) {
                refresh();
            }
            throw refused;
        }
        refresh();
        tell(Notice.Kind.GOOD, t("matching.excluded"));
    }

    @Override
    public void allowAgain(MatchingBoard.Apart apart) {
        var board = board();
        act(
                () -> matching.allowAgain(
                        person,
                        board.cohort(),
                        apart.mentor().id(),
                        apart.newcomer().id(),
                        board.version()),
                t("matching.allowed"));
    }

    @Override
    public void choose(MatchingBoard.Who newcomer, boolean placed, Div place) {
        var board = board();
        place.removeAll();
        try {
            var options = matching.options(person, board.cohort(), newcomer.id());
            @Nullable
            Command leave = placed
                    ? () -> act(() -> matching.leave(person, board.cohort(), newcomer.id(), board.version()), null)
                    : null;
            place.add(new Choices(
                    options,
                    mentor -> act(
                            () -> matching.choose(person, board.cohort(), newcomer.id(), mentor.id(), board.version()),
                            null),
                    leave,
                    place::removeAll));
        } catch (RefusedException refused) {
            refuse(refused);
        }
    }

    /// Does something and shows what is true then, also where it was refused.
    private void act(Command work, @Nullable String done) {
        try {
            work.execute();
        } catch (RefusedException refused) {
            refuse(refused);
            return;
        }
        refresh();
        if (done != null) {
            tell(Notice.Kind.GOOD, done);
        }
    }

    private void refuse(RefusedException refused) {
        refresh();
        tell(Notice.Kind.BAD, getTranslation("refused." + refused.reason(), refused.arguments()));
    }

    private static void tell(Notice.Kind kind, String words) {
        Notice.show(UI.getCurrentOrThrow(), kind, words);
    }

    private MatchingBoard board() {
        return Objects.requireNonNull(shown);
    }
}
