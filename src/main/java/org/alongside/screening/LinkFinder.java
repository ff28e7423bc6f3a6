package org.alongside.screening;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Finds addresses, with or without a scheme, also glued to the word before. Each character is looked at a fixed
/// number of times.
final class LinkFinder {

    /// Endings that are hardly words, so that a dot without a blank behind a sentence makes no link.
    private static final Set<String> SAFE_ENDINGS = Set.of(
            "com", "net", "org", "edu", "gov", "info", "biz", "xyz", "site", "online", "club", "shop", "store", "app",
            "dev", "io", "ru", "ua", "uk", "dk", "se", "cz", "pl", "hu", "ro", "bg", "fr", "nl", "ch", "br", "mx", "cn",
            "jp", "kr", "vn", "tr", "ir", "ae", "sa", "eg", "cc", "tk", "ml", "ga", "cf", "gq", "ly", "tv", "eu", "ca",
            "au", "nz", "za", "укр", "рф", "webcam", "cyou", "mobi");

    /// Endings that are words as well, or names of countries that look like one: they end an address where what
    /// stands around the dot is no sentence. The last one is nobody's and stands in examples (RFC 2606).
    private static final Set<String> WORDY_ENDINGS = Set.of("""
            de es it at fi pt gr cl pe co ar pk ke me to ph ge kz lt lv ee si sk hr rs lu li live pro top link
            fun win loan cash life world today space website tech blog bar bid best work agency center group
            guru host ink love ltd market media money network ninja one party plus press promo rent review
            reviews rocks run sale services social solutions stream studio support team tips tours trade travel
            video zone dating finance credit fund gold jobs care help homes news bet cam casino poker click icu
            vip xxx porn example
            """.strip().split("\\s+", -1));

    /// More addresses than this say nothing new, and looking at each beside the others would take long.
    private static final int MOST_LINKS = 300;

    private static final String BREAKS = "<>\"“”«»()[]{}|،；";
    private static final String TRAILING = ".,;:!?'’…*_-";

    private final String text;
    private final List<Link> links = new ArrayList<>();

    private LinkFinder(String text) {
        this.text = text;
    }

    /// Addresses in visible text, then the targets of anchors whose host the text does not show.
    static List<Link> in(String visible, List<String> targets) {
        var finder = new LinkFinder(visible);
        finder.scan();
        finder.links.addAll(SpacedOut.in(visible));
        if (targets.isEmpty()) {
            return finder.found();
        }
        var shown = new HashSet<String>();
        finder.links.forEach(link -> shown.add(link.host()));
        for (var target : targets) {
            int scheme = target.indexOf("://");
            if (scheme > 0) {
                var link = finder.link(target.substring(scheme + 3), target, -1, -1, Link.Form.ANCHOR);
                if (shown.add(link.host())) {
                    finder.links.add(link);
                }
            }
        }
        return finder.found();
    }

    private List<Link> found() {
        return List.copyOf(links.subList(0, Math.min(links.size(), MOST_LINKS)));
    }

