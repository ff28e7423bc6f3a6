package org.alongside.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.stereotype.Component;

/// The sessions of everyone who is signed in on this node, so that they can be ended from elsewhere. They end at
/// once, with their open pages: a mark that is only read at the next request would leave those showing more.
@Component
public class OpenSessions implements SessionAuthenticationStrategy, HttpSessionListener {

    private static final String NAME = OpenSessions.class.getName();

    private final Map<String, Set<HttpSession>> sessions = new ConcurrentHashMap<>();

    /// Ends sessions of somebody who is signed in.
    ///
    /// @param name the name of her authentication
    /// @param keep id of a session that goes on; null ends all
    public void end(String name, @Nullable String keep) {
        // A copy: each session that ends takes itself out.
        for (var session : List.copyOf(sessions.getOrDefault(name, Set.of()))) {
            try {
                if (!session.getId().equals(keep)) {
                    session.invalidate();
                }
            } catch (IllegalStateException _) {
                // It has just ended by itself.
            }
        }
    }

    @Override
    public void onAuthentication(
            Authentication authentication, HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession();
        session.setAttribute(NAME, authentication.getName());
        sessions.compute(authentication.getName(), (_, known) -> {
            var all = known == null ? ConcurrentHashMap.<HttpSession>newKeySet() : known;
            all.add(session);
            return all;
        });
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        if (event.getSession().getAttribute(NAME) instanceof String name) {
            sessions.computeIfPresent(name, (_, known) -> {
                known.removeIf(session -> session.equals(event.getSession()) || isGone(session, event));
                return known.isEmpty() ? null : known;
            });
        }
    }

    // The container may hand out different faces of one session.
    private static boolean isGone(HttpSession session, HttpSessionEvent event) {
        return session.getId().equals(event.getSession().getId());
    }
}
