package org.alongside.mentoring.ui.talk;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.alongside.identity.CurrentPerson;
import org.alongside.mentoring.Conversation;
import org.alongside.mentoring.PairAccess;
import org.alongside.mentoring.PairSide;
import org.alongside.mentoring.ui.PairPage;
import org.alongside.uikit.MainLayout;

/// All that the two of a pair wrote to each other.
@Route(value = "pairs/:id/talk", layout = MainLayout.class)
@PermitAll
class TalkView extends PairPage {

    private static final long serialVersionUID = 1L;

    private final transient TalkParts parts;
    private final transient GlassCard glass;
    private final Div content = new Div();

    TalkView(PairAccess access, TalkParts parts, GlassCard glass, CurrentPerson current) {
        super("talk.title", access, current);
        this.parts = parts;
        this.glass = glass;
        addClassName("narrow");
        content.addClassName("stack");
        add(content);
    }

    @Override
    protected void show(PairSide side) {
        content.removeAll();
        var panel = new TalkPanel(parts, side, Conversation.PAGE, true);
        var waits = parts.conversation().contactWaits(side.me(), side.id());
        content.add(new WhoReads(side, waits, panel.count() == 0));
        glass.all(side).ifPresent(content::add);
        content.add(panel);
    }
}
