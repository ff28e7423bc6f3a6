package org.alongside.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Where the beacon of "Leave this site" arrives: the session ends, whoever sent it.
@RestController
class LeaveController {

    @PostMapping("/leave")
    ResponseEntity<Void> leave(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        return ResponseEntity.noContent().header("Clear-Site-Data", "\"cache\"").build();
    }
}
