package org.alongside.library.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;

/// Takes what an [UploadField] sends: the bytes of one file as the body of a request. The session is locked for a
/// moment before and after, never while bytes come.
class Receiver implements UploadHandler {

    private static final long serialVersionUID = 1L;

    private final UploadField field;

    Receiver(UploadField field) {
        this.field = field;
    }

    @Override
    public void handleRequest(VaadinRequest request, VaadinResponse response, VaadinSession session, Element owner)
            throws IOException {
        var type = request.getContentType();
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("application/octet-stream")) {
            // The field never sends a form, and nothing here takes one apart.
            response.setStatus(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
            return;
        }
        UploadHandler.super.handleRequest(request, response, session, owner);
    }

    @Override
    public void handleUploadRequest(UploadEvent event) {
        var ui = event.getUI();
        var ticket = new AtomicReference<UploadField.Ticket>();
        try {
            ui.accessSynchronously(() -> ticket.set(field.ticket(attempt(event))));
            receive(event, ui, ticket.get());
        } catch (UIDetachedException gone) {
            // She has left the page; a file that nobody holds goes within a day.
            event.reject();
        }
    }

    private static long attempt(UploadEvent event) {
        var said = event.getRequest().getHeader("X-Attempt");
        try {
            return said == null ? 0 : Long.parseLong(said);
        } catch (NumberFormatException forged) {
            return 0;
        }
    }

    private void receive(UploadEvent event, UI ui, UploadField.Ticket ticket) {
        try {
            var stored = ticket.files()
                    .receive(ticket.person(), ticket.cohort(), event.getFileName(), event.getInputStream());
            var _ = ui.access(() -> field.arrived(ui, ticket, stored));
        } catch (RefusedException why) {
            var _ = ui.access(() -> field.refused(ticket, why));
        } catch (NotFoundException left) {
            var _ = ui.access(() -> field.refused(ticket, new RefusedException("file.cohort")));
        } catch (IOException broken) {
            event.reject();
            var _ = ui.access(() -> field.brokenOff(ticket));
        } catch (RuntimeException failure) {
            event.reject();
            var _ = ui.access(() -> {
                field.brokenOff(ticket);
                // The page's own handler says so, with a number that is in the log.
                throw failure;
            });
        }
    }
}
