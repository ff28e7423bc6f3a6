package org.alongside.platform.web;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Locale;
import org.alongside.platform.Messages;
import org.alongside.platform.RequestLocale;
import org.springframework.stereotype.Component;

/// Gives each page its language, and the framework's own words a translation.
@Component
class PageSetup implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private final transient IndexPage indexPage;
    private final transient Messages messages;
    private final transient RequestLocale locales;

    PageSetup(IndexPage indexPage, Messages messages, RequestLocale locales) {
        this.indexPage = indexPage;
        this.messages = messages;
        this.locales = locales;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(indexPage);
        event.getSource().setSystemMessagesProvider(info -> systemMessages(info.getLocale()));
        event.getSource().addUIInitListener(init -> prepare(init.getUI()));
    }

    private void prepare(UI ui) {
        var request = VaadinRequest.getCurrent();
        if (request != null) {
            ui.setLocale(locales.of(request.getLocales()));
        }
        var locale = ui.getLocale();
        var reconnect = ui.getReconnectDialogConfiguration();
        reconnect.setDialogText(messages.text(locale, "error.offline"));
        reconnect.setDialogTextGaveUp(messages.text(locale, "error.offlineGaveUp"));
        ui.getLoadingIndicatorConfiguration().setApplyDefaultTheme(true);
        ui.getPage()
                .executeJs(
                        "const i = window.Vaadin?.connectionIndicator;"
                                + "if (i) { i.offlineText = i.reconnectingText = $0; i.onlineText = '' }",
                        messages.text(locale, "error.offline"));
    }

    private SystemMessages systemMessages(Locale wish) {
        var locale = Messages.nearest(wish == null ? Locale.ENGLISH : wish);
        var words = new CustomizedSystemMessages();
        words.setSessionExpiredNotificationEnabled(true);
        words.setSessionExpiredCaption(messages.text(locale, "error.sessionTitle"));
        words.setSessionExpiredMessage(messages.text(locale, "error.sessionText"));
        words.setInternalErrorCaption(messages.text(locale, "error.title"));
        words.setInternalErrorMessage(messages.text(locale, "error.syncText"));
        words.setCookiesDisabledNotificationEnabled(true);
        words.setCookiesDisabledCaption(messages.text(locale, "error.cookiesTitle"));
        words.setCookiesDisabledMessage(messages.text(locale, "error.cookiesText"));
        words.setSyncErrorCaption(messages.text(locale, "error.syncTitle"));
        words.setSyncErrorMessage(messages.text(locale, "error.syncText"));
        return words;
    }
}
