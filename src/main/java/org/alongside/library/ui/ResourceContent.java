package org.alongside.library.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.alongside.library.FileRoutes;
import org.alongside.library.ResourceText;
import org.alongside.library.StoredFile;
import org.alongside.uikit.Bdi;
import org.alongside.uikit.SafeHtml;
import org.jspecify.annotations.Nullable;

/// What a version of a resource has to say: what it is good for, and the page, the link or the file itself.
class ResourceContent extends Section {

    private static final long serialVersionUID = 1L;

    /// @param file null where it has none, or none that the viewer may read
    ResourceContent(ResourceText text, @Nullable StoredFile file) {
        addClassNames("stack", "library-content");
        if (!text.description().isEmpty()) {
            add(words(text.description(), text.lang()));
        }
        if (text.body() != null) {
            var page = words(text.body(), text.lang());
            page.addClassNames("card", "library-text");
            add(page);
        }
        if (text.link() != null) {
            add(link(text.link()));
        }
        if (file != null) {
            add(file(file, text.title()));
        }
    }

    private static SafeHtml words(String html, @Nullable String lang) {
        var words = Words.speaking(new SafeHtml(html), lang);
        words.addClassNames("body", "measure", "library-words");
        return words;
    }

    /// The host stands beside the button, as it will be looked up: what a title promises is not where one goes.
    private Div link(String link) {
        var open = new Anchor(link, getTranslation("resource.openLink"));
        open.addClassNames("button", "main");
        open.getElement().setAttribute("target", "_blank").setAttribute("rel", "noopener noreferrer nofollow");
        var host = new Span(Words.host(link));
        host.addClassName("library-host");
        host.getElement().setAttribute("dir", "ltr");
        var whole = new Paragraph(link);
        whole.addClassNames("tiny", "quiet", "library-address");
        whole.getElement().setAttribute("dir", "ltr");
        var leaves = new Paragraph(getTranslation("resource.leaves"));
        leaves.addClassNames("small", "quiet");
        var row = new Div(open, host);
        row.addClassName("row");
        var part = new Div(row, whole, leaves);
        part.addClassNames("card", "library-link");
        return part;
    }

    private Div file(StoredFile file, String title) {
        var part = new Div();
        part.addClassNames("card", "library-file");
        if (file.preview()) {
            var picture = new Image(FileRoutes.preview(file.id()), title);
            picture.getElement().setAttribute("loading", "lazy");
            part.add(picture);
        }
        var name = new Span(new Bdi(file.name()));
        name.addClassName("library-host");
        var kind = new Span(Words.file(this, file));
        kind.addClassNames("small", "quiet");
        var download = new Anchor(FileRoutes.file(file.id()), getTranslation("resource.download"));
        download.setRouterIgnore(true);
        download.getElement().setAttribute("download", true);
        download.addClassNames("button", "main");
        var row = new Div(download, name, kind);
        row.addClassName("row");
        var stays = new Paragraph(getTranslation("resource.fileStays"));
        stays.addClassNames("small", "quiet");
        part.add(row, stays);
        return part;
    }
}
