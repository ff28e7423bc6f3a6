package org.alongside.mentoring.ui.meeting;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.alongside.cohort.CohortRoutes;
import org.alongside.identity.CurrentPerson;
import org.alongside.mentoring.AskedIntroduction;
import org.alongside.mentoring.IntroductionId;
import org.alongside.mentoring.Introductions;
import org.alongside.shared.PersonId;
import org.alongside.uikit.Bdi;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.Links;
import org.alongside.uikit.MainLayout;
import org.alongside.uikit.Notice;
import org.alongside.uikit.Page;
import org.alongside.uikit.SafeHtml;

/// Where a member is asked whether she would like to be introduced to somebody.
@Route(value = "mentoring/introductions/:introduction", layout = MainLayout.class)
@PermitAll
class AskedView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Introductions introductions;
    private final PersonId person;
    private final Div content = new Div();

    AskedView(Introductions introductions, CurrentPerson current) {
        super("introduction.asked-title");
        this.introductions = introductions;
        this.person = current.id();
        content.addClassNames("stack", "measure");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(new IntroductionId(event.getRouteParameters().get("introduction").orElse("")));
    }

    private void show(IntroductionId id) {
        var asked = introductions.asked(person, id);
        content.removeAll();
        content.add(new Paragraph(t("introduction.asked-text")));
        var word = new SafeHtml(asked.word());
        if (asked.lang() != null) {
            word.getElement().setAttribute("lang", asked.lang());
        }
        var card = new Section(word);
        card.addClassName("card");
        content.add(card);
        if (asked.agreed()) {
            agreed(asked);
            return;
        }
        var said = new Paragraph(t("introduction.asked-names"));
        said.addClassNames("small", "quiet");
        var yes = Buttons.main(t("introduction.yes"), _ -> answer(id, true));
        Buttons.ignoreDoubleClicks(yes);
        var row = new Div(yes, Buttons.ordinary(t("introduction.no"), _ -> answer(id, false)));
        row.addClassName("row");
        content.add(said, row);
    }

    private void agreed(AskedIntroduction asked) {
        var name = asked.name() == null ? "" : asked.name();
        var by = asked.proposer() == null ? "" : asked.proposer();
        content.add(new Notice(
                Notice.Kind.GOOD, t("introduction.asked-agreed", "name", Bdi.isolated(name), "by", Bdi.isolated(by))));
        if (asked.page() != null) {
            var link = Links.named(CohortRoutes.person(asked.page()), name);
            content.add(link);
        }
    }

    private void answer(IntroductionId id, boolean yes) {
        introductions.answerAsThird(person, id, yes);
        if (yes) {
            show(id);
        } else {
            content.removeAll();
            content.add(new Notice(Notice.Kind.PLAIN, t("introduction.asked-no")));
        }
    }
}
