package org.alongside.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.alongside.shared.PersonId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// Every page of mentoring without a finding of axe: from left to right by day and by night, and from right to left.
class AxePairJourney extends Journey {

    private final List<String> found = new ArrayList<>();

    // Colours are the same in every language.
    private boolean night;

    @Autowired
    private ApplicationContext context;

    @Test
    void noPageOfMentoringHasAFinding() {
        var house = new PairHouse(context, fixtures);
        night = true;
        everyPage(house, "en");
        night = false;
        everyPage(house, "ar");
        assertThat(found).isEmpty();
    }

    private void everyPage(PairHouse house, String language) {
        look(house.mentee(), language, ofThePair(house));
        look(
                house.mentor(),
                language,
                List.of(house.pair(""), house.pair("/agreement"), house.proposal(), "mentoring", "mentoring/wishes"));
        look(house.waiting(), language, List.of("mentoring/mentors/" + house.slug()));
        look(house.coordinator(), language, ofTheTeam(house));
    }

    private static List<String> ofThePair(PairHouse house) {
        var slug = house.slug();
        var own = Stream.of(
                "mentoring",
                "mentoring/offer/" + slug,
                "mentoring/request/" + slug,
                "mentoring/orientation/" + slug + "/mentee",
                "mentoring/apart",
                "mentoring/wishes",
                "mentoring/lineage",
                "mentoring/thanks",
                house.resting(""),
                house.over(""),
                house.over("/ending"),
                house.goal());
        var parts = Stream.of(
                        "",
                        "/talk",
                        "/agreement",
                        "/agreement/write",
                        "/goals",
                        "/goals/new",
                        "/commitments",
                        "/journal",
                        "/meetings",
                        "/meetings/propose",
                        "/introductions",
                        "/shelf",
                        "/check-in",
                        "/review/1",
                        "/help",
                        "/ending")
                .map(house::pair);
        return Stream.of(own, parts, Stream.of(house.entry()), house.meetings().stream())
                .flatMap(addresses -> addresses)
                .toList();
    }

    private static List<String> ofTheTeam(PairHouse house) {
        var slug = house.slug();
        return List.of(
                "mentoring",
                "mentoring/settings/" + slug,
                "mentoring/orientation/" + slug,
                "mentoring/matching/" + slug,
                "mentoring/programme/" + slug,
                "mentoring/care/" + slug,
                house.careCase(),
                house.glass());
    }

    private void look(PersonId person, String language, List<String> addresses) {
        var page = withAxe(window(still(desk().setLocale(language))));
        page.onResponse(answer -> {
            if (answer.status() >= 400) {
                found.add(answer.status() + " " + answer.url());
            }
        });
        signIn(page, person);
        for (var address : addresses) {
            page.navigate("/" + address);
            awaitHeading(page);
            awaitRest(page);
            violations(page).forEach(violation -> found.add(language + " " + address + ": " + violation));
            if (night) {
                violationsInTheDark(page).forEach(violation -> found.add(address + " in the dark: " + violation));
            }
        }
    }
}
