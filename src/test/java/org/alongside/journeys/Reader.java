package org.alongside.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Locale;
import org.alongside.platform.Messages;

/// Somebody in her own window, who reads and presses words of her own language.
record Reader(Page page, Locale locale, Messages messages) {

    /// @return what stands there in her language
    String say(String key, Object... namesAndValues) {
        return messages.text(locale, key, namesAndValues);
    }

    Locator button(String key, Object... namesAndValues) {
        return role(AriaRole.BUTTON, say(key, namesAndValues));
    }

    Locator link(String key, Object... namesAndValues) {
        return role(AriaRole.LINK, say(key, namesAndValues));
    }

    void press(String key, Object... namesAndValues) {
        button(key, namesAndValues).click();
    }

    void follow(String key) {
        link(key).click();
    }

    /// Presses the verb of the question that is open.
    void confirm(String key) {
        var dialog = page.locator("dialog[open]");
        dialog.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(say(key)).setExact(true))
                .click();
    }

    Locator field(String key, Object... namesAndValues) {
        return page.getByLabel(say(key, namesAndValues), new Page.GetByLabelOptions().setExact(true))
                .first();
    }

    void type(String key, String words) {
        var field = field(key);
        field.fill(words);
        field.blur();
    }

    /// Ticks a box, or chooses one of several.
    void tick(String label) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .first()
                .check();
    }

    Locator text(String key, Object... namesAndValues) {
        return Journey.shown(page).getByText(say(key, namesAndValues)).first();
    }

    /// Opens an address as from a bookmark.
    void open(String address) {
        page.navigate("/" + address);
        Journey.awaitHeading(page);
    }

    /// Follows the first link of the page that leads to such an address.
    void go(String ending) {
        page.locator("main a[href$='" + ending + "']").first().click();
        page.waitForURL("**" + ending);
    }

    private Locator role(AriaRole role, String name) {
        return page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }
}
