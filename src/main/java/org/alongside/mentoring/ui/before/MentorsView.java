package org.alongside.mentoring.ui.before;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.alongside.cohort.HelpLines;
import org.alongside.cohort.HelpNote;
import org.alongside.cohort.SpokenLanguages;
import org.alongside.cohort.Topic;
import org.alongside.identity.CurrentPerson;
import org.alongside.mentoring.MentoringRoutes;
import org.alongside.mentoring.Mentors;
import org.alongside.mentoring.PairRole;
import org.alongside.shared.PersonId;
import org.alongside.uikit.Bdi;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.ConfirmDialog;
import org.alongside.uikit.EmptyState;
import org.alongside.uikit.FieldErrors;
import org.alongside.uikit.Links;
import org.alongside.uikit.MainLayout;
import org.alongside.uikit.NativeSelect;
import org.alongside.uikit.Notice;
import org.alongside.uikit.Page;

/// Who could walk along with a newcomer, and how she asks. Nobody is ranked and nobody is counted.
@Route(value = "mentoring/mentors/:slug", layout = MainLayout.class)
@PermitAll
@StyleSheet("context://mentoring-before.css")
class MentorsView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Mentors mentors;
    private final transient HelpLines helpLines;
    private final PersonId person;
    private final NativeSelect topic;
    private final NativeSelect language;
    private final Div list = new Div();
    private String slug = "";

    MentorsView(Mentors mentors, HelpLines helpLines, CurrentPerson current) {
        super("before.mentors.title");
        this.mentors = mentors;
        this.helpLines = helpLines;
        this.person = current.id();
        addClassName("narrow");
        topic = new NativeSelect(t("before.mentors.topic")).option("", t("before.mentors.any"));
        for (var one : Topic.values()) {
            topic.option(one.name(), t(one.key()));
        }
        language = new NativeSelect(t("before.mentors.language")).option("", t("before.mentors.any"));
        SpokenLanguages.ALL.forEach(tag -> language.option(tag, SpokenLanguages.ownName(tag)));
        topic.onChange(this::refresh);
        language.onChange(this::refresh);
        list.addClassName("stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        slug = event.getRouteParameters().get("slug").orElse("");
        var shown = mentors.around(person, slug, null, null);
        addComponentAsFirst(Links.back(MentoringRoutes.HOME, t("before.title")));
        var intro = new Paragraph(t("before.mentors.intro"));
        intro.addClassNames("quiet", "measure");
        add(intro);
        if (shown.asking()) {
            var filters = new Div(topic, language);
            filters.addClassName("before-pairwise");
            add(filters);
        }
        add(list);
        show(shown);
    }

    private void refresh() {
        var chosenTopic = topic.value().isEmpty() ? null : Topic.valueOf(topic.value());
        var chosenLanguage = language.value().isEmpty() ? null : language.value();
        show(mentors.around(person, slug, chosenTopic, chosenLanguage));
    }

    private void show(Mentors.Shown shown) {
        list.removeAll();
        if (!shown.asking()) {
            list.add(new EmptyState(
                    t("before.mentors.requestFirst"),
                    t("before.mentors.requestFirstText"),
                    Links.button(MentoringRoutes.request(slug), t("before.first.requestStep"), "main")));
            return;
        }
        if (!shown.oriented()) {
            list.add(new Notice(
                    Notice.Kind.WAIT,
                    t("before.mentors.orientFirst"),
                    Links.button(
                            MentoringRoutes.orientation(slug, PairRole.MENTEE),
                            t("before.orientation.open"),
                            "ordinary")));
        }
        var left = new Paragraph(t("before.mentors.left", "count", shown.asksLeft()));
        left.addClassNames("small", "quiet");
        list.add(left);
        if (shown.mentors().isEmpty()) {
            list.add(new EmptyState(t("before.mentors.none"), t("before.mentors.noneText")));
            return;
        }
        var items = new UnorderedList();
        items.addClassNames("clean", "before-people");
        shown.mentors().forEach(mentor -> items.add(item(shown, mentor)));
        list.add(items);
    }

    private ListItem item(Mentors.Shown shown, Mentors.Card mentor) {
        var item = new ListItem(new H2(new Bdi(mentor.name())), new TermsLines(mentor.terms()));
        if (shown.oriented() && shown.asksLeft() > 0) {
            var ask = Buttons.ordinary(t("before.mentors.ask"), _ -> ask(shown, mentor));
            ask.setAriaLabel(t("before.mentors.askName", "name", mentor.name()));
            item.add(ask);
        }
        item.addClassNames("card", "stack");
        return item;
    }

    private void ask(Mentors.Shown shown, Mentors.Card mentor) {
        var words = new TextArea(t("before.mentors.words"));
        words.setHelperText(t("before.mentors.wordsHelp"));
        words.setMaxLength(Mentors.MAX_WORDS);
        words.setMinRows(4);
        words.setWidthFull();
        words.getElement().setAttribute("dir", "auto");
        var errors = new FieldErrors()
                .at("post.empty", words)
                .at("ask.words", words)
                .at("ask.many", words)
                .at("proposal.open", words)
                .at("mentoring.restricted", words);
        ConfirmDialog.form(
                        t("before.mentors.askTitle", "name", Bdi.isolated(mentor.name())),
                        t("before.mentors.askText"),
                        t("before.mentors.ask"),
                        () -> errors.run(() -> send(shown, mentor, words.getValue())))
                .with(words)
                .open();
    }

    private void send(Mentors.Shown shown, Mentors.Card mentor, String words) {
        var cohort = shown.cohort().cohort();
        var asked = mentors.ask(person, cohort, mentor.id(), words, null);
        refresh();
        var ui = UI.getCurrentOrThrow();
        Notice.show(ui, Notice.Kind.GOOD, t(asked.word().held() ? "before.mentors.askedHeld" : "before.mentors.asked"));
        if (asked.word().danger()) {
            var help = new HelpNote(helpLines.of(person, cohort));
            list.addComponentAsFirst(help);
            help.announce(ui);
        }
    }
}
