package org.alongside.admin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.web.context.support.StandardServletEnvironment;

/// How commands start the application, with or without its web server.
///
/// @param application the class Spring starts from
/// @param settings as `name=value`; they come before the environment
record Start(Class<?> application, List<String> settings) {

    // Failures explains what Spring would report itself, in fewer words.
    private static final Map<String, Object> QUIET = Map.of(
            "logging.level.org.springframework.boot.SpringApplication", "off",
            "logging.level.org.springframework.boot.diagnostics", "off",
            "logging.level.org.springframework.boot.web.server.servlet.context", "error",
            "logging.level.org.springframework.security.config.annotation.authentication.configuration", "error",
            "logging.level.org.springframework.context.annotation.AnnotationConfigApplicationContext", "error");

    private static final String WEB_ONLY =
            "com.vaadin.flow.spring.SpringBootAutoConfiguration,com.vaadin.flow.spring.SpringSecurityAutoConfiguration";

    /// Starts with the web server.
    ConfigurableApplicationContext server(List<String> more) {
        return start(WebApplicationType.SERVLET, more);
    }

    /// Starts what stands behind the views, on the database that a running server has open, if one runs.
    ConfigurableApplicationContext behindTheViews(String... more) {
        var all = new ArrayList<>(List.of(
                "spring.autoconfigure.exclude=" + WEB_ONLY,
                "alongside.database.join=true",
                "alongside.demo=false",
                "logging.level.org.alongside=warn"));
        all.addAll(List.of(more));
        return start(WebApplicationType.NONE, all);
    }

    private ConfigurableApplicationContext start(WebApplicationType type, List<String> more) {
        var spring = new SpringApplication(application);
        spring.setWebApplicationType(type);
        spring.setLogStartupInfo(false);
        spring.setDefaultProperties(QUIET);
        // Not as arguments: hot reload would hand those to the command line again.
        var first = new LinkedHashMap<String, Object>();
        Stream.of(more, settings).flatMap(List::stream).forEach(setting -> {
            int equals = setting.indexOf('=');
            first.put(setting.substring(0, equals), setting.substring(equals + 1));
        });
        var environment =
                type == WebApplicationType.SERVLET ? new StandardServletEnvironment() : new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("command", first));
        spring.setEnvironment(environment);
        return spring.run();
    }
}
