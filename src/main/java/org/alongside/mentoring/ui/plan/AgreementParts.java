package org.alongside.mentoring.ui.plan;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import org.alongside.mentoring.AgreementSection;
import org.alongside.mentoring.AgreementVersion;
import org.alongside.uikit.Notice;
import org.alongside.uikit.Tag;
import org.jspecify.annotations.Nullable;

/// The sections of a version, one below the other.
class AgreementParts extends Div {

    private static final long serialVersionUID = 1L;

    /// @param before what is in force, to say what a proposal leaves out; null for nothing
    /// @param changes whether the words that changed are marked
    AgreementParts(AgreementVersion version, @Nullable AgreementVersion before, boolean changes) {
        addClassNames("stack", "agreement-parts");
        for (var section : AgreementSection.values()) {
            var part = version.sections().get(section);
            if (part != null) {
                add(section(section, part, changes));
            } else if (before != null && before.sections().containsKey(section)) {
                add(left(section));
            }
        }
    }

    private Div section(AgreementSection section, AgreementVersion.Part part, boolean changes) {
        var changed = changes && part.changes() != null;
        var head = PlanParts.row(title(section));
        if (changed) {
            head.add(new Tag(getTranslation("agreement.changed")));
        }
        return new Div(head, new Said(part.text(), changed ? part.changes() : null));
    }

    private Div left(AgreementSection section) {
        return new Div(PlanParts.row(title(section), new Tag(getTranslation("agreement.leftOut"), Notice.Kind.WAIT)));
    }

    private H3 title(AgreementSection section) {
        return new H3(getTranslation("option.agreement." + section));
    }
}
