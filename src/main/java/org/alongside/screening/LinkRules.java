package org.alongside.screening;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

/// What addresses tell. A link that belongs to what is said is introduced by it and points into a site; one
/// dropped behind the last sentence, or leading to a front page, is there for the one who dropped it.
final class LinkRules {

    private static final Lexicon POINTERS = Lexicon.of("pointers.txt");

    private static final double DROPPED_FRONT_PAGE = 2.0;
    private static final double DROPPED_LAST = 0.3;
    private static final double DROPPED_PAGE = 1.2;
    private static final double INTRODUCED_FRONT_PAGE = 0.6;
    private static final double INTRODUCED_PAGE = 0.3;
    private static final int MANY = 3;

    private LinkRules() {}

    static List<Rule> all() {
        return List.of(
                LinkRules::bareUrl,
                LinkRules::spacedOut,
                LinkRules::inSubject,
                LinkRules::shortener,
                LinkRules::keywordLink,
                LinkRules::many,
                LinkRules::littleElse,
                LinkRules::disguised,
                LinkRules::oddHost);
    }

    private static void bareUrl(Reading reading, Findings findings) {
        double most = 0;
        Link worst = null;
        for (var link : reading.links()) {
            double weight = weight(reading, link);
            if (weight > most) {
                most = weight;
                worst = link;
            }
        }
        if (worst != null) {
            findings.add(SignalName.BARE_URL, most, worst.address());
        }
    }

    private static double weight(Reading reading, Link link) {
        if (link.kind() != Hosts.Kind.UNKNOWN || link.form() == Link.Form.SPACED_OUT) {
            return 0;
        }
        if (link.form() == Link.Form.ANCHOR) {
            return link.isRoot() ? INTRODUCED_FRONT_PAGE : INTRODUCED_PAGE;
        }
        boolean introduced = isIntroduced(reading.visible(), firstOfRow(reading, link));
        if (link.isRoot()) {
            boolean last = reading.visible().length() - link.end() < 3;
            return introduced ? INTRODUCED_FRONT_PAGE : DROPPED_FRONT_PAGE + (last ? DROPPED_LAST : 0);
        }
        return introduced ? INTRODUCED_PAGE : DROPPED_PAGE;
    }

    /// Addresses in a row, `a.org and b.org`, are introduced together.
    private static Link firstOfRow(Reading reading, Link link) {
        var first = link;
        int at = reading.links().indexOf(link);
        for (int i = at - 1; i >= 0 && at - i <= 10; i--) {
            var before = reading.links().get(i);
            int gap = first.start() - before.end();
            if (before.start() < 0
                    || gap <= 0
                    || gap > 6
                    || reading.own().substring(before.end(), first.start()).contains("\n")) {
                return first;
            }
            first = before;
        }
        return first;
    }

    private static boolean isIntroduced(String text, Link link) {
        int start = Math.max(0, link.start() - 60);
        var before = text.substring(start, link.start()).stripTrailing();
        if (before.isEmpty()) {
            return false;
        }
        char last = before.charAt(before.length() - 1);
        if (":(-–—→,".indexOf(last) >= 0) {
            return true;
        }
        if (".!?…".indexOf(last) >= 0) {
            return before.endsWith("...") || before.endsWith("…");
        }
        var words = Words.of(NormalForm.of(before.substring(before.lastIndexOf('\n') + 1)));
        return POINTERS.anyIn(words.subList(Math.max(0, words.size() - 2), words.size()));
    }

    private static void spacedOut(Reading reading, Findings findings) {
        reading.links().stream()
                .filter(link -> link.form() == Link.Form.SPACED_OUT)
                .findFirst()
                .ifPresent(link -> findings.add(SignalName.SPACED_OUT_URL, 2.2, link.address()));
    }

