package org.alongside.platform;

import org.alongside.shared.RefusedException;

/// Sends mail, where this site can. Whoever looks over a shoulder must not learn from it what the site is:
/// sender and
/// subject are neutral, and there is nothing in it that was not asked for.
public interface Mail {

    /// @return whether mail can be sent: a server is configured. Where not, nothing that would send is offered
    boolean available();

    /// Sends one mail, now. It waits for the server, some seconds at the most: never call it within a transaction.
    ///
    /// @param to one address
    /// @param subject one line; line breaks become spaces
    /// @param text plain
    /// @throws RefusedException `mail.failed` where the server did not take it, `mail.off` where there is none
    void send(String to, String subject, String text, Attachment attachment);

    /// A file that goes with a mail.
    ///
    /// @param name such as `appointment.ics`
    /// @param type such as `text/calendar; charset=UTF-8`
    @SuppressWarnings("ArrayRecordComponent") // Copied on the way in and out, and never compared.
    record Attachment(String name, String type, byte[] content) {

        public Attachment {
            content = content.clone();
        }

        @Override
        public byte[] content() {
            return content.clone();
        }
    }
}
