package org.alongside.cohort.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import org.alongside.cohort.CohortSettings;
import org.alongside.cohort.CohortSettingsPage;
import org.alongside.cohort.PostingLimits;
import org.alongside.identity.CurrentPerson;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.FieldErrors;
import org.alongside.uikit.Links;
import org.alongside.uikit.MainLayout;
import org.alongside.uikit.Notice;
import org.alongside.uikit.Page;
import org.jspecify.annotations.Nullable;

/// How a cohort wants things done, for who coordinates it and for administrators.
@Route(value = "cohorts/:slug/settings", layout = MainLayout.class)
@PermitAll
class CohortSettingsView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int A_DAY = 24;

    private final transient CohortSettings settings;
    private final transient List<CohortSettingsPage> more;
    private final PersonId person;
    private final Checkbox waits = new Checkbox();
    private final IntegerField hours = new IntegerField();
    private final FieldErrors errors = new FieldErrors().at("cohort.wait", hours);
    private @Nullable CohortId cohort;

    CohortSettingsView(CohortSettings settings, List<CohortSettingsPage> more, CurrentPerson current) {
        super("cohortSettings.title");
        this.settings = settings;
        this.more = more;
        this.person = current.id();
        addClassName("narrow");
        waits.setLabel(t("cohortSettings.wait"));
        waits.addValueChangeListener(change -> hours.setVisible(change.getValue()));
        hours.setLabel(t("cohortSettings.waitHours"));
        hours.setHelperText(t("cohortSettings.waitHoursHelp", "most", CohortSettings.MAX_WAIT));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var slug = event.getRouteParameters().get("slug").orElse("");
        show(settings.of(person, slug));
    }

    private void show(CohortSettings.Settings now) {
        cohort = now.cohort();
        setHeading(t("cohortSettings.heading", "name", now.name()));
        var chosen = now.newcomerWaitHours();
        waits.setValue(chosen != null);
        hours.setVisible(chosen != null);
        hours.setValue(chosen == null ? A_DAY : chosen);
        addComponentAsFirst(
                Links.back(now.member() ? "cohorts/" + now.slug() : AdminCohortView.PATH + now.slug(), now.name()));
        add(newcomers(), new LimitsCard(now.limits(), this::limit));
        for (var page : more) {
            add(Links.button(page.address(now.slug()), t(page.key()), "plain"));
        }
    }

    private Div newcomers() {
        var text = new Paragraph(t("cohortSettings.waitText"));
        var card = new Div(
                new H2(t("cohortSettings.newcomers")),
                text,
                waits,
                hours,
                Buttons.main(t("cohortSettings.save"), event -> save()));
        card.addClassNames("card", "stack");
        return card;
    }

    private void save() {
        var here = Objects.requireNonNull(cohort);
        if (errors.run(() -> settings.letNewcomersWait(person, here, chosen()))) {
            var words = waits.getValue() ? "cohortSettings.savedWait" : "cohortSettings.savedNoWait";
            Notice.show(UI.getCurrentOrThrow(), Notice.Kind.GOOD, t(words));
        }
    }

    private void limit(PostingLimits limits) {
        settings.limitNewMembers(person, Objects.requireNonNull(cohort), limits);
    }

    private @Nullable Integer chosen() {
        if (!waits.getValue()) {
            return null;
        }
        var value = hours.getValue();
        if (value == null) {
            throw new RefusedException("cohort.wait");
        }
        return value;
    }
}
