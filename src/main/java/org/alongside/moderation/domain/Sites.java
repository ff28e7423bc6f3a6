package org.alongside.moderation.domain;

import java.util.Set;

/// What site an address belongs to: the part of its host that somebody registered. Without the list of public
/// suffixes, which changes every week and would have to be fetched: where it errs, a group is a little larger or
/// smaller, and nothing is decided by that alone.
final class Sites {

    /// Second levels under which countries register names.
    private static final Set<String> SECOND = Set.of(
            "co", "com", "org", "net", "gov", "edu", "ac", "gob", "gouv", "or", "ne", "go", "web", "info", "nom", "mil",
            "ltd", "plc", "sch", "nhs", "police", "in", "biz", "firm", "store");

    /// Places that give everybody a name of her own below theirs.
    private static final Set<String> SHARED = Set.of(
            "blogspot.com",
            "wordpress.com",
            "weebly.com",
            "wixsite.com",
            "tumblr.com",
            "livejournal.com",
            "typepad.com",
            "github.io",
            "gitlab.io",
            "web.app",
            "firebaseapp.com",
            "herokuapp.com",
            "netlify.app",
            "vercel.app",
            "pages.dev",
            "altervista.org",
            "jimdo.com",
            "over-blog.com",
            "blog.com",
            "webs.com",
            "angelfire.com",
            "tripod.com",
            "000webhostapp.com",
            "ning.com",
            "blogspot.co.uk",
            "myshopify.com");

    private Sites() {}

    /// @param host lower case
    /// @return the registered part of it; an IP address as it is
    static String of(String host) {
        var labels = host.split("\\.", -1);
        int count = labels.length;
        if (count <= 2 || labels[count - 1].chars().allMatch(Character::isDigit)) {
            return host;
        }
        var two = labels[count - 2] + "." + labels[count - 1];
        boolean country = labels[count - 1].length() == 2 && SECOND.contains(labels[count - 2]);
        var site = country ? labels[count - 3] + "." + two : two;
        if (SHARED.contains(site)) {
            int from = host.length() - site.length() - 1;
            int before = host.lastIndexOf('.', from - 1);
            return host.substring(before + 1);
        }
        return site;
    }
}
