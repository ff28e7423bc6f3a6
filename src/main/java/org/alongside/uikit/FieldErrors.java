package org.alongside.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.server.Command;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import org.alongside.shared.RefusedException;

/// Says at the right field why something was refused. What was typed stays.
public final class FieldErrors implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Map<String, HasValidationProperties> fields = new LinkedHashMap<>();

    /// @param reason a code of [RefusedException]
    /// @param field where `refused.<reason>` is shown
    public <F extends Component & HasValidationProperties> FieldErrors at(String reason, F field) {
        // The service decides, once; a field that judges by itself would wipe out what was said of it.
        field.setManualValidation(true);
        fields.put(reason, field);
        return this;
    }

    /// Takes earlier errors away and does the work.
    ///
    /// @return whether it was done; if not, the field at fault says why and has the focus
    /// @throws RefusedException for a reason that belongs to no field
    public boolean run(Command work) {
        fields.values().forEach(field -> field.setInvalid(false));
        try {
            work.execute();
            return true;
        } catch (RefusedException refused) {
            var field = fields.get(refused.reason());
            if (field == null) {
                throw refused;
            }
            show(field, refused);
            return false;
        }
    }

    private static void show(HasValidationProperties field, RefusedException refused) {
        field.setErrorMessage(((Component) field).getTranslation("refused." + refused.reason(), refused.arguments()));
        field.setInvalid(true);
        if (field instanceof Focusable<?> focusable) {
            focusable.focus();
        }
    }
}
