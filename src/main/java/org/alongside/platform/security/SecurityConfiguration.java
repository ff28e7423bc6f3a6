package org.alongside.platform.security;

import com.vaadin.flow.spring.security.RequestUtil;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.alongside.platform.OpenSessions;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// Who gets through the door, and what every answer says about itself.
@Configuration
class SecurityConfiguration {

    // Flow 25.2 writes inline scripts and compiles templates, hence 'unsafe-*'; nothing may come from elsewhere,
    // so that even a text that slipped through the sanitizer could not tell anyone that it was read. Only the way
    // out leads elsewhere: without script it is a form.
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; "
                    + "style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; "
                    + "object-src 'none'; base-uri 'self'; frame-ancestors 'none'; form-action 'self' ";

    /// What pages need before anybody has signed in.
    // Styles hold nothing of anybody's; by name, a new one would be forgotten here.
    private static final String[] OPEN_FILES = {"/leave.js", "/*.css", "/dot.svg", "/aura/**"};

    private final String contentSecurityPolicy;

    SecurityConfiguration(@Value("${alongside.leave-to}") String leaveTo) {
        this.contentSecurityPolicy = CONTENT_SECURITY_POLICY + origin(leaveTo);
    }

    /// The way out. It asks for nothing, so that it works from any page in any state; what a forged request could
    /// do is sign someone out, and drafts survive that.
    @Bean
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    @Order(1)
    SecurityFilterChain leaving(HttpSecurity http) {
        return headers(http.securityMatcher("/leave")
                        .authorizeHttpRequests(all -> all.anyRequest().permitAll())
                        .csrf(csrf -> csrf.disable()))
                .build();
    }

    @Bean
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    @Order(2)
    SecurityFilterChain views(HttpSecurity http, RequestUtil vaadinRequests, OpenSessions sessions) {
        return headers(http)
                .authorizeHttpRequests(open -> open.requestMatchers(HttpMethod.GET, "/actuator/health")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .denyAll()
                        .requestMatchers(HttpMethod.GET, OPEN_FILES)
                        .permitAll()
                        // Stored files; who may read which is decided where they are kept.
                        .requestMatchers("/files/*", "/files/*/preview")
                        .authenticated()
                        .requestMatchers("/error")
                        .permitAll())
                // Vaadin's own settings would leave sign-in without a token.
                .csrf(csrf -> csrf.ignoringRequestMatchers(vaadinRequests::isFrameworkInternalRequest)
                        .withObjectPostProcessor(refusal()))
                .sessionManagement(session -> session.sessionAuthenticationStrategy(
                        // A new id first: one that somebody else may have planted ends here.
                        new CompositeSessionAuthenticationStrategy(
                                List.of(new ChangeSessionIdAuthenticationStrategy(), sessions))))
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        vaadin -> vaadin.enableCsrfConfiguration(false).loginView("/login", "/login"))
                .formLogin(form -> form.failureHandler(new SignInFailureHandler()))
                .build();
    }

    private static ObjectPostProcessor<CsrfFilter> refusal() {
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends CsrfFilter> F postProcess(F filter) {
                filter.setAccessDeniedHandler(new CsrfRefusal());
                return filter;
            }
        };
    }

    private HttpSecurity headers(HttpSecurity http) {
        return http.headers(headers -> headers.withObjectPostProcessor(eagerly())
                .contentSecurityPolicy(csp -> csp.policyDirectives(contentSecurityPolicy))
                .frameOptions(FrameOptionsConfig::deny)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicyHeader(
                        policy -> policy.policy("camera=(), geolocation=(), microphone=(), payment=()"))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN)));
    }

    /// Pages are made behind a forward, which sends the answer off before the filter would write its headers.
    private static ObjectPostProcessor<HeaderWriterFilter> eagerly() {
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends HeaderWriterFilter> F postProcess(F filter) {
                filter.setShouldWriteHeadersEagerly(true);
                return filter;
            }
        };
    }

    private static String origin(String address) {
        var uri = URI.create(address);
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }

    /// Argon2id with the parameters of Spring Security 5.8 (16 MiB, 2 passes); older hashes keep working.
    @Bean
    PasswordEncoder passwordEncoder() {
        var current = "argon2@SpringSecurity_v5_8";
        return new DelegatingPasswordEncoder(
                current,
                Map.of(
                        current,
                        Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8(),
                        "bcrypt",
                        new BCryptPasswordEncoder()));
    }
}
