package org.alongside.mentoring.ui.meeting;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.alongside.identity.CurrentPerson;
import org.alongside.mentoring.IntroductionWishes;
import org.alongside.mentoring.Introductions;
import org.alongside.mentoring.PairAccess;
import org.alongside.mentoring.PairSide;
import org.alongside.mentoring.ui.PairPage;
import org.alongside.uikit.Bdi;
import org.alongside.uikit.MainLayout;

/// Introductions of a pair: those that wait, those that happened, and where one is proposed or wished for.
@Route(value = "pairs/:id/introductions", layout = MainLayout.class)
@PermitAll
@StyleSheet("context://mentoring-meeting.css")
class IntroductionsView extends PairPage {

    private static final long serialVersionUID = 1L;

    private final transient Introductions introductions;
    private final transient IntroductionWishes wishes;
    private final Aside aside = new Aside();
    private final Div content = new Div();

    IntroductionsView(
            Introductions introductions, IntroductionWishes wishes, PairAccess access, CurrentPerson current) {
        super("introduction.title", access, current);
        this.introductions = introductions;
        this.wishes = wishes;
        content.addClassNames("stack", "measure");
        aside.addClassName("measure");
        add(aside, content);
    }

    @Override
    protected void show(PairSide side) {
        content.removeAll();
        var about = new Paragraph(
                side.mentor()
                        ? t("introduction.about", "name", Bdi.isolated(side.otherName()))
                        : t("introduction.about-mentee"));
        about.addClassName("quiet");
        content.add(about);
        var made = introductions.happened(person(), pair());
        if (made > 0) {
            content.add(new Paragraph(t("introduction.made-count", "count", made)));
        }
        var all = introductions.list(person(), pair());
        if (!all.isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("clean");
            all.forEach(one -> list.add(new IntroductionItem(introductions, side, one, this::refresh)));
            content.add(list);
        }
        var wished = wishes.of(person(), pair());
        if (!wished.isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("clean");
            wished.forEach(wish -> list.add(new WishItem(
                    wish,
                    side.active()
                            ? () -> {
                                wishes.answered(person(), pair(), wish.id());
                                refresh();
                            }
                            : null)));
            content.add(new H2(t("introduction.wishes")), list);
        }
        if (side.active()) {
            if (side.mentee()) {
                content.add(new WishForm(wishes, side, aside, this::refresh));
            }
            content.add(new IntroduceForm(introductions, side, aside, this::refresh));
        }
    }
}
