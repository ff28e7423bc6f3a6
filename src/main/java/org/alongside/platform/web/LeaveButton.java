package org.alongside.platform.web;

import java.util.Locale;
import org.alongside.platform.Messages;
import org.jsoup.nodes.Element;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The way out of the site, written into each page by the server so that it is there before any script has run. Its
/// own small script does the work; without it the form still leads away.
@Component
class LeaveButton {

    private final Messages messages;
    private final String target;

    LeaveButton(Messages messages, @Value("${alongside.leave-to}") String target) {
        this.messages = messages;
        this.target = target;
    }

    /// Puts script and styles into the head and the button first into the body, where Tab finds it first.
    void addTo(Element head, Element body, Locale locale, String contextPath) {
        head.appendElement("link").attr("rel", "stylesheet").attr("href", contextPath + "/leave.css");
        head.prependElement("script").attr("src", contextPath + "/leave.js").attr("defer", true);
        body.prependChild(region(locale, contextPath));
    }

    private Element region(Locale locale, String contextPath) {
        var region = new Element("div")
                .attr("id", "leave")
                .attr("role", "region")
                .attr("aria-label", messages.text(locale, "leave.region"))
                .attr("data-end", contextPath + "/leave")
                .attr("data-login", contextPath + "/login");
        var status = region.appendElement("span").attr("id", "leave-status").attr("role", "status");
        status.attr("data-two", messages.text(locale, "leave.twoMore"))
                .attr("data-one", messages.text(locale, "leave.oneMore"))
                .attr("data-leaving", messages.text(locale, "leave.leaving"))
                .attr("data-timed-out", messages.text(locale, "leave.timedOut"));
        var form = region.appendElement("form").attr("action", target).attr("rel", "noreferrer");
        form.appendElement("button")
                .attr("type", "submit")
                .attr("id", "leave-button")
                .attr("title", messages.text(locale, "leave.shift"))
                .text(messages.text(locale, "leave.button"));
        return region;
    }
}
