package org.alongside.screening;

import java.util.EnumSet;
import java.util.Set;

/// What kinds of text the findings make of it.
final class Kinds {

    private Kinds() {}

    static boolean inDanger(Findings findings) {
        return findings.has(SignalName.VIOLENCE, SignalName.DESPAIR, SignalName.DANGER_WORDING);
    }

    static Set<Kind> of(Findings findings, Verdict verdict) {
        var kinds = EnumSet.noneOf(Kind.class);
        add(kinds, Kind.DANGER, inDanger(findings));
        add(kinds, Kind.CONTACT, findings.has(SignalName.PHONE, SignalName.EMAIL, SignalName.HOME_ADDRESS));
        if (verdict instanceof Verdict.Hold) {
            add(kinds, Kind.INSULT, findings.has(SignalName.INSULT));
            add(kinds, Kind.THREAT, findings.has(SignalName.THREAT));
            boolean harm = kinds.contains(Kind.INSULT) || kinds.contains(Kind.THREAT);
            boolean scam = findings.has(
                    SignalName.PROMISE, SignalName.EASY_MONEY, SignalName.URGENT_MONEY, SignalName.SCAM_WORDING);
            add(kinds, Kind.SCAM, scam);
            add(kinds, Kind.SPAM, !scam && !harm);
        }
        return kinds;
    }

    private static void add(Set<Kind> kinds, Kind kind, boolean found) {
        if (found) {
            kinds.add(kind);
        }
    }
}
