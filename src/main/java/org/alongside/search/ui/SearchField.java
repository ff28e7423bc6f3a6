package org.alongside.search.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.UUID;
import org.alongside.identity.CurrentPerson;
import org.alongside.search.Query;
import org.alongside.search.Search;
import org.alongside.search.Suggestion;
import org.alongside.uikit.NativeErrors;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A field for what is looked for, with titles and names while it is being typed: a combobox as ARIA has it. Browsers
/// are asked to keep nothing of it.
@Tag("alongside-search")
@JsModule("./search-field.ts")
@StyleSheet("context://search.css")
class SearchField extends Component implements HasStyle, NativeErrors, Focusable<SearchField> {

    private static final long serialVersionUID = 1L;

    private static final String WORDS = "event.detail.words";
    private static final String PLACE = "event.detail.place";

    private final Element input = new Element("input");
    private final Element error = new Element("p");
    private final SerializableConsumer<String> seek;
    private String words = "";
    private List<Suggestion> suggestions = List.of();

    /// @param seek what is done with the words when she asks for them
    SearchField(String label, String verb, SerializableConsumer<String> seek) {
        this.seek = seek;
        var id = "search-" + UUID.randomUUID();
        var form = new Element("form");
        form.setAttribute("role", "search");
        form.appendChild(label(label, id), line(id, label, verb));
        error.setAttribute("id", id + "-error");
        error.setAttribute("class", "small error");
        error.setVisible(false);
        getElement().appendChild(form, list(id), error);
        getElement()
                .addEventListener(
                        "seek", event -> seek(event.getEventData().path(WORDS).asString("")))
                .addEventData(WORDS);
        getElement()
                .addEventListener(
                        "begin",
                        event -> suggest(event.getEventData().path(WORDS).asString("")))
                .addEventData(WORDS);
        getElement()
                .addEventListener(
                        "pick", event -> pick(event.getEventData().path(PLACE).asInt(-1)))
                .addEventData(PLACE);
    }

    private static Element label(String words, String id) {
        var label = new Element("label");
        label.setAttribute("for", id);
        label.setText(words);
        return label;
    }

    private Element line(String id, String label, String verb) {
        input.setAttribute("id", id)
                .setAttribute("type", "text")
                .setAttribute("inputmode", "search")
                .setAttribute("role", "combobox")
                .setAttribute("aria-autocomplete", "list")
                .setAttribute("aria-expanded", "false")
                .setAttribute("aria-controls", id + "-list")
                .setAttribute("aria-describedby", id + "-error")
                .setAttribute("autocomplete", "off")
                .setAttribute("autocapitalize", "none")
                .setAttribute("spellcheck", "false")
                .setAttribute("enterkeyhint", "search")
                .setAttribute("dir", "auto")
                .setAttribute("placeholder", label)
                .setAttribute("maxlength", String.valueOf(Query.LONGEST));
        var button = new Element("button");
        button.setAttribute("type", "submit");
        button.setAttribute("class", "button main");
        button.setText(verb);
        var line = new Element("div");
        line.setAttribute("class", "line");
        line.appendChild(input, button);
        return line;
    }

    private Element list(String id) {
        var list = new Element("ul");
        list.setAttribute("id", id + "-list");
        list.setAttribute("role", "listbox");
        list.setAttribute("aria-label", getTranslation("search.suggestions"));
        list.setAttribute("hidden", true);
        return list;
    }

    /// What she is looking for is done with.
    void seek(String typed) {
        words = typed;
        seek.accept(typed);
    }

    /// Shows what fits the beginning.
    void suggest(String typed) {
        words = typed;
        var ui = UI.getCurrentOrThrow();
        var beans = Instantiator.get(ui);
        suggestions = beans.getOrCreate(CurrentPerson.class)
                .find()
                .map(person -> beans.getOrCreate(Search.class).suggest(person.id(), typed))
                .orElse(List.of());
        var shown = JsonNodeFactory.instance.objectNode();
        shown.put("words", typed);
        shown.put("announced", getTranslation("search.suggested", "count", suggestions.size()));
        var items = shown.putArray("items");
        suggestions.forEach(suggestion -> items.add(item(suggestion)));
        getElement().callJsFunction("show", shown);
    }

    /// Goes where a suggestion leads.
    void pick(int place) {
        if (place >= 0 && place < suggestions.size()) {
            UI.getCurrentOrThrow().navigate(suggestions.get(place).address());
        }
    }

    List<Suggestion> suggestions() {
        return suggestions;
    }

    void write(String typed) {
        words = typed;
        show();
    }

    private ObjectNode item(Suggestion suggestion) {
        var item = JsonNodeFactory.instance.objectNode();
        item.put("words", suggestion.words());
        item.put("lang", suggestion.lang());
        item.put("kind", KindWords.one(this, suggestion.kind()));
        item.put("where", suggestion.where());
        return item;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        show();
    }

    private void show() {
        if (isAttached()) {
            input.executeJs("this.value = $0", words);
        }
    }

    @Override
    public void focus() {
        input.executeJs("this.focus()");
    }

    @Override
    public Element input() {
        return input;
    }

    @Override
    public Element errorLine() {
        return error;
    }
}
