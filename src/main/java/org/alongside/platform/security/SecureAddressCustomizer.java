package org.alongside.platform.security;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/// Where the outside address is https, the cookie is for https only and the proxy in front is believed.
@Component
class SecureAddressCustomizer implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final boolean https;

    SecureAddressCustomizer(@Value("${alongside.base-url}") String baseUrl) {
        this.https = baseUrl.startsWith("https://");
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        if (https) {
            factory.getSettings().getSession().getCookie().setSecure(true);
            factory.addEngineValves(proxyValve());
        }
    }

    private static org.apache.catalina.valves.RemoteIpValve proxyValve() {
        var valve = new org.apache.catalina.valves.RemoteIpValve();
        valve.setProtocolHeader("X-Forwarded-Proto");
        return valve;
    }
}
