package org.alongside.library.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.alongside.identity.Zones;
import org.alongside.library.LinkHealth;
import org.alongside.library.ResourcePart;
import org.alongside.library.ResourceView;
import org.alongside.platform.Messages;
import org.alongside.shared.PersonId;

/// Says on top of a link, quietly, that nothing answered there.
@org.springframework.stereotype.Component
class LinkNote implements ResourcePart {

    private static final int ORDER = 10;

    private final LinkHealth health;
    private final Zones zones;
    private final Messages messages;

    LinkNote(LinkHealth health, Zones zones, Messages messages) {
        this.health = health;
        this.zones = zones;
        this.messages = messages;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> part(PersonId viewer, ResourceView resource, Locale locale) {
        return resource.text().link() == null
                ? Optional.empty()
                : health.noAnswer(viewer, resource.id())
                        .map(at -> LocalDate.ofInstant(at, zones.of(viewer)))
                        .map(day -> note(Words.day(day, locale), locale));
    }

    private Component note(String day, Locale locale) {
        var note = new Paragraph(messages.text(locale, "linkNote.noAnswer", "day", day));
        note.addClassNames("small", "quiet", "link-note");
        return note;
    }
}
