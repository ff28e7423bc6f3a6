package org.alongside.platform.web;

import com.vaadin.flow.server.communication.IndexHtmlRequestListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.Locale;
import org.alongside.platform.Messages;
import org.alongside.platform.RequestLocale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The page that views are loaded into: language and direction, a title and an icon that tell nothing, the way out,
/// and the live region that announcements are made through.
@Component
class IndexPage implements IndexHtmlRequestListener {

    private static final long serialVersionUID = 1L;

    private final transient LeaveButton leaveButton;
    private final transient Messages messages;
    private final transient RequestLocale locales;

    IndexPage(LeaveButton leaveButton, Messages messages, RequestLocale locales) {
        this.leaveButton = leaveButton;
        this.messages = messages;
        this.locales = locales;
    }

    @Override
    public void modifyIndexHtmlResponse(IndexHtmlResponse response) {
        var request = response.getVaadinRequest();
        var locale = locales.of(request.getLocales());
        var document = response.getDocument();
        document.title(messages.text(locale, "app.name"));
        dress(document.selectXpath("/html").first(), locale);
        addHead(document.head(), request.getContextPath());
        document.body()
                .appendElement("div")
                .attr("id", "announcer")
                .attr("role", "status")
                .attr("aria-live", "polite");
        document.body().appendElement("div").attr("id", "toasts");
        leaveButton.addTo(document.head(), document.body(), locale, request.getContextPath());
    }

    static void dress(@Nullable Element html, Locale locale) {
        if (html != null) {
            html.attr("lang", locale.toLanguageTag());
            html.attr("dir", Messages.rightToLeft(locale) ? "rtl" : "ltr");
        }
    }

    static void addHead(Element head, String contextPath) {
        head.appendElement("meta").attr("name", "referrer").attr("content", "same-origin");
        head.appendElement("meta").attr("name", "robots").attr("content", "noindex, nofollow");
        head.appendElement("meta").attr("name", "color-scheme").attr("content", "light dark");
        head.appendElement("link")
                .attr("rel", "icon")
                .attr("type", "image/svg+xml")
                .attr("href", contextPath + "/dot.svg");
    }
}
