package org.alongside.library.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.Supplier;
import org.alongside.cohort.HelpLine;
import org.alongside.cohort.HelpNote;
import org.alongside.library.OwnWord;
import org.alongside.library.PrivateWords;
import org.alongside.library.ResourceId;
import org.alongside.library.WordVerdict;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.uikit.Announcer;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.ConfirmDialog;
import org.alongside.uikit.FieldErrors;
import org.alongside.uikit.NativeSelect;
import org.alongside.uikit.Notice;
import org.jspecify.annotations.Nullable;

/// Three things a reader can tell whoever keeps what she reads, with words if she likes. It says who reads
/// them.
@StyleSheet("context://library-care.css")
class TellKeeper extends Div {

    private static final long serialVersionUID = 1L;
    private static final String UNNAMED = "unnamed";
    private static final String NAMED = "named";

    private final transient PrivateWords words;
    private final transient Supplier<List<HelpLine>> helpLines;
    private final PersonId person;
    private final ResourceId resource;
    private final H2 heading = new H2();
    private final Div help = new Div();
    private final Div choices = new Div();
    private final Div said = new Div();

    TellKeeper(PrivateWords words, Supplier<List<HelpLine>> helpLines, PersonId person, ResourceId resource) {
        this.words = words;
        this.helpLines = helpLines;
        this.person = person;
        this.resource = resource;
        addClassName("stack");
        heading.setText(getTranslation("tell.heading"));
        heading.getElement().setAttribute("tabindex", "-1");
        choices.addClassName("row");
        said.addClassName("stack");
        var who = new Paragraph(getTranslation("tell.who"));
        who.addClassNames("small", "quiet", "measure");
        var section = new Section(heading, help, who, choices, said);
        section.addClassNames("card", "stack", "tell-keeper");
        add(section);
        show();
    }

    /// Puts what others told above.
    void before(Component part) {
        addComponentAsFirst(part);
    }

    private void show() {
        var own = words.own(person, resource).orElse(null);
        choices.removeAll();
        said.removeAll();
        for (var verdict : WordVerdict.values()) {
            choices.add(choice(verdict, own));
        }
        if (own != null) {
            said.add(said(own));
        }
    }

    private NativeButton choice(WordVerdict verdict, @Nullable OwnWord own) {
        var button = Buttons.ordinary(getTranslation(verdict.key()), _ -> ask(verdict, own));
        button.getElement().setAttribute("aria-pressed", String.valueOf(own != null && own.verdict() == verdict));
        return button;
    }

    private Component said(OwnWord own) {
        var line = new Paragraph(
                getTranslation("tell.said", "what", getTranslation(own.verdict().key())));
        var name = new Span(getTranslation(own.named() ? "tell.withName" : "tell.withoutName"));
        name.addClassNames("small", "quiet");
        var part = new Div(line);
        part.addClassName("stack");
        if (!own.words().isEmpty()) {
            var quote = new HtmlContainer("blockquote");
            quote.setText(own.words());
            quote.getElement().setAttribute("dir", "auto");
            quote.addClassName("said");
            part.add(quote);
        }
        var row = new Div(Buttons.plain(getTranslation("tell.takeBack"), _ -> takeBack()), name);
        row.addClassName("row");
        part.add(row);
        return part;
    }

    private void ask(WordVerdict verdict, @Nullable OwnWord own) {
        var field = new TextArea(getTranslation("tell.words"));
        field.setHelperText(getTranslation("tell.wordsHelp"));
        field.setMaxLength(PrivateWords.MAX_WORDS);
        field.setWidthFull();
        field.getElement().setAttribute("dir", "auto");
        var name = new NativeSelect(getTranslation("tell.name"))
                .option(UNNAMED, getTranslation("tell.withoutName"))
                .option(NAMED, getTranslation("tell.withName"));
        if (own != null) {
            field.setValue(own.words());
            name.choose(own.named() ? NAMED : UNNAMED);
        }
        var errors = new FieldErrors()
                .at("word.long", field)
                .at("word.held", field)
                .at("word.many", field)
                .at("restricted.posting", field);
        ConfirmDialog.form(
                        getTranslation(verdict.key()),
                        getTranslation(verdict == WordVerdict.OUTDATED ? "tell.textOutdated" : "tell.text"),
                        getTranslation("tell.send"),
                        () -> errors.run(() ->
                                tell(verdict, field.getValue(), name.value().equals(NAMED))))
                .with(field, name)
                .open();
    }

    private void tell(WordVerdict verdict, String text, boolean named) {
        try {
            var danger = words.tell(person, resource, verdict, text, named);
            show();
            Announcer.announce(ui(), getTranslation("tell.done"));
            help.removeAll();
            if (danger) {
                offerHelp();
            }
        } catch (NotFoundException _) {
            gone();
        }
    }

    private void takeBack() {
        try {
            words.takeBack(person, resource);
            show();
            Announcer.announce(ui(), getTranslation("tell.takenBack"));
            // The button that was pressed is gone.
            heading.getElement().executeJs("setTimeout(() => this.focus())");
        } catch (NotFoundException _) {
            gone();
        }
    }

    private void gone() {
        Notice.show(ui(), Notice.Kind.BAD, getTranslation("tell.gone"));
    }

    private void offerHelp() {
        var note = new HelpNote(helpLines.get());
        help.add(note);
        note.announce(ui());
    }

    private static UI ui() {
        return UI.getCurrentOrThrow();
    }
}