    private static void inSubject(Reading reading, Findings findings) {
        reading.subjectLinks().stream()
                .filter(link -> link.kind() != Hosts.Kind.PUBLIC && link.kind() != Hosts.Kind.FAMILIAR)
                .findFirst()
                .ifPresent(link -> findings.add(SignalName.LINK_IN_SUBJECT, 2.0, link.address()));
    }

    private static void shortener(Reading reading, Findings findings) {
        reading.links().stream()
                .filter(link -> link.kind() == Hosts.Kind.SHORTENER)
                .findFirst()
                .ifPresent(link -> findings.add(SignalName.SHORTENED_URL, 1.3, link.address()));
    }

    /// The words beside a link are the words in it: `site/#cheap-things - cheap things`.
    private static void keywordLink(Reading reading, Findings findings) {
        for (var link : reading.strangeLinks()) {
            if (link.start() >= 0 && link.rest().length() > 4) {
                int to = Math.min(reading.visible().length(), link.end() + 80);
                var lineEnd = reading.visible().indexOf('\n', link.end());
                var behind = reading.visible().substring(link.end(), lineEnd < 0 ? to : Math.min(to, lineEnd));
                var inLink = new HashSet<>(Words.of(NormalForm.of(link.rest())));
                var repeated = Words.of(NormalForm.of(behind)).stream()
                        .limit(8)
                        .filter(word -> word.length() > 3 && inLink.contains(word))
                        .collect(Collectors.toCollection(HashSet::new));
                if (repeated.size() >= 2) {
                    findings.add(SignalName.KEYWORD_LINK, 1.5, link.address() + behind);
                    return;
                }
            }
        }
    }

    private static void many(Reading reading, Findings findings) {
        var hosts = reading.strangeLinks().stream().map(Link::host).distinct().toList();
        if (hosts.size() >= MANY) {
            findings.add(
                    SignalName.MANY_LINKS, Math.min(1.5, 0.5 + 0.2 * (hosts.size() - MANY)), String.join(", ", hosts));
        }
    }

    private static void littleElse(Reading reading, Findings findings) {
        boolean dropped = reading.strangeLinks().stream().anyMatch(link -> weight(reading, link) >= DROPPED_FRONT_PAGE);
        if (dropped && reading.words().size() < 8) {
            findings.add(SignalName.LITTLE_BUT_LINK, 0.6, reading.own().strip());
        }
    }

    /// Shows one address and leads to another.
    private static void disguised(Reading reading, Findings findings) {
        for (var anchor : reading.anchors()) {
            var shown = LinkFinder.in(NormalForm.visible(anchor.shown()), List.of());
            var target = LinkFinder.in("", List.of(anchor.target()));
            if (!shown.isEmpty()
                    && !target.isEmpty()
                    && differ(shown.getFirst().host(), target.getFirst().host())) {
                findings.add(SignalName.DISGUISED_LINK, 2.0, anchor.shown().strip());
                return;
            }
        }
    }

    private static boolean differ(String shown, String target) {
        return !shown.equals(target) && !shown.endsWith("." + target) && !target.endsWith("." + shown);
    }

    /// A bare number instead of a name, or a name that passes for another in the letters of another script.
    private static void oddHost(Reading reading, Findings findings) {
        reading.links().stream()
                .filter(link -> link.form() != Link.Form.SPACED_OUT && isOdd(link.host()))
                .findFirst()
                .ifPresent(link -> findings.add(SignalName.ODD_HOST, 1.2, link.address()));
    }

    private static boolean isOdd(String host) {
        if (host.startsWith("xn--") || host.contains(".xn--")) {
            return true;
        }
        int dot = host.lastIndexOf('.');
        boolean number = true;
        boolean latin = false;
        boolean other = false;
        for (int i = 0; i < host.length(); i++) {
            char c = host.charAt(i);
            number &= c == '.' || c == ':' || c >= '0' && c <= '9';
            latin |= i < dot && c >= 'a' && c <= 'z';
            other |= c > 0x24F && Character.isLetter(c);
        }
        return number && dot > 0 || latin && other;
    }
}
