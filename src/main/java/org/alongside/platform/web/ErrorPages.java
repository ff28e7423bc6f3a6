package org.alongside.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.alongside.platform.Incidents;
import org.alongside.platform.Messages;
import org.alongside.platform.RequestLocale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/// Errors that happen outside of the views, as plain pages that need no script.
@Controller
class ErrorPages implements ErrorController {

    private final Messages messages;
    private final RequestLocale locales;
    private final Incidents incidents;
    private final LeaveButton leaveButton;

    ErrorPages(Messages messages, RequestLocale locales, Incidents incidents, LeaveButton leaveButton) {
        this.messages = messages;
        this.locales = locales;
        this.incidents = incidents;
        this.leaveButton = leaveButton;
    }

    @RequestMapping("${server.error.path:/error}")
    ResponseEntity<byte[]> page(HttpServletRequest request) {
        var status = status(request);
        var locale = locales.of(request.getLocales());
        var page = switch (status) {
            case NOT_FOUND, FORBIDDEN, UNAUTHORIZED, METHOD_NOT_ALLOWED ->
                page(request, locale, "error.notFoundTitle", messages.text(locale, "error.notFoundText"));
            default ->
                status.is5xxServerError()
                        ? page(request, locale, "error.title", incident(request, locale))
                        : page(request, locale, "error.badRequestTitle", messages.text(locale, "error.badRequestText"));
        };
        return ResponseEntity.status(status == HttpStatus.FORBIDDEN ? HttpStatus.NOT_FOUND : status)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .body(page.outerHtml().getBytes(StandardCharsets.UTF_8));
    }

    private String incident(HttpServletRequest request, Locale locale) {
        var failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown
                ? thrown
                : new IllegalStateException();
        return messages.text(locale, "error.text", "incident", incidents.record(failure));
    }

    private Document page(HttpServletRequest request, Locale locale, String titleKey, String text) {
        var page = Document.createShell("");
        var path = request.getContextPath();
        IndexPage.dress(page.firstElementChild(), locale);
        page.prependChild(new DocumentType("html", "", ""));
        page.head().appendElement("meta").attr("charset", "utf-8");
        page.head()
                .appendElement("meta")
                .attr("name", "viewport")
                .attr("content", "width=device-width, initial-scale=1");
        page.title(messages.text(locale, "app.name"));
        for (var sheet : List.of("tokens", "styles", "frame")) {
            page.head().appendElement("link").attr("rel", "stylesheet").attr("href", path + "/" + sheet + ".css");
        }
        IndexPage.addHead(page.head(), path);
        var main = page.body().appendElement("main").addClass("bare");
        main.appendElement("h1").text(messages.text(locale, titleKey));
        main.appendElement("p").text(text);
        main.appendElement("p").appendElement("a").attr("href", path + "/").text(messages.text(locale, "error.home"));
        leaveButton.addTo(page.head(), page.body(), locale, path);
        return page;
    }

    private static HttpStatus status(HttpServletRequest request) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer number ? number : 404;
        var status = HttpStatus.resolve(code);
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }
}
