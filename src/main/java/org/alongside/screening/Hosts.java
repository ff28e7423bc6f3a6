package org.alongside.screening;

import java.util.HashMap;
import java.util.Map;

/// What kind of place a host is, by its longest known ending.
final class Hosts {

    enum Kind {
        PUBLIC,
        FAMILIAR,
        SHORTENER,
        MESSENGER,
        UNKNOWN
    }

    /// Characters of the longest name there can be (RFC 1035, 2.3.4); what is longer leads nowhere, and looking at
    /// each of its endings would take long.
    private static final int LONGEST = 255;

    private static final Map<String, Kind> KINDS = kinds();

    private Hosts() {}

    static Kind kindOf(String host) {
        var ending = host.length() > LONGEST ? "" : host;
        while (!ending.isEmpty()) {
            var kind = KINDS.get(ending);
            if (kind != null) {
                return kind;
            }
            int dot = ending.indexOf('.');
            ending = dot < 0 ? "" : ending.substring(dot + 1);
        }
        return Kind.UNKNOWN;
    }

    private static Map<String, Kind> kinds() {
        var kinds = new HashMap<String, Kind>();
        for (var line : Lexicon.lines("hosts.txt")) {
            var words = line.split(" ", -1);
            var kind = Kind.valueOf(words[0]);
            if (words.length == 2) {
                kinds.put(words[1], kind);
            }
            for (int country = 2; country < words.length; country++) {
                kinds.put(words[1] + "." + words[country], kind);
            }
        }
        return Map.copyOf(kinds);
    }
}
