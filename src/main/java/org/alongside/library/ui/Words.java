package org.alongside.library.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.alongside.cohort.SpokenLanguages;
import org.alongside.cohort.Topic;
import org.alongside.library.ResourceKind;
import org.alongside.library.StoredFile;
import org.alongside.uikit.Bdi;
import org.alongside.uikit.NativeSelect;
import org.alongside.uikit.Notice;
import org.jspecify.annotations.Nullable;

/// What is said of resources in several places. `on` is where it will stand.
final class Words {

    private static final double MEGA = 1_000_000;

    private Words() {}

    static String kind(Component on, ResourceKind kind) {
        return on.getTranslation(kind.key());
    }

    /// @return kind and size, as `PDF, 1.2 MB`
    static String file(Component on, StoredFile file) {
        return on.getTranslation(
                "resource.fileWords",
                "kind",
                on.getTranslation("option.fileKind." + file.kind()),
                "size",
                size(on, file.bytes()));
    }

    /// @return for instance `1.2 MB`
    static String size(Component on, long bytes) {
        return bytes < MEGA
                ? on.getTranslation("upload.kilobytes", "size", Math.max(1, Math.round(bytes / 1000.0)))
                : on.getTranslation("upload.megabytes", "size", Math.round(bytes * 10 / MEGA) / 10.0);
    }

    /// @param name who asks another to look after a resource; null where that is not said
    static String asks(Component on, @Nullable String name) {
        return name == null
                ? on.getTranslation("resource.offer.asks-unnamed")
                : on.getTranslation("resource.offer.asks", "name", Bdi.isolated(name));
    }

    /// @return the language by its own name
    static Span language(String tag) {
        var name = new Span(SpokenLanguages.known(tag) ? SpokenLanguages.ownName(tag) : tag);
        name.getElement().setAttribute("lang", tag).setAttribute("dir", "auto");
        return name;
    }

    static String topics(Component on, Collection<Topic> topics) {
        return topics.stream()
                .sorted()
                .map(topic -> on.getTranslation(topic.key()))
                .collect(Collectors.joining(on.getTranslation("resource.comma")));
    }

    /// Says in which language somebody's words are.
    static <C extends Component> C speaking(C part, @Nullable String lang) {
        part.getElement().setAttribute("dir", "auto");
        if (lang != null) {
            part.getElement().setAttribute("lang", lang);
        }
        return part;
    }

    /// @return the languages that can be chosen, and none
    static NativeSelect languages(Component on) {
        var choice = new NativeSelect(on.getTranslation("library.language"))
                .option("", on.getTranslation("resource.propose.no-language"));
        SpokenLanguages.ALL.forEach(tag -> choice.option(tag, SpokenLanguages.ownName(tag)));
        return choice;
    }

    static String day(LocalDate day, Locale locale) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale));
    }

    /// @return where a link leads, as it will be looked up: nothing in it looks like something else
    static String host(String link) {
        var host = URI.create(link).getHost();
        return host == null ? link : host;
    }

    static Notice.Kind look(Standing standing) {
        return switch (standing) {
            case ACCEPTED -> Notice.Kind.GOOD;
            case WAITING, CHANGE_WAITING, RETURNED, CHANGE_RETURNED -> Notice.Kind.WAIT;
            case REMOVED, CHANGE_REMOVED -> Notice.Kind.BAD;
            case WITHDRAWN -> Notice.Kind.PLAIN;
        };
    }
}
