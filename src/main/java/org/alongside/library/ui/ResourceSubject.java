package org.alongside.library.ui;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alongside.discussion.ThreadSubject;
import org.alongside.library.ResourceChoices;
import org.alongside.library.ResourceId;
import org.alongside.platform.Messages;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.alongside.uikit.Bdi;
import org.springframework.stereotype.Component;

/// A new thread can be about a resource.
@Component
class ResourceSubject implements ThreadSubject {

    private final ResourceChoices choices;
    private final Messages messages;

    ResourceSubject(ResourceChoices choices, Messages messages) {
        this.choices = choices;
        this.messages = messages;
    }

    @Override
    public Optional<Subject> find(PersonId author, CohortId cohort, String id, Locale locale) {
        var resource = new ResourceId(id);
        return Optional.ofNullable(
                        choices.glances(author, cohort, List.of(resource)).get(resource))
                .map(glance -> new Subject(
                        glance.title(), messages.text(locale, "links.about", "title", Bdi.isolated(glance.title()))));
    }
}
