package org.alongside.uikit.errors;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.HashSet;
import java.util.Optional;
import org.alongside.platform.Incidents;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.alongside.uikit.Notice;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/// What goes wrong while a page is used is told above it. The page stays as it is, with everything typed.
@Component
class ErrorNotices implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private final transient Incidents incidents;

    ErrorNotices(Incidents incidents) {
        this.incidents = incidents;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .addSessionInitListener(init -> init.getSession().setErrorHandler(error -> tell(error.getThrowable())));
    }

    private void tell(Throwable failure) {
        var ui = UI.getCurrent();
        if (ui == null) {
            incidents.record(failure);
            return;
        }
        Notice.show(ui, Notice.Kind.BAD, words(ui, failure));
    }

    private String words(UI ui, Throwable failure) {
        var refused = find(failure, RefusedException.class);
        if (refused.isPresent()) {
            return ui.getTranslation(
                    "refused." + refused.get().reason(), refused.get().arguments());
        }
        if (find(failure, NotFoundException.class).isPresent()) {
            return ui.getTranslation("error.notFoundNow");
        }
        if (find(failure, OptimisticLockingFailureException.class).isPresent()) {
            return ui.getTranslation("error.changed");
        }
        return ui.getTranslation("error.again", "incident", incidents.record(failure));
    }

    private static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> type) {
        var seen = new HashSet<Throwable>();
        for (var cause = failure; cause != null && seen.add(cause); cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return Optional.of(type.cast(cause));
            }
        }
        return Optional.empty();
    }
}
