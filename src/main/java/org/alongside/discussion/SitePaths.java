package org.alongside.discussion;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/// Finds addresses of pages of this site in what people wrote: whole ones that became links, and bare paths
/// such as `/threads/…` that stand between blanks.
public final class SitePaths {

    private static final String ID = "[0-9a-hjkmnp-tv-z]{20}";

    private static final Pattern HREF = Pattern.compile("<a href=\"(https?://[^\"/?#]+)(/[^\"]{1,200})\"");
    private static final Pattern LINK = Pattern.compile("<a [^>]*>.*?</a>", Pattern.DOTALL);

    private static final Pattern BARE = Pattern.compile(
            "(?<=^|[\\s>(])/[a-z]{1,20}/" + ID + "(?:#[a-z]{1,10}-" + ID + ")?(?![\\p{L}\\p{N}/_#?&=@%-])");

    private SitePaths() {}

    /// @param sanitizedHtml output of `RichText`
    /// @param site address of this site without a slash at its end; null where an address of any site will do,
    ///     for ids that nobody could make up
    /// @return paths with a leading slash in the order in which they occur, links before bare ones; none twice
    public static List<String> in(String sanitizedHtml, @Nullable String site) {
        Set<String> found = new LinkedHashSet<>();
        var links = HREF.matcher(sanitizedHtml);
        while (links.find()) {
            var whole = HtmlUtils.htmlUnescape(links.group(1) + links.group(2));
            if (site == null) {
                found.add(HtmlUtils.htmlUnescape(links.group(2)));
            } else if (whole.startsWith(site + "/")) {
                found.add(whole.substring(site.length()));
            }
        }
        // Hardly any text has one, and to take the links out costs more than to look.
        if (BARE.matcher(sanitizedHtml).find()) {
            var bare = BARE.matcher(LINK.matcher(sanitizedHtml).replaceAll("|"));
            while (bare.find()) {
                found.add(bare.group());
            }
        }
        return List.copyOf(found);
    }
}
