package org.alongside.screening;

/// What repetition in a place tells.
final class CommunityRules {

    private static final int SHORTEST_REPEAT = 6;
    private static final double ALIKE = 0.6;

    /// A language in which fewer than one text in a hundred is written is not one of the community's.
    private static final double RARE = 0.01;

    private CommunityRules() {}

    static void look(Reading reading, Fingerprint fingerprint, Community community, Findings findings) {
        boolean linked = !reading.strangeLinks().isEmpty();
        repeated(fingerprint, community, linked, findings);
        repeatedHost(fingerprint, community, findings);
        burst(fingerprint, community, findings);
        rareLanguage(reading, fingerprint, community, findings);
    }

    /// Two may have been sent the same notice; three newcomers in several cohorts are one who opened accounts.
    private static void burst(Fingerprint fingerprint, Community community, Findings findings) {
        int others = community.burst(fingerprint);
        if (others >= 2) {
            findings.add(SignalName.BURST, others >= 5 ? 1.8 : 1.2, String.valueOf(others));
        }
    }

    /// Members may write what they speak best: this says a little, and nothing in the language of the thread.
    private static void rareLanguage(Reading reading, Fingerprint fingerprint, Community community, Findings findings) {
        var place = reading.submission().place();
        var lang = place == null ? null : place.lang();
        boolean ofThread = lang != null && lang.startsWith(fingerprint.language());
        if (!ofThread && community.shareOfLanguage(fingerprint) < RARE) {
            findings.add(SignalName.RARE_LANGUAGE, 0.4, null);
        }
    }

    /// Short thanks are said by many in the same words; only longer texts, or those with a link, count as
    /// repeated.
    private static void repeated(Fingerprint fingerprint, Community community, boolean linked, Findings findings) {
        boolean enough = fingerprint.words() >= SHORTEST_REPEAT || linked && fingerprint.words() > 0;
        int times = enough ? community.timesSeen(fingerprint) : 0;
        if (times > 0) {
            double weight = fingerprint.words() >= 12 ? 2.6 : 1.4;
            findings.add(SignalName.DUPLICATE, Math.min(3.4, weight + 0.4 * (times - 1)), null);
            return;
        }
        double likeness = community.closest(fingerprint);
        if (likeness >= ALIKE) {
            var evidence = Math.round(likeness * 100) + " %";
            findings.add(SignalName.NEAR_DUPLICATE, linked ? 2.0 : 1.4, evidence);
        }
    }

    /// Of several that are linked as often, the last by name, so that the same text always shows the same.
    private static void repeatedHost(Fingerprint fingerprint, Community community, Findings findings) {
        int most = 1;
        String repeated = null;
        for (var host : fingerprint.hosts()) {
            int times = community.textsLinkingTo(host);
            if (times > most || times == most && repeated != null && host.compareTo(repeated) > 0) {
                most = times;
                repeated = host;
            }
        }
        if (repeated != null) {
            findings.add(SignalName.REPEATED_HOST, most >= 5 ? 1.0 : 0.6, repeated);
        }
    }
}
