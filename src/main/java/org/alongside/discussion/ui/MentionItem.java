package org.alongside.discussion.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.alongside.discussion.DiscussionRoutes;
import org.alongside.discussion.Mention;
import org.alongside.uikit.Bdi;
import org.alongside.uikit.Links;
import org.alongside.uikit.RelativeTime;
import org.alongside.uikit.Tag;

/// A post that names the reader, and the way to it.
class MentionItem extends ListItem {

    private static final long serialVersionUID = 1L;

    MentionItem(Mention mention) {
        var name = mention.author() == null ? getTranslation("post.someone") : mention.author();
        var address = DiscussionRoutes.post(mention.thread(), mention.post());
        var link = Links.to(address, getTranslation("mention.by", "name", Bdi.isolated(name)));
        link.addClassName(mention.unread() ? "unread" : "read");
        var head = new Div(link);
        head.addClassNames("row", "home-line");
        if (mention.unread()) {
            var tag = new Tag(getTranslation("mention.new"));
            tag.addClassName("push");
            head.add(tag);
        }
        add(head);
        if (!mention.excerpt().isEmpty()) {
            var words = new Paragraph(mention.excerpt());
            words.getElement().setAttribute("dir", "auto");
            words.addClassNames("measure", "home-excerpt");
            add(words);
        }
        var title = HomeParts.words(mention.title());
        if (mention.lang() != null) {
            title.getElement().setAttribute("lang", mention.lang());
        }
        var where = new Paragraph(new RelativeTime(mention.at()), new Text(" "));
        where.add(new Span(getTranslation("mention.in")), new Text(" "), title);
        where.addClassNames("quiet", "small");
        add(where);
    }
}
