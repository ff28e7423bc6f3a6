package org.alongside.cohort.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.alongside.cohort.CohortMember;
import org.alongside.cohort.CohortRole;
import org.alongside.cohort.CohortRoutes;
import org.alongside.cohort.CohortView;
import org.alongside.cohort.Cohorts;
import org.alongside.cohort.Safeguarding;
import org.alongside.identity.AddedPerson;
import org.alongside.identity.CurrentPerson;
import org.alongside.identity.People;
import org.alongside.identity.SignedInPerson;
import org.alongside.platform.SiteAddress;
import org.alongside.shared.CohortId;
import org.alongside.uikit.ConfirmDialog;
import org.alongside.uikit.EmptyState;
import org.alongside.uikit.MainLayout;
import org.alongside.uikit.Notice;
import org.alongside.uikit.Page;
import org.jspecify.annotations.Nullable;

/// Who is in a cohort, and as what. What is said in it is not here.
@Route(value = AdminCohortView.PATH + ":slug", layout = MainLayout.class)
@RolesAllowed(SignedInPerson.ADMIN)
class AdminCohortView extends Page implements BeforeEnterObserver, MemberActions {

    private static final long serialVersionUID = 1L;

    static final String PATH = "admin/cohorts/";

    private final transient Cohorts cohorts;
    private final transient Safeguarding safeguarding;
    private final transient People people;
    private final transient CurrentPerson current;
    private final transient SiteAddress address;

    private final Div members = new Div();
    private final Div handOver = new Div();
    private @Nullable CohortId cohort;

    AdminCohortView(
            Cohorts cohorts, Safeguarding safeguarding, People people, CurrentPerson current, SiteAddress address) {
        super("admin.title");
        this.cohorts = cohorts;
        this.safeguarding = safeguarding;
        this.people = people;
        this.current = current;
        this.address = address;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var slug = event.getRouteParameters().get("slug").orElse("");
        show(cohorts.forAdministrator(current.id(), slug));
    }

    private void show(CohortView view) {
        cohort = view.id();
        setHeading(view.name());
        var description = new Paragraph(view.description());
        description.getElement().setAttribute("dir", "auto");
        add(
                new Anchor(AdminView.ROUTE, t("admin.back")),
                description,
                new Anchor(CohortRoutes.helpLines(view.slug()), t("help.title")),
                new Anchor(CohortRoutes.settings(view.slug()), t("cohortSettings.title")),
                new H2(t("admin.people")),
                members,
                handOver,
                new AddPersonForm(this::add));
        refresh();
    }

    private void refresh() {
        var all = cohorts.members(current.id(), id());
        members.removeAll();
        if (all.isEmpty()) {
            members.add(new EmptyState(t("admin.nobodyTitle"), t("admin.nobodyText")));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("clean");
        var responsible = safeguarding.of(current.id(), id());
        all.forEach(member -> list.add(new MemberItem(member, responsible.contains(member.person()), this)));
        members.add(list);
    }

    private void add(AddPersonForm.Wish wish) {
        if (wish.name() == null) {
            var known = people.byEmail(current.id(), wish.email());
            cohorts.put(current.id(), id(), known.id(), wish.role());
            refresh();
            tell("admin.added", known.name());
        } else {
            var added = cohorts.putNew(current.id(), id(), wish.email(), wish.name(), wish.role());
            refresh();
            show(added, wish.name());
        }
    }

    @Override
    public void newLink(CohortMember member) {
        show(people.renewLink(current.id(), member.person()), member.name());
    }

    @Override
    public void changeRole(CohortMember member) {
        var boxes = new RoleBoxes(member.role());
        var had = safeguarding.of(current.id(), id()).contains(member.person());
        var responsible = new Checkbox();
        responsible.setLabel(t("admin.safeguarding"));
        responsible.setHelperText(t("admin.safeguardingHelp"));
        responsible.setValue(had);
        // Nobody makes herself responsible.
        responsible.setVisible(had || !member.person().equals(current.id()));
        var title = t("admin.rolesTitle", "name", member.name());
        new ConfirmDialog(title, t("admin.rolesText"), t("admin.save"), () -> {
                    if (responsible.getValue() != had) {
                        safeguarding.put(current.id(), id(), member.person(), responsible.getValue());
                    }
                    put(member, boxes.value());
                })
                .with(boxes, responsible)
                .open();
    }

    @Override
    public void takeOut(CohortMember member) {
        var title = t("admin.removeTitle", "name", member.name());
        ConfirmDialog.danger(title, t("admin.removeText"), t("admin.remove"), () -> {
                    cohorts.remove(current.id(), id(), member.person());
                    refresh();
                    tell("admin.removed", member.name());
                })
                .open();
    }

    private void put(CohortMember member, CohortRole role) {
        cohorts.put(current.id(), id(), member.person(), role);
        refresh();
        tell("admin.rolesSaved", member.name());
    }

    private void show(AddedPerson added, String name) {
        handOver.removeAll();
        handOver.add(new HandOver(name, address.of(added.setUpPath())));
    }

    private CohortId id() {
        if (cohort == null) {
            throw new IllegalStateException("not entered yet");
        }
        return cohort;
    }

    private void tell(String key, String name) {
        Notice.show(UI.getCurrentOrThrow(), Notice.Kind.GOOD, t(key, "name", name));
    }
}
