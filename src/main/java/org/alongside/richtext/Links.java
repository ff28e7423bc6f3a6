package org.alongside.richtext;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.nibor.autolink.LinkExtractor;
import org.nibor.autolink.LinkSpan;
import org.nibor.autolink.LinkType;

/// Makes bare web and e-mail addresses links.
final class Links {

    private static final LinkExtractor EXTRACTOR = LinkExtractor.builder()
            .linkTypes(EnumSet.of(LinkType.URL, LinkType.WWW, LinkType.EMAIL))
            .build();

    /// Quotes, stops and brackets of scripts that put no space after an address.
    private static final String ENDS_ADDRESS = "«»“”„‘’‹›،؛؟۔。，、；：！？「」『』（）《》〈〉【】…";

    private static final int MAX_PASSES = 8;

    private Links() {}

    /// Splits every span that may hold links at the addresses in it.
    static List<Span> find(List<Span> line) {
        var found = line;
        // Parted from the link before it, a rest may show an address of its own; read again, a text must not change.
        for (var pass = 0; pass < MAX_PASSES; pass++) {
            var more = findOnce(found);
            if (more.equals(found)) {
                return more;
            }
            found = more;
        }
        return found;
    }

    private static List<Span> findOnce(List<Span> line) {
        var found = new ArrayList<Span>();
        for (var span : line) {
            if (span.mayHoldLinks() && mayContainAddress(span.text())) {
                split(span, found);
            } else {
                found.add(span);
            }
        }
        return found;
    }

    /// Takes the link off text that nobody could see or click on.
    static List<Span> dropInvisible(List<Span> line) {
        var kept = new ArrayList<Span>(line.size());
        var start = 0;
        while (start < line.size()) {
            var end = start + 1;
            var link = link(line.get(start));
            while (link != null && end < line.size() && link.equals(link(line.get(end)))) {
                end++;
            }
            var group = line.subList(start, end);
            var visible = group.stream().anyMatch(span -> Characters.hasVisible(span.text()));
            group.forEach(span -> kept.add(visible ? span : span.withoutLink()));
            start = end;
        }
        return kept;
    }

    private static Mark.@Nullable Link link(Span span) {
        for (var mark : span.marks()) {
            if (mark instanceof Mark.Link link) {
                return link;
            }
        }
        return null;
    }

    private static boolean mayContainAddress(String text) {
        return text.contains("://")
                || text.indexOf('@') >= 0
                || text.toLowerCase(Locale.ROOT).contains("www.");
    }

    private static void split(Span span, List<Span> out) {
        var text = span.text();
        var done = 0;
        for (var link : EXTRACTOR.extractLinks(text)) {
            var end = end(text, link.getBeginIndex(), link.getEndIndex());
            var href = href(link, text.substring(link.getBeginIndex(), end));
            if (href != null) {
                plain(span, text.substring(done, link.getBeginIndex()), out);
                var marks = new ArrayList<>(span.marks());
                marks.add(new Mark.Link(href));
                out.add(new Span(List.copyOf(marks), text.substring(link.getBeginIndex(), end)));
                done = end;
            }
        }
        if (done == 0) {
            out.add(span);
        } else {
            plain(span, text.substring(done), out);
        }
    }

    private static void plain(Span span, String rest, List<Span> out) {
        if (!rest.isEmpty()) {
            out.add(span.withText(rest));
        }
    }

    private static int end(String text, int begin, int end) {
        for (var i = begin; i < end; i++) {
            var c = text.charAt(i);
            if (ENDS_ADDRESS.indexOf(c) >= 0 || Character.getType(c) == Character.FORMAT || Character.isSpaceChar(c)) {
                return i;
            }
        }
        return end;
    }

    private static @Nullable String href(LinkSpan link, String address) {
        return switch (link.getType()) {
            case EMAIL -> Href.allowed("mailto:" + address);
            case WWW -> address.length() > "www.".length() ? Href.allowed("https://" + address) : null;
            case URL -> Href.allowed(address);
        };
    }
}
