package org.alongside.library.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.alongside.library.ReceivedWord;
import org.alongside.uikit.Bdi;
import org.alongside.uikit.Notice;
import org.alongside.uikit.RelativeTime;
import org.alongside.uikit.SafeHtml;
import org.alongside.uikit.Tag;

/// What readers told whoever keeps a resource. Each stands for itself; nothing is counted.
@StyleSheet("context://library-care.css")
class ReceivedWords extends Section {

    private static final long serialVersionUID = 1L;

    /// @param mine whether the one who reads them keeps it; else they came to the team in her place
    ReceivedWords(List<ReceivedWord> words, boolean mine) {
        addClassNames("card", "stack", "received-words");
        var about = new Paragraph(getTranslation(mine ? "received.text" : "received.textTeam"));
        about.addClassNames("small", "quiet", "measure");
        var list = new UnorderedList();
        list.addClassName("clean");
        words.forEach(word -> list.add(item(word)));
        add(new H2(getTranslation("received.heading")), about, list);
    }

    private ListItem item(ReceivedWord word) {
        var who = new Bdi(word.name() == null ? getTranslation("received.someone") : word.name());
        var head = new Div(new Tag(getTranslation(word.verdict().key())), who, new RelativeTime(word.at()));
        head.addClassNames("row", "small");
        if (word.unread()) {
            head.add(new Tag(getTranslation("received.new"), Notice.Kind.GOOD));
        }
        if (word.earlier()) {
            var earlier = new Span(getTranslation("received.earlier"));
            earlier.addClassName("quiet");
            head.add(earlier);
        }
        var item = new ListItem(head);
        if (!word.words().isEmpty()) {
            var text = new SafeHtml(word.words());
            text.addClassName("measure");
            item.add(text);
        }
        return item;
    }
}
