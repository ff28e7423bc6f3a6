package org.alongside.library.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.Command;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.alongside.cohort.Topic;

/// What a resource is about: a box for each topic, all of them in sight.
@Tag("fieldset")
class TopicChoice extends HtmlContainer {

    private static final long serialVersionUID = 1L;

    private final Map<Topic, Checkbox> boxes = new EnumMap<>(Topic.class);

    TopicChoice(Command changed) {
        addClassName("library-topics");
        var legend = new Element("legend");
        legend.setText(getTranslation("resource.topics"));
        getElement().appendChild(legend);
        var grid = new Div();
        grid.addClassName("library-boxes");
        for (var topic : Topic.values()) {
            var box = new Checkbox(getTranslation(topic.key()));
            box.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    changed.execute();
                }
            });
            boxes.put(topic, box);
            grid.add(box);
        }
        add(grid);
    }

    Set<Topic> chosen() {
        var chosen = EnumSet.noneOf(Topic.class);
        boxes.forEach((topic, box) -> {
            if (box.getValue()) {
                chosen.add(topic);
            }
        });
        return chosen;
    }

    void choose(Set<Topic> topics) {
        boxes.forEach((topic, box) -> box.setValue(topics.contains(topic)));
    }
}
