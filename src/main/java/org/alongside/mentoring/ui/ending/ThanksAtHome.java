package org.alongside.mentoring.ui.ending;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.Optional;
import org.alongside.discussion.HomeCard;
import org.alongside.mentoring.MentoringRoutes;
import org.alongside.mentoring.PayForward;
import org.alongside.mentoring.ThankNote;
import org.alongside.platform.Messages;
import org.alongside.richtext.RichText;
import org.alongside.shared.PersonId;
import org.alongside.uikit.Links;

/// The newest thanks a person got, on her home page for a while.
@org.springframework.stereotype.Component
class ThanksAtHome implements HomeCard {

    private static final int EXCERPT = 200;

    private final PayForward forward;
    private final Messages messages;

    ThanksAtHome(PayForward forward, Messages messages) {
        this.forward = forward;
        this.messages = messages;
    }

    @Override
    public Optional<Component> card(PersonId person, Locale locale) {
        return forward.newThanks(person).map(note -> card(note, locale));
    }

    private Div card(ThankNote note, Locale locale) {
        var from = new Span(note.from());
        from.getElement().setAttribute("dir", "auto");
        var head = new Paragraph(from);
        head.addClassNames("small", "quiet");
        var words = new Paragraph(RichText.excerpt(note.text().body(), EXCERPT));
        words.getElement().setAttribute("dir", "auto");
        if (note.text().lang() != null) {
            words.getElement().setAttribute("lang", note.text().lang());
        }
        var all = Links.to(MentoringRoutes.THANKS, messages.text(locale, "thanks.title"), "small", "home-all");
        var card = new Div(new H2(messages.text(locale, "thanks.home")), words, head, all);
        card.addClassNames("card", "stack", "home-part");
        return card;
    }
}
