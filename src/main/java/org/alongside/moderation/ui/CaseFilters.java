package org.alongside.moderation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.Locale;
import org.alongside.cohort.CohortView;
import org.alongside.moderation.CaseFilter;
import org.alongside.moderation.CaseKind;
import org.alongside.shared.CohortId;
import org.alongside.uikit.NativeSelect;
import org.jspecify.annotations.Nullable;

/// Which part of the queue is shown. Folded away until somebody needs it.
class CaseFilters extends Fold {

    private static final long serialVersionUID = 1L;
    private static final String ANY = "";

    private final NativeSelect whose = new NativeSelect(getTranslation("filter.whose"));
    private final NativeSelect kind = new NativeSelect(getTranslation("filter.kind"));
    private final NativeSelect cohort = new NativeSelect(getTranslation("filter.cohort"));
    private final NativeSelect lang = new NativeSelect(getTranslation("filter.lang"));
    private final SerializableConsumer<CaseFilter> onChange;

    /// @param cohorts those she looks after
    /// @param languages BCP 47 tags of what waits
    CaseFilters(List<CohortView> cohorts, List<String> languages, SerializableConsumer<CaseFilter> onChange) {
        super("");
        this.onChange = onChange;
        setSummaryText(getTranslation("filter.title"));
        whose.option(ANY, getTranslation("filter.all"))
                .option("mine", getTranslation("filter.mine"))
                .option("unclaimed", getTranslation("filter.unclaimed"))
                .option("overdue", getTranslation("filter.overdue"));
        kind.option(ANY, getTranslation("filter.any"));
        for (var value : CaseKind.values()) {
            kind.option(value.name(), getTranslation("filter.kind." + value.name()));
        }
        cohort.option(ANY, getTranslation("filter.any"));
        cohorts.forEach(one -> cohort.option(String.valueOf(one.id().value()), one.name()));
        cohort.setVisible(cohorts.size() > 1);
        lang.option(ANY, getTranslation("filter.any"));
        languages.forEach(tag -> lang.option(tag, name(tag)));
        lang.setVisible(languages.size() > 1);
        var fields = new Div(whose, kind, cohort, lang);
        fields.addClassName("row");
        put(fields);
        List.of(whose, kind, cohort, lang).forEach(field -> field.onChange(this::changed));
    }

    private void changed() {
        onChange.accept(new CaseFilter(
                whose.value().equals("mine"),
                whose.value().equals("unclaimed"),
                whose.value().equals("overdue"),
                kind.value().equals(ANY) ? null : CaseKind.valueOf(kind.value()),
                cohort(),
                lang.value().equals(ANY) ? null : lang.value()));
    }

    private @Nullable CohortId cohort() {
        return cohort.value().equals(ANY) ? null : new CohortId(Long.parseLong(cohort.value()));
    }

    private String name(String tag) {
        var named = Locale.forLanguageTag(tag).getDisplayLanguage(getLocale());
        return named.isEmpty() ? tag : named;
    }
}
