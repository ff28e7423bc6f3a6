package org.alongside.mentoring.ui.meeting;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import org.alongside.mentoring.AgendaItem;
import org.alongside.mentoring.Agendas;
import org.alongside.mentoring.MeetingView;
import org.alongside.mentoring.PairSide;
import org.alongside.richtext.RichText;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.FieldErrors;

/// What the two want to talk about: how it begins and ends stands fast, between them is what either added.
class AgendaPart extends Section {

    private static final long serialVersionUID = 1L;
    private static final String HEADING = "meeting-agenda";
    private static final int NAMED = 60;

    private final transient Agendas agendas;
    private final PairSide side;
    private final MeetingView meeting;
    private final boolean open;
    private final Aside aside;
    private final SerializableRunnable refresh;
    private final TextField words = new TextField();

    AgendaPart(
            Agendas agendas,
            PairSide side,
            MeetingView meeting,
            boolean open,
            Aside aside,
            SerializableRunnable refresh) {
        this.agendas = agendas;
        this.side = side;
        this.meeting = meeting;
        this.open = open;
        this.aside = aside;
        this.refresh = refresh;
        addClassNames("card", "stack");
        getElement().setAttribute("aria-labelledby", HEADING);
        var heading = new H2(getTranslation("meeting.agenda"));
        heading.setId(HEADING);
        add(heading, list());
        if (open) {
            add(adding());
        }
    }

    private OrderedList list() {
        var list = new OrderedList();
        list.addClassName("agenda");
        list.add(fixed(getTranslation("meeting.agenda-first"), getTranslation("meeting.agenda-first-why")));
        if (meeting.first()) {
            list.add(fixed(getTranslation("meeting.agenda-power"), getTranslation("meeting.agenda-power-why")));
        }
        var first = true;
        for (var item : agendas.of(side.me(), side.id(), meeting.id())) {
            list.add(item(item, first));
            first = false;
        }
        list.add(fixed(getTranslation("meeting.agenda-last"), getTranslation("meeting.agenda-last-why")));
        return list;
    }

    private static ListItem fixed(String title, String why) {
        var name = new Span(title);
        name.addClassName("strong");
        var about = new Paragraph(why);
        about.addClassNames("small", "quiet");
        return new ListItem(name, about);
    }

    private ListItem item(AgendaItem item, boolean first) {
        var row = new Div(new SharedText(item.text()));
        row.addClassName("row");
        if (open) {
            var buttons = new Div();
            buttons.addClassNames("row", "push");
            var name = RichText.excerpt(item.text().body(), NAMED);
            if (!first) {
                var up = Buttons.plain(getTranslation("meeting.item-up"), _ -> {
                    agendas.moveUp(side.me(), side.id(), meeting.id(), item.id());
                    refresh.run();
                });
                up.setAriaLabel(getTranslation("meeting.item-up-named", "item", name));
                buttons.add(up);
            }
            if (item.text().mine()) {
                var away = Buttons.plain(getTranslation("meeting.item-remove"), _ -> {
                    agendas.remove(side.me(), side.id(), meeting.id(), item.id());
                    refresh.run();
                });
                away.setAriaLabel(getTranslation("meeting.item-remove-named", "item", name));
                buttons.add(away);
            }
            row.add(buttons);
        }
        return new ListItem(row);
    }

    private Div adding() {
        words.setLabel(getTranslation("meeting.item"));
        words.setMaxLength(Agendas.LONGEST);
        words.getElement().setAttribute("dir", "auto");
        words.addClassName("grow");
        var add = Buttons.ordinary(getTranslation("meeting.item-add"), _ -> add());
        Buttons.ignoreDoubleClicks(add);
        var row = new Div(words, add);
        row.addClassNames("row", "field-row");
        return row;
    }

    private void add() {
        var errors = new FieldErrors()
                .at("post.empty", words)
                .at("post.too-long", words)
                .at("meeting.item-long", words)
                .at("meeting.item-many", words);
        var done = errors.run(
                () -> aside.say(side, agendas.add(side.me(), side.id(), meeting.id(), words.getValue(), null)));
        if (done) {
            refresh.run();
        }
    }
}
