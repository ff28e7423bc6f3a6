package org.alongside.mentoring.ui.talk;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Paragraph;
import org.alongside.mentoring.GlassOpening;
import org.alongside.uikit.Notice;
import org.alongside.uikit.RelativeTime;

/// That somebody responsible could read the conversation: when, and why.
@StyleSheet("context://mentoring-talk.css")
class GlassNotice extends Notice {

    private static final long serialVersionUID = 1L;

    GlassNotice(GlassOpening opening) {
        super(Kind.PLAIN, "");
        removeAll();
        var what = new Paragraph(getTranslation("glass.happened"));
        var why = new HtmlContainer("blockquote");
        why.setText(opening.told());
        why.getElement().setAttribute("dir", "auto");
        why.addClassName("glass-told");
        var ended = new Paragraph(getTranslation("glass.over") + " ");
        ended.add(new RelativeTime(opening.from()));
        ended.addClassNames("small", "quiet");
        add(what, why, ended);
    }
}
