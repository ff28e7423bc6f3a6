package org.alongside.library.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.server.Command;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.alongside.cohort.CohortView;
import org.alongside.cohort.SpokenLanguages;
import org.alongside.cohort.Topic;
import org.alongside.library.LibraryFilter;
import org.alongside.library.LibraryRoutes;
import org.alongside.library.ResourceKind;
import org.alongside.uikit.NativeSelect;

/// What narrows the list. It stands in the address too: going back or loading again finds the same.
class LibraryFilters extends Div {

    private static final long serialVersionUID = 1L;

    private final List<CohortView> cohorts;
    private final NativeSelect cohort;
    private final NativeSelect kind;
    private final NativeSelect topic;
    private final NativeSelect language;

    /// @param languages there are any resources in
    LibraryFilters(List<CohortView> cohorts, List<String> languages, Command changed) {
        this.cohorts = List.copyOf(cohorts);
        addClassName("library-filters");
        setRole();
        cohort = choice("library.cohort");
        cohorts.forEach(one -> cohort.option(one.slug(), one.name()));
        kind = choice("library.kind");
        Arrays.stream(ResourceKind.values()).forEach(one -> kind.option(one.name(), Words.kind(this, one)));
        topic = choice("library.topic");
        Arrays.stream(Topic.values()).forEach(one -> topic.option(one.name(), getTranslation(one.key())));
        language = choice("library.language");
        languages.stream()
                .filter(SpokenLanguages::known)
                .forEach(one -> language.option(one, SpokenLanguages.ownName(one)));
        List.of(cohort, kind, topic, language).forEach(each -> each.onChange(changed));
        if (cohorts.size() > 1) {
            add(cohort);
        }
        add(kind, topic, language);
    }

    private void setRole() {
        getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("library.narrow"));
    }

    private NativeSelect choice(String key) {
        return new NativeSelect(getTranslation(key)).option("", getTranslation("library.any"));
    }

    /// Takes what the address says; what it does not know stays open.
    void read(Location address) {
        var given = address.getQueryParameters();
        cohort.choose(given.getSingleParameter("cohort").orElse(""));
        kind.choose(given.getSingleParameter("kind").orElse(""));
        topic.choose(given.getSingleParameter("topic").orElse(""));
        language.choose(given.getSingleParameter("lang").orElse(""));
    }

    void clear() {
        List.of(cohort, kind, topic, language).forEach(each -> each.choose(""));
    }

    LibraryFilter filter() {
        return new LibraryFilter(
                cohort().map(CohortView::id).orElse(null),
                kind.value().isEmpty() ? null : ResourceKind.valueOf(kind.value()),
                topic.value().isEmpty() ? null : Topic.valueOf(topic.value()),
                language.value().isEmpty() ? null : language.value());
    }

    /// @return the one cohort that was chosen
    Optional<CohortView> cohort() {
        return cohorts.stream().filter(one -> one.slug().equals(cohort.value())).findFirst();
    }

    /// @return the address that says the same, with a leading slash
    String address() {
        var parts = new ArrayList<String>();
        part(parts, "cohort", cohort);
        part(parts, "kind", kind);
        part(parts, "topic", topic);
        part(parts, "lang", language);
        return "/" + LibraryRoutes.HOME + (parts.isEmpty() ? "" : "?" + String.join("&", parts));
    }

    private static void part(List<String> parts, String name, NativeSelect choice) {
        if (!choice.value().isEmpty()) {
            parts.add(name + "=" + choice.value());
        }
    }
}
