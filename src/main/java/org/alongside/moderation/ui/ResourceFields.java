package org.alongside.moderation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.net.URI;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alongside.cohort.SpokenLanguages;
import org.alongside.library.FileRoutes;
import org.alongside.moderation.CaseResource;
import org.alongside.moderation.CaseResource.Fields;
import org.alongside.uikit.Bdi;
import org.jspecify.annotations.Nullable;

/// The short fields of a resource that is judged: where its link leads, what its file is, whom it is for. What
/// others read of another version stands beside it, where it differs.
class ResourceFields extends Div {

    private static final long serialVersionUID = 1L;

    private final CaseResource resource;
    private final DescriptionList list = new DescriptionList();

    ResourceFields(CaseResource resource) {
        this.resource = resource;
        addClassName("resource-fields");
        var judged = resource.judged();
        if (judged.file() != null) {
            add(file(judged.file()));
        }
        if (judged.link() != null) {
            add(link(judged.link()));
        }
        row("caseResource.titleBefore", _ -> "", Fields::title);
        row("caseResource.linkBefore", _ -> "", fields -> or(fields.link()));
        row(
                "caseResource.fileBefore",
                _ -> "",
                fields -> fields.file() == null ? "" : fields.file().name());
        row("caseResource.language", this::language, this::language);
        row("caseResource.topics", this::topics, this::topics);
        row("caseResource.audience", Fields::audience, Fields::audience);
        row("caseResource.source", Fields::source, Fields::source);
        if (resource.keeper() != null) {
            list.add(
                    new DescriptionList.Term(getTranslation("caseResource.keeper")),
                    new DescriptionList.Description(new Bdi(resource.keeper())));
        }
        if (list.getComponentCount() > 0) {
            add(list);
        }
        if (resource.reported() && resource.read() != null) {
            var both = new Paragraph(getTranslation("caseResource.both"));
            both.addClassNames("small");
            add(both);
        }
    }

    /// A field, and what it was before where that differs. One that is empty on both sides is not shown.
    private void row(String key, Function<Fields, String> now, Function<Fields, String> compared) {
        var read = resource.read();
        var value = now.apply(resource.judged());
        var before = read == null ? "" : compared.apply(read);
        var changed = read != null && !before.equals(compared.apply(resource.judged()));
        if (value.isEmpty() && !(changed && !before.isEmpty())) {
            return;
        }
        var shown = new DescriptionList.Description();
        if (changed && !before.isEmpty()) {
            shown.add(change("del", before));
        }
        if (!value.isEmpty()) {
            shown.add(changed ? change("ins", value) : new Bdi(value));
        }
        list.add(new DescriptionList.Term(getTranslation(key)), shown);
    }

    private static Component change(String element, String words) {
        var part = new HtmlContainer(element);
        part.add(new Bdi(words));
        return part;
    }

    /// The host is what tells her where it leads; the page opens only when she asks for it, and is not told
    /// from where.
    private Component link(String address) {
        var host = new HtmlContainer("b");
        host.setText(Objects.requireNonNullElse(URI.create(address).getHost(), "…"));
        host.getElement().setAttribute("dir", "ltr");
        var whole = new Span(address);
        whole.addClassNames("small", "quiet", "address");
        whole.getElement().setAttribute("dir", "ltr");
        var open = new Anchor(address, getTranslation("caseResource.open"), AnchorTarget.BLANK);
        open.getElement().setAttribute("rel", "nofollow noopener noreferrer");
        open.addClassName("small");
        var first = new Div(new Text(getTranslation("caseResource.leadsTo") + " "), host);
        var part = new Div(first, whole, open);
        part.addClassName("leads-to");
        return part;
    }

    private Component file(CaseResource.File file) {
        var save = new Anchor(FileRoutes.file(file.id()));
        save.add(new Bdi(file.name()));
        save.setRouterIgnore(true);
        var kilobytes = Math.max(1, Math.round(file.bytes() / 1000.0));
        var what = new Span(getTranslation(
                "caseResource.file", "type", getTranslation("option.fileKind." + file.type()), "size", kilobytes));
        what.addClassNames("small", "quiet");
        var part = new Div();
        part.addClassName("leads-to");
        if (file.picture()) {
            var preview = new Image(FileRoutes.preview(file.id()), getTranslation("caseResource.preview"));
            preview.addClassName("preview");
            part.add(preview);
        }
        part.add(save, what);
        return part;
    }

    private String language(Fields fields) {
        return fields.lang() == null ? "" : SpokenLanguages.ownName(fields.lang());
    }

    private String topics(Fields fields) {
        return fields.topics().stream()
                .map(topic -> getTranslation(topic.key()))
                .collect(Collectors.joining(" · "));
    }

    private static String or(@Nullable String words) {
        return words == null ? "" : words;
    }
}
