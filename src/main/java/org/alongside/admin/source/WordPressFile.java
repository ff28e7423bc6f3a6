package org.alongside.admin.source;

import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/// WordPress eXtended RSS 1.0 to 1.2, as `Tools → Export` of WordPress writes it: what was published becomes
/// threads in the form of `<item>`, what was approved becomes posts in the form of `<wp:comment>`.
final class WordPressFile implements Source {

    static final String WP = "http://wordpress.org/export/";
    static final String CONTENT = "http://purl.org/rss/1.0/modules/content";
    static final String DC = "http://purl.org/dc/elements";

    /// Authors whose display name is remembered; there are hardly ever more.
    private static final int MOST_AUTHORS = 10_000;

    /// Characters of a site's name in an id.
    private static final int MOST_SITE = 80;

    @Override
    public void read(File file, Position from, LongConsumer read, Target target) throws IOException, BrokenFile {
        try (var cursor = new XmlCursor(file, read)) {
            var sink = new Sink(target, from);
            cursor.root("rss");
            var site = new Site();
            while (cursor.child()) {
                if (cursor.is("", "channel")) {
                    channel(cursor, site, sink);
                } else {
                    cursor.skip();
                }
            }
            sink.controls(cursor);
        }
    }

    private static void channel(XmlCursor cursor, Site site, Sink sink) throws IOException, BrokenFile {
        while (cursor.child()) {
            if (cursor.is("", "item")) {
                if (site.host.isEmpty()) {
                    throw new BrokenFile(cursor.line(), "no address of the site in <link> or <wp:base_blog_url>");
                }
                new WordPressItem(site, cursor.line(), sink).read(cursor);
            } else if (cursor.is(WP, "author")) {
                author(cursor, site);
            } else if (cursor.is("", "language")) {
                site.lang = Languages.tag(cursor.text().replace('_', '-'));
            } else if (cursor.is(WP, "base_blog_url") || cursor.is("", "link") && site.host.isEmpty()) {
                var host = host(cursor.text());
                site.host = host.isEmpty() ? site.host : host;
            } else {
                cursor.skip();
            }
        }
    }

    private static void author(XmlCursor cursor, Site site) throws IOException, BrokenFile {
        String login = null;
        String name = null;
        while (cursor.child()) {
            if (cursor.is(WP, "author_login")) {
                login = cursor.text();
            } else if (cursor.is(WP, "author_display_name")) {
                name = cursor.text();
            } else {
                cursor.skip();
            }
        }
        if (login != null && name != null && site.authors.size() < MOST_AUTHORS) {
            site.authors.put(login, name);
        }
    }

    private static String host(String address) {
        try {
            var uri = URI.create(address.strip());
            var host = uri.getHost() == null ? authority(uri) : uri.getHost();
            if (host.isEmpty()) {
                return "";
            }
            var site = host + Objects.requireNonNullElse(uri.getPath(), "");
            return site.length() > MOST_SITE ? site.substring(0, MOST_SITE) : site.replaceAll("/+$", "");
        } catch (IllegalArgumentException _) {
            return "";
        }
    }

    /// What is no host by the book, such as `my_site.example.org`, tells sites apart all the same.
    private static String authority(URI uri) {
        var authority = Objects.requireNonNullElse(uri.getRawAuthority(), "");
        return authority.substring(authority.lastIndexOf('@') + 1);
    }

    /// What the channel says of all its items.
    static final class Site {

        private final Map<String, String> authors = new HashMap<>();
        private String host = "";
        private @Nullable String lang;

        /// @return an id that no other site's text has: two sites may come into one cohort
        String id(String number) {
            return "wp:" + host + ":" + number;
        }

        @Nullable
        String lang() {
            return lang;
        }

        /// @return the display name of who is known by that login
        @Nullable
        String name(@Nullable String login) {
            return login == null ? null : Names.of(authors.getOrDefault(login, login));
        }
    }
}
