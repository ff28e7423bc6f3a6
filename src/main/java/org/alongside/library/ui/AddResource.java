package org.alongside.library.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.Command;
import java.util.Locale;
import java.util.Optional;
import org.alongside.discussion.Glances;
import org.alongside.discussion.ThreadAction;
import org.alongside.discussion.ThreadPage;
import org.alongside.library.ResourceChoices;
import org.alongside.library.ResourceField;
import org.alongside.library.ThreadResources;
import org.alongside.platform.Messages;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.shared.PostId;
import org.alongside.shared.ThreadId;
import org.alongside.uikit.Announcer;
import org.alongside.uikit.ConfirmDialog;
import org.alongside.uikit.FieldErrors;
import org.alongside.uikit.PostCard;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Lays a resource of the thread's cohort beside the thread.
@Component
class AddResource implements ThreadAction {

    private final ThreadResources resources;
    private final ResourceChoices choices;
    private final Glances glances;
    private final Messages messages;

    AddResource(ThreadResources resources, ResourceChoices choices, Glances glances, Messages messages) {
        this.resources = resources;
        this.choices = choices;
        this.glances = glances;
        this.messages = messages;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public PostCard.@Nullable Action button() {
        return null;
    }

    @Override
    public Optional<Offer> offer(PersonId viewer, ThreadPage thread, Locale locale) {
        return thread.open() ? Optional.of(new Offer(messages.text(locale, "links.add"), null)) : Optional.empty();
    }

    @Override
    public void open(UI ui, PersonId viewer, ThreadId thread, @Nullable PostId post, Command changed) {
        var cohort = glances.cohortOf(viewer, thread)
                .orElseThrow(NotFoundException::new)
                .id();
        var field = new ResourceField(typed -> choices.find(viewer, cohort, typed));
        var errors = new FieldErrors()
                .at("links.none", field)
                .at("links.full", field)
                .at("thread.locked", field)
                .at("restricted.posting", field);
        ConfirmDialog.form(
                        ui.getTranslation("links.add-title"),
                        ui.getTranslation("links.add-text"),
                        ui.getTranslation("links.add-verb"),
                        () -> {
                            var done = errors.run(() -> resources.attach(viewer, thread, field.chosen()));
                            if (done) {
                                changed.execute();
                                Announcer.announce(ui, ui.getTranslation("links.added"));
                            }
                            return done;
                        })
                .with(field)
                .open();
    }
}
