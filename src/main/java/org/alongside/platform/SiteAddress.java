package org.alongside.platform;

import com.vaadin.flow.server.VaadinServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// Where this site is reached from outside, for links that are handed over.
@Component
public class SiteAddress {

    private final String configured;
    private final Environment environment;

    SiteAddress(@Value("${alongside.base-url}") String configured, Environment environment) {
        this.configured = configured.strip().replaceAll("/++$", "");
        this.environment = environment;
    }

    /// @param path a path within the site, with its leading slash
    /// @return the whole address: below the configured one, else the one the person at hand uses, else this
    ///     machine's
    public String of(String path) {
        return base() + path;
    }

    private String base() {
        if (!configured.isEmpty()) {
            return configured;
        }
        var request = VaadinServletRequest.getCurrent();
        return request == null
                ? "http://localhost:" + environment.getProperty("local.server.port", "8080")
                : ServletUriComponentsBuilder.fromContextPath(request.getHttpServletRequest())
                        .build()
                        .toUriString();
    }
}
