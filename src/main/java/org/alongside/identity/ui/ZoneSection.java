package org.alongside.identity.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.ZoneId;
import org.alongside.identity.Zones;
import org.alongside.shared.PersonId;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.NativeSelect;
import org.alongside.uikit.Notice;

/// In which time zone a person is told times.
class ZoneSection extends Section {

    private static final long serialVersionUID = 1L;

    /// Stands for "as the browser says".
    private static final String BROWSER = "";

    private final transient Zones zones;
    private final PersonId person;
    private final NativeSelect zone;

    ZoneSection(Zones zones, PersonId person) {
        this.zones = zones;
        this.person = person;
        this.zone = new NativeSelect(getTranslation("settings.zone"))
                .option(BROWSER, getTranslation("settings.browserZone"))
                .help(getTranslation("settings.zoneHelp"));
        Zones.choices().forEach(name -> zone.option(name, name.replace('_', ' ')));
        zone.choose(zones.chosenBy(person).map(ZoneId::getId).orElse(BROWSER));
        var title = new H2(getTranslation("settings.zoneTitle"));
        title.setId("settings-zone");
        addClassNames("stack", "measure");
        getElement().setAttribute("aria-labelledby", "settings-zone");
        var now = new Paragraph(getTranslation("settings.zonePrivate"));
        now.addClassNames("quiet", "small");
        add(title, zone, now, Buttons.ordinary(getTranslation("settings.useZone"), _ -> use()));
    }

    private void use() {
        zones.choose(person, zone.value().equals(BROWSER) ? null : zone.value());
        Notice.show(UI.getCurrentOrThrow(), Notice.Kind.GOOD, getTranslation("settings.zoneSaved"));
    }
}
