package org.alongside.cohort.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import org.alongside.cohort.CohortRole;

/// What somebody is in a cohort besides a member.
final class RoleBoxes extends Div {

    private static final long serialVersionUID = 1L;

    private final Checkbox moderator = new Checkbox();
    private final Checkbox coordinator = new Checkbox();

    RoleBoxes(CohortRole role) {
        moderator.setLabel(getTranslation("admin.moderator"));
        coordinator.setLabel(getTranslation("admin.coordinator"));
        getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("admin.rolesGroup"));
        addClassName("row");
        add(moderator, coordinator);
        show(role);
    }

    void show(CohortRole role) {
        moderator.setValue(role.moderator());
        coordinator.setValue(role.coordinator());
    }

    CohortRole value() {
        return new CohortRole(moderator.getValue(), coordinator.getValue());
    }
}
