package org.alongside.identity;

import org.alongside.platform.SiteAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Opens an empty house: whoever can read the log of the server may become its first administrator, once.
@Component
class FirstAdministrator {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    private final PeopleSetup people;
    private final SetUpLinks links;
    private final SiteAddress address;

    FirstAdministrator(PeopleSetup people, SetUpLinks links, SiteAddress address) {
        this.people = people;
        this.links = links;
        this.address = address;
    }

    // Commands of the launcher have no server: nobody could follow a link of theirs.
    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            invite();
        }
    }

    /// Writes a new link into the log where nobody is there yet.
    void invite() {
        if (people.nobodyYet()) {
            LOG.warn(
                    "Nobody can sign in yet. Make the first administrator here (works once, for seven days): {}",
                    address.of(links.createForFirstAdministrator()));
        }
    }
}
