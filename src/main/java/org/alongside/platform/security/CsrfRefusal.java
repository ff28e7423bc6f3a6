package org.alongside.platform.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/// A form without a valid token. At sign-in that is most often a page that lay open until its session ended: it is
/// shown anew and says so. Everything else is refused.
final class CsrfRefusal implements AccessDeniedHandler {

    private static final RequestMatcher SIGN_IN =
            PathPatternRequestMatcher.withDefaults().matcher("/login");

    private final AccessDeniedHandler others = new AccessDeniedHandlerImpl();

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException, ServletException {
        if (SIGN_IN.matches(request)) {
            response.sendRedirect(request.getContextPath() + "/login?again");
        } else {
            others.handle(request, response, refusal);
        }
    }
}
