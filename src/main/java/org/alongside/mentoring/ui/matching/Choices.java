package org.alongside.mentoring.ui.matching;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.Command;
import java.util.List;
import org.alongside.mentoring.MatchingBoard;
import org.alongside.uikit.Bdi;
import org.alongside.uikit.Buttons;
import org.jspecify.annotations.Nullable;

/// Who could be chosen for a newcomer: of each why, and a button.
class Choices extends Div {

    private static final long serialVersionUID = 1L;
    private static final int FIRST = 6;

    private final List<MatchingBoard.Option> options;
    private final SerializableConsumer<MatchingBoard.Who> onChoose;
    private final UnorderedList list = new UnorderedList();

    /// @param nobody leaves her without anybody for now; null where she has nobody
    Choices(
            List<MatchingBoard.Option> options,
            SerializableConsumer<MatchingBoard.Who> onChoose,
            @Nullable Command nobody,
            Command close) {
        this.options = options;
        this.onChoose = onChoose;
        addClassNames("stack", "match-choices");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("matching.choices"));
        var words = new Paragraph(getTranslation("matching.choicesText", "count", options.size()));
        words.addClassName("small");
        list.addClassName("clean");
        add(words);
        if (!options.isEmpty()) {
            add(list);
            show(FIRST);
        }
        var acts = new Div();
        acts.addClassName("row");
        if (nobody != null) {
            acts.add(Buttons.plain(getTranslation("matching.nobody"), _ -> nobody.execute()));
        }
        acts.add(Buttons.plain(getTranslation("matching.close"), _ -> close.execute()));
        add(acts);
    }

    private void show(int most) {
        list.removeAll();
        options.stream().limit(most).forEach(option -> list.add(item(option)));
        if (options.size() > most) {
            list.add(new ListItem(Buttons.plain(getTranslation("matching.moreChoices"), _ -> show(options.size()))));
        }
    }

    private ListItem item(MatchingBoard.Option option) {
        var head = new Div();
        head.addClassName("row");
        var name = new Element("bdi").setText(option.mentor().name());
        name.setAttribute("class", "strong");
        head.getElement().appendChild(name);
        var choose = Buttons.ordinary(getTranslation("matching.chooseHer"), _ -> onChoose.accept(option.mentor()));
        choose.setAriaLabel(getTranslation(
                "matching.chooseName", "name", Bdi.isolated(option.mentor().name())));
        choose.addClassName("push");
        head.add(choose);
        var why = new Fold(
                getTranslation("matching.why", "percent", option.score().percent()),
                new Why(option.score(), option.facts()));
        why.addClassName("small");
        return new ListItem(head, why);
    }
}
