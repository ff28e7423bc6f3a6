package org.alongside.identity;

import org.alongside.platform.OpenSessions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// A new password ends what was opened with the old one.
@Component
class SessionEnd {

    private final OpenSessions sessions;

    SessionEnd(OpenSessions sessions) {
        this.sessions = sessions;
    }

    // After the commit: until then the old password still opens a session.
    @TransactionalEventListener
    void passwordChanged(Passwords.Changed change) {
        sessions.end(SignedInPerson.name(change.person()), change.keep());
    }
}
