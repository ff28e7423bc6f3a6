package org.alongside.identity.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import org.alongside.identity.CurrentPerson;
import org.alongside.identity.SignedInPerson;
import org.alongside.identity.Zones;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Notes in which time zone the browser of a signed-in person is, whenever she opens the site; once a session,
/// as long
/// as it stays the same.
@Component
class ZoneOfBrowser implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;
    private static final String NOTED = ZoneOfBrowser.class.getName();

    private final transient Zones zones;
    private final transient CurrentPerson current;

    ZoneOfBrowser(Zones zones, CurrentPerson current) {
        this.zones = zones;
        this.current = current;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> note(init.getUI()));
    }

    private void note(UI ui) {
        var zone = zoneOf(ui);
        current.find().ifPresent(person -> note(ui.getSession(), person, zone));
    }

    private void note(VaadinSession session, SignedInPerson person, @Nullable String zone) {
        var known = person.id().value() + " " + zone;
        if (zone != null && !known.equals(session.getAttribute(NOTED))) {
            session.setAttribute(NOTED, known);
            zones.noticed(person.id(), zone);
        }
    }

    private static @Nullable String zoneOf(UI ui) {
        var details = ui.getPage().getExtendedClientDetails();
        return details == null ? null : details.getTimeZoneId();
    }
}
