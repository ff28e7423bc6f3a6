package org.alongside.moderation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;
import org.alongside.moderation.Cluster;
import org.alongside.uikit.Bdi;
import org.alongside.uikit.Buttons;

/// A group of texts that have something in common, with what can be done about all of them.
class ClusterCard extends ListItem {

    private static final long serialVersionUID = 1L;

    private final String heading;

    /// What can be done about a group.
    interface Actions {

        void open(Cluster cluster);

        void remove(Cluster cluster);

        void publish(Cluster cluster);

        void leave(Cluster cluster);
    }

    ClusterCard(Wording wording, Cluster cluster, Actions actions) {
        addClassNames("stack", "cluster");
        heading = wording.group(getLocale(), cluster);
        var title = new H2(heading);
        title.getElement().setAttribute("dir", "auto");
        add(title, counts(wording, cluster));
        if (!cluster.sites().isEmpty()) {
            add(sites(cluster));
        }
        cluster.examples().forEach(text -> add(new FoldedText(wording, text)));
        add(actions(cluster, actions));
    }

    private Paragraph counts(Wording wording, Cluster cluster) {
        var counts =
                new Span(getTranslation("cleanup.counts", "held", cluster.held(), "published", cluster.published()));
        var score = new Span(" · " + wording.probability(getLocale(), cluster.score()));
        var line = new Paragraph(counts, score);
        line.addClassNames("small", "quiet");
        return line;
    }

    private Paragraph sites(Cluster cluster) {
        var line = new Paragraph(new Span(getTranslation("cleanup.sites") + " "));
        line.addClassName("small");
        boolean first = true;
        for (var site : cluster.sites()) {
            if (!first) {
                line.add(new Span(" · "));
            }
            first = false;
            // Plain words: nobody gets there by a slip of the finger.
            line.add(new Bdi(site));
        }
        return line;
    }

    private Div actions(Cluster cluster, Actions actions) {
        var row = new Div();
        row.addClassName("row");
        row.add(button(getTranslation("cleanup.remove", "count", cluster.size()), () -> actions.remove(cluster)));
        if (cluster.held() > 0) {
            row.add(button(getTranslation("cleanup.publish", "count", cluster.held()), () -> actions.publish(cluster)));
        }
        row.add(button(getTranslation("cleanup.open"), () -> actions.open(cluster)));
        var leave = Buttons.plain(getTranslation("cleanup.leave"), event -> actions.leave(cluster));
        leave.setAriaLabel(getTranslation("cleanup.leave") + ": " + heading);
        row.add(leave);
        return row;
    }

    private NativeButton button(String verb, Command work) {
        var button = Buttons.ordinary(verb, event -> work.execute());
        button.setAriaLabel(verb + ": " + heading);
        return button;
    }
}
