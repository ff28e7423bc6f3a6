package org.alongside.cohort.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import org.alongside.cohort.AdminPage;
import org.alongside.cohort.CohortSetup;
import org.alongside.cohort.CohortView;
import org.alongside.cohort.Cohorts;
import org.alongside.identity.CurrentPerson;
import org.alongside.identity.SignedInPerson;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.EmptyState;
import org.alongside.uikit.FieldErrors;
import org.alongside.uikit.Links;
import org.alongside.uikit.MainLayout;
import org.alongside.uikit.Page;

/// Every cohort, and a new one.
@Route(value = AdminView.ROUTE, layout = MainLayout.class)
@RolesAllowed(SignedInPerson.ADMIN)
class AdminView extends Page {

    private static final long serialVersionUID = 1L;

    static final String ROUTE = "admin";

    private final transient Cohorts cohorts;
    private final transient CurrentPerson current;

    private final TextField name = new TextField();
    private final TextField slug = new TextField();
    private final TextArea description = new TextArea();
    private final FieldErrors errors = new FieldErrors()
            .at("cohort.name", name)
            .at("cohort.slug", slug)
            .at("cohort.exists", slug)
            .at("cohort.description", description);

    AdminView(Cohorts cohorts, CurrentPerson current, List<AdminPage> pages) {
        super("admin.title");
        this.cohorts = cohorts;
        this.current = current;
        var intro = new Paragraph(t("admin.intro"));
        intro.addClassName("quiet");
        add(intro, links(pages), list(), form());
    }

    private Div links(List<AdminPage> pages) {
        var row = new Div();
        row.addClassNames("row", "small");
        for (var page : pages) {
            row.add(Links.to(page.address(), t(page.key())));
        }
        return row;
    }

    private Component list() {
        var all = cohorts.all(current.id());
        if (all.isEmpty()) {
            return new EmptyState(t("admin.emptyTitle"), t("admin.emptyText"));
        }
        var list = new UnorderedList();
        list.addClassName("clean");
        all.forEach(cohort -> list.add(item(cohort)));
        return list;
    }

    private static ListItem item(CohortView cohort) {
        var link = new Anchor(AdminCohortView.PATH + cohort.slug(), cohort.name());
        link.getElement().setAttribute("dir", "auto");
        var text = new Paragraph(cohort.description());
        text.addClassNames("quiet", "small");
        text.getElement().setAttribute("dir", "auto");
        return new ListItem(link, text);
    }

    private Div form() {
        name.setLabel(t("admin.name"));
        name.setMaxLength(CohortSetup.MAX_NAME);
        name.addValueChangeListener(change -> proposeSlug());
        slug.setLabel(t("admin.slug"));
        slug.setHelperText(t("admin.slugHelp"));
        slug.setMaxLength(CohortSetup.MAX_SLUG);
        LeftToRight.in(slug);
        description.setLabel(t("admin.description"));
        description.setMaxLength(CohortSetup.MAX_DESCRIPTION);
        var form = new Div(
                new H2(t("admin.newTitle")), name, slug, description, Buttons.main(t("admin.create"), _ -> create()));
        form.addClassNames("card", "stack", "measure");
        return form;
    }

    // Only until she writes one herself, which she may do while the name is still on its way: her browser knows.
    private void proposeSlug() {
        slug.getElement().executeJs("""
                if (this.value === '' || this.value === this.proposed) {
                    this.value = this.proposed = $0;
                    this.dispatchEvent(new CustomEvent('change'));
                    if (this.hasAttribute('focused')) {
                        this.inputElement.select();
                    }
                }""", Slugs.propose(name.getValue()));
    }

    private void create() {
        var address = slug.isEmpty() ? Slugs.propose(name.getValue()) : slug.getValue();
        var done = errors.run(() -> cohorts.create(current.id(), address, name.getValue(), description.getValue()));
        if (done) {
            getUI().ifPresent(ui ->
                    ui.navigate(AdminCohortView.PATH + address.strip().toLowerCase(Locale.ROOT)));
        }
    }
}
