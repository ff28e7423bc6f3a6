package org.alongside.screening;


/// What repetition in a place tells.
final class CommunityRules {

    private static final int SHORTEST_REPEAT = 6;
    private static final double ALIKE = 0.6;

    private CommunityRules() {}

    static void look(Reading reading, Fingerprint fingerprint, Community community, Findings findings) {
        boolean linked = !reading.strangeLinks().isEmpty();
        repeated(fingerprint, community, linked, findings);
        repeatedHost(fingerprint, community, findings);
    }

    /// Short thanks are said by many in the same words; only longer texts, or those with a link, count as repeated.
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
