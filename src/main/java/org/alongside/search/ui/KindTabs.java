package org.alongside.search.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.ArrayList;
import java.util.List;
import org.alongside.search.Kind;
import org.alongside.uikit.Buttons;
import org.jspecify.annotations.Nullable;

/// Everything, or one kind of things. No numbers: how many there are of what is not counted.
class KindTabs extends Div {

    private static final long serialVersionUID = 1L;

    private final List<Tab> tabs = new ArrayList<>();

    /// @param choose is told the kind, null for everything
    KindTabs(List<Kind> kinds, SerializableConsumer<@Nullable Kind> choose) {
        addClassNames("row", "kinds");
        getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("search.kinds"));
        add(null, getTranslation("search.everything"), choose);
        kinds.forEach(kind -> add(kind, KindWords.all(this, kind), choose));
    }

    private void add(@Nullable Kind kind, String words, SerializableConsumer<@Nullable Kind> choose) {
        var button = Buttons.plain(words, _ -> choose.accept(kind));
        tabs.add(new Tab(kind, button));
        add(button);
    }

    /// Shows which one it is.
    void show(@Nullable Kind kind) {
        tabs.forEach(tab -> tab.button()
                .getElement()
                .setAttribute("aria-pressed", String.valueOf(tab.kind() == kind)));
    }

    private record Tab(
            @Nullable Kind kind, NativeButton button) implements java.io.Serializable {}
}