    private void scan() {
        int start = -1;
        boolean marked = false;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (c >= 'a' && c <= 'z') {
                start = start < 0 ? i : start;
            } else if (!isBreak(c)) {
                start = start < 0 ? i : start;
                marked |= c == '.' || c == ':';
            } else if (start >= 0) {
                if (marked && links.size() < MOST_LINKS) {
                    piece(start, i);
                }
                start = -1;
                marked = false;
            }
        }
    }

    private static boolean isBreak(char c) {
        return c <= ' ' || BREAKS.indexOf(c) >= 0;
    }

    private void piece(int start, int end) {
        if (end - start < 4) {
            return;
        }
        var piece = text.substring(start, end);
        int scheme = piece.indexOf("://");
        if (scheme > 0) {
            withScheme(piece, start);
            return;
        }
        if (piece.indexOf('.') < 0 || piece.indexOf('@') >= 0) {
            return;
        }
        int www = piece.toLowerCase(Locale.ROOT).indexOf("www.");
        if (www >= 0) {
            add(piece, start, www, www, Link.Form.URL);
        } else {
            naked(piece, start);
        }
    }

    private void withScheme(String piece, int start) {
        int scheme = piece.indexOf("://");
        while (scheme >= 0 && links.size() < MOST_LINKS) {
            int from = schemeStart(piece, scheme);
            int next = piece.indexOf("://", scheme + 3);
            int end = next < 0 ? piece.length() : schemeStart(piece, next);
            if (end > scheme + 3) {
                add(piece.substring(from, end), start + from, 0, scheme + 3 - from, Link.Form.URL);
            }
            scheme = next;
        }
    }

    private static int schemeStart(String piece, int colon) {
        if (piece.regionMatches(true, colon - 5, "https", 0, 5)) {
            return colon - 5;
        }
        if (piece.regionMatches(true, colon - 4, "http", 0, 4)) {
            return colon - 4;
        }
        int i = colon;
        while (i > 0 && colon - i < 8 && Character.isLetter(piece.charAt(i - 1))) {
            i--;
        }
        return i;
    }

    private void naked(String piece, int start) {
        int end = trimmedEnd(piece);
        int hostEnd = hostEnd(piece, 0, end);
        var host = piece.substring(0, hostEnd);
        int dot = host.lastIndexOf('.');
        if (dot < 2 || dot == host.length() - 1) {
            return;
        }
        var ending = host.substring(dot + 1);
        boolean sentenceGlue =
                Character.isUpperCase(ending.charAt(0)) && !ending.equals(ending.toUpperCase(Locale.ROOT));
        boolean path = hostEnd < end && piece.charAt(hostEnd) == '/' && end - hostEnd > 1;
        var lower = ending.toLowerCase(Locale.ROOT);
        boolean known = SAFE_ENDINGS.contains(lower) || WORDY_ENDINGS.contains(lower) && (path || isName(host, start));
        boolean country = path && ending.length() == 2 && Character.isLetter(ending.charAt(0));
        if (!sentenceGlue && (known || country) && labelsFit(host)) {
            add(piece, start, 0, 0, Link.Form.NAKED);
        }
    }

    /// Whether what stands before the last dot is a name and no word of a sentence without a blank behind it:
    /// with two hyphens, as in "nails-by-mia", with figures behind it, as in "pills24", or with one hyphen at the
    /// end of a line. "covid-19.it was hard" and "200kr.de" are none.
    private boolean isName(String host, int start) {
        int dot = host.lastIndexOf('.');
        var label = host.substring(host.lastIndexOf('.', dot - 1) + 1, dot);
        int letters = 0;
        int hyphens = 0;
        for (int i = 0; i < label.length(); i++) {
            letters += Character.isLetter(label.charAt(i)) ? 1 : 0;
            hyphens += label.charAt(i) == '-' ? 1 : 0;
        }
        if (letters < 4 || label.startsWith("-") || label.endsWith("-") || label.contains("--")) {
            return false;
        }
        boolean numbered = hyphens == 0 && label.length() - letters >= 2 && startsWithLetters(label, letters);
        boolean hyphened = hyphens > 0 && label.length() == letters + hyphens;
        return numbered || hyphened && (hyphens > 1 || isLineEnd(start + host.length()));
    }

    private static boolean startsWithLetters(String label, int letters) {
        for (int i = 0; i < letters; i++) {
            if (!Character.isLetter(label.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean isLineEnd(int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) != '\n' && !Character.isLetterOrDigit(text.charAt(i))) {
            i++;
        }
        return i == text.length() || text.charAt(i) == '\n';
    }

    private static boolean labelsFit(String host) {
        if (host.length() > 80 || host.contains("..") || host.startsWith(".")) {
            return false;
        }
        boolean letter = false;
        for (int i = 0; i < host.length(); i++) {
            char c = host.charAt(i);
            letter |= Character.isLetter(c);
            if (!Character.isLetterOrDigit(c) && c != '-' && c != '.') {
                return false;
            }
        }
        return letter;
    }

    private void add(String piece, int offset, int from, int hostFrom, Link.Form form) {
        int end = Math.max(hostFrom, trimmedEnd(piece));
        var address = piece.substring(from, end);
        links.add(link(piece.substring(hostFrom, end), address, offset + from, offset + end, form));
    }

    private Link link(String hostAndRest, String address, int start, int end, Link.Form form) {
        int hostEnd = hostEnd(hostAndRest, 0, hostAndRest.length());
        var host = hostAndRest.substring(0, hostEnd).toLowerCase(Locale.ROOT);
        int at = host.lastIndexOf('@');
        host = at >= 0 ? host.substring(at + 1) : host;
        host = host.startsWith("www.") ? host.substring(4) : host;
        int colon = host.indexOf(':');
        host = colon >= 0 ? host.substring(0, colon) : host;
        return new Link(address, host, hostAndRest.substring(hostEnd), start, end, form);
    }

    private static int hostEnd(String text, int from, int to) {
        int i = from;
        while (i < to && "/?#\\".indexOf(text.charAt(i)) < 0) {
            i++;
        }
        return i;
    }

    private static int trimmedEnd(String piece) {
        int end = piece.length();
        while (end > 0 && TRAILING.indexOf(piece.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }
}
