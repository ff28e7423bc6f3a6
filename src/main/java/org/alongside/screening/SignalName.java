package org.alongside.screening;

import java.util.Arrays;
import java.util.Optional;

/// Every signal there is; each has a stable dotted id that is stored and translated.
public enum SignalName {
    BARE_URL("links.bare-url"),
    SPACED_OUT_URL("links.spaced-out"),
    LINK_IN_SUBJECT("links.in-subject"),
    SHORTENED_URL("links.shortener"),
    KEYWORD_LINK("links.keywords"),
    DISGUISED_LINK("links.disguised"),
    ODD_HOST("links.odd-host"),
    MANY_LINKS("links.many"),
    LITTLE_BUT_LINK("links.little-else"),
    TRAILING_KEYWORDS("text.trailing-keywords"),
    SPLICED_KEYWORDS("text.spliced-keywords"),
    DISGUISE("text.disguise"),
    GIBBERISH("text.gibberish"),
    GENERIC_PRAISE("text.generic-praise"),
    SITE_TALK("text.site-talk"),
    OTHER_LANGUAGE("text.other-language"),
    STRAY_SUBJECT("text.stray-subject"),
    OFF_TOPIC("place.off-topic"),
    ECHO("place.echo"),
    DUPLICATE("place.duplicate"),
    NEAR_DUPLICATE("place.near-duplicate"),
    REPEATED_HOST("place.repeated-host"),
    BURST("place.burst"),
    RARE_LANGUAGE("place.rare-language"),
    MESSENGER("lure.messenger"),
    OWN_SITE("lure.own-site"),
    MISSING_LINK("lure.missing-link"),
    PROMISE("scam.promise"),
    EASY_MONEY("scam.easy-money"),
    URGENT_MONEY("scam.urgent-money"),
    SCAM_WORDING("scam.wording"),
    INSULT("harm.insult"),
    THREAT("harm.threat"),
    VIOLENCE("danger.violence"),
    DESPAIR("danger.despair"),
    DANGER_WORDING("danger.wording"),
    PHONE("contact.phone"),
    EMAIL("contact.email"),
    HOME_ADDRESS("contact.address"),
    NEW_AUTHOR("author.new"),
    MANY_AT_ONCE("author.many-at-once"),
    PASTED("author.pasted"),
    REMOVED_BEFORE("author.removed-before"),
    ESTABLISHED_AUTHOR("author.established"),
    WORDING("text.wording"),
    LIKE_REMOVED("learned.like-removed"),
    LEARNED_TEXT("learned.text");

    private final String id;

    SignalName(String id) {
        this.id = id;
    }

    /// Where its figures stand in an array. Nothing is stored by it.
    @SuppressWarnings("EnumOrdinal")
    int index() {
        return ordinal();
    }

    /// Found by a rule in the text itself: not what a model says of it, nor what its place or author adds.
    boolean isOfTheText() {
        return switch (this) {
            case WORDING, DANGER_WORDING, SCAM_WORDING, LIKE_REMOVED, LEARNED_TEXT, OTHER_LANGUAGE, STRAY_SUBJECT ->
                false;
            default -> !id.startsWith("place.") && !id.startsWith("author.");
        };
    }

    /// Tells what kind of text it is, and nothing about whether to hold it.
    boolean kindOnly() {
        return switch (this) {
            case VIOLENCE, DESPAIR, DANGER_WORDING, SCAM_WORDING, PHONE, EMAIL, HOME_ADDRESS -> true;
            default -> false;
        };
    }

    /// @return the dotted id
    public String id() {
        return id;
    }

    static Optional<SignalName> byId(String id) {
        return Arrays.stream(values()).filter(name -> name.id.equals(id)).findFirst();
    }
}
