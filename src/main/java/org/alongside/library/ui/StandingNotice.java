package org.alongside.library.ui;

import com.vaadin.flow.component.html.Div;
import org.alongside.library.LibraryRoutes;
import org.alongside.library.ResourceText;
import org.alongside.library.ResourceView;
import org.alongside.uikit.Links;
import org.alongside.uikit.Notice;

/// Says how a resource stands, to its owner and to who decides.
class StandingNotice extends Div {

    private static final long serialVersionUID = 1L;

    StandingNotice(ResourceView resource) {
        var newest = resource.waiting() == null ? resource.text() : resource.waiting();
        var standing = Standing.of(resource.state(), newest.state());
        var shown = resource.keeps() && standing != Standing.ACCEPTED;
        setVisible(shown);
        if (shown) {
            var notice = new Notice(Words.look(standing), words(resource, newest, standing));
            if (standing == Standing.RETURNED || standing == Standing.CHANGE_RETURNED) {
                notice.add(Links.button(
                        LibraryRoutes.edit(resource.id()), getTranslation("resource.changeIt"), "ordinary"));
            } else if (standing == Standing.CHANGE_WAITING) {
                notice.add(Links.to(LibraryRoutes.history(resource.id()), getTranslation("resource.seeChange")));
            }
            add(notice);
        }
    }

    private String words(ResourceView resource, ResourceText newest, Standing standing) {
        return switch (standing) {
            case WAITING -> getTranslation(resource.mine() ? "resource.waitingMine" : "resource.waitingOther");
            case CHANGE_WAITING -> getTranslation("resource.changeWaits");
            case RETURNED, CHANGE_RETURNED -> because("resource.returned", newest);
            case REMOVED -> because("resource.removed", newest);
            case CHANGE_REMOVED -> because("resource.changeRemoved", newest);
            case WITHDRAWN -> getTranslation("resource.withdrawn");
            case ACCEPTED -> "";
        };
    }

    private String because(String key, ResourceText newest) {
        var words = getTranslation(key);
        return newest.reason() == null ? words : words + " " + getTranslation("reason." + newest.reason());
    }
}
