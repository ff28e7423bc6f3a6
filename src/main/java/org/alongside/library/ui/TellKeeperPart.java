package org.alongside.library.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.alongside.cohort.HelpLine;
import org.alongside.cohort.HelpLines;
import org.alongside.library.PrivateWords;
import org.alongside.library.ResourcePart;
import org.alongside.library.ResourceState;
import org.alongside.library.ResourceView;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;

/// Whether it was helpful: below a resource, for its readers to tell, and for who keeps it to read.
@org.springframework.stereotype.Component
class TellKeeperPart implements ResourcePart {

    private static final int ORDER = 70;

    private final PrivateWords words;
    private final HelpLines helpLines;

    TellKeeperPart(PrivateWords words, HelpLines helpLines) {
        this.words = words;
        this.helpLines = helpLines;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> part(PersonId viewer, ResourceView resource, Locale locale) {
        var received = received(viewer, resource);
        if (resource.mine() || resource.state() != ResourceState.ACCEPTED) {
            return received;
        }
        var tell = new TellKeeper(words, () -> help(viewer, resource), viewer, resource.id());
        received.ifPresent(tell::before);
        return Optional.of(tell);
    }

    private Optional<Component> received(PersonId viewer, ResourceView resource) {
        var home = resource.home();
        if (home == null || !resource.mine() && !resource.homeRole().answers()) {
            return Optional.empty();
        }
        try {
            var all = words.received(viewer, resource.id());
            words.markRead(viewer, resource.id());
            return all.isEmpty() ? Optional.empty() : Optional.of(new ReceivedWords(all, resource.mine()));
        } catch (NotFoundException _) {
            // She has left meanwhile.
            return Optional.empty();
        }
    }

    /// Of the cohort that is nearest to her. What all cohorts have may be of none of hers.
    private List<HelpLine> help(PersonId viewer, ResourceView resource) {
        return Stream.concat(Stream.ofNullable(resource.home()), resource.cohorts().stream())
                .findFirst()
                .map(cohort -> helpLines.of(viewer, cohort.id()))
                .orElse(List.of());
    }
}
