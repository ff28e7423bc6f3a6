package org.alongside.mentoring.ui.meeting;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.alongside.mentoring.TextState;
import org.alongside.mentoring.TextView;
import org.alongside.uikit.SafeHtml;

/// A text of the pair: its words, and to its author what has become of it. To the other one that is not
/// published is
/// being checked, and nothing more.
public class SharedText extends Div {

    private static final long serialVersionUID = 1L;

    /// @param text as the viewer sees it
    public SharedText(TextView text) {
        addClassName("shared-text");
        if (text.readable()) {
            var words = new SafeHtml(text.body());
            if (text.lang() != null) {
                words.getElement().setAttribute("lang", text.lang());
            }
            add(words);
        }
        if (text.state() != TextState.PUBLISHED) {
            var said = new Paragraph(
                    text.mine() ? getTranslation("state." + text.state()) : getTranslation("meeting.checked-first"));
            said.addClassNames("small", "quiet");
            add(said);
        }
    }
}
