package org.alongside.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Route;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class AdminJourney extends Journey {

    @Test
    void addressIsProposedUntilSheWritesHerOwn() {
        var page = signedIn(fixtures.administrator());
        page.navigate("/admin");
        var name = page.getByLabel("Name");
        var address = page.getByLabel("Address");
        name.fill("Autumn 2026");
        name.press("Tab");
        assertThat(address).hasValue("autumn-2026");

        // Her name is on its way for as long as she needs to write the address.
        var underWay = new ArrayList<Route>();
        page.route("**/*v-r=uidl*", underWay::add);
        name.fill("Winter");
        address.fill("mine");
        page.unroute("**/*v-r=uidl*");
        underWay.forEach(Route::resume);
        awaitRest(page);
        assertThat(address).hasValue("mine");
        name.fill("Spring");
        name.press("Tab");
        awaitRest(page);
        assertThat(address).hasValue("mine");
    }
}
