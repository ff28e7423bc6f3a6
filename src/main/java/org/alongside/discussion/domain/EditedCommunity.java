package org.alongside.discussion.domain;

import org.alongside.screening.Community;
import org.alongside.screening.Fingerprint;
import org.alongside.screening.Submission;

/// What a cohort has seen besides the earlier version of the text at hand.
final class EditedCommunity implements Community {

    private final Community all;
    private final Fingerprint own;

    EditedCommunity(Community all, Submission before) {
        this.all = all;
        this.own = Fingerprint.of(before);
    }

    @Override
    public int timesSeen(Fingerprint fingerprint) {
        int seen = all.timesSeen(fingerprint);
        return fingerprint.exact() == own.exact() ? Math.max(0, seen - 1) : seen;
    }

    @Override
    public double closest(Fingerprint fingerprint) {
        double closest = all.closest(fingerprint);
        // The closest text is her own one: nothing is said about the others, which are further away.
        return closest <= fingerprint.likeness(own) ? 0 : closest;
    }

    @Override
    public int textsLinkingTo(String host) {
        int texts = all.textsLinkingTo(host);
        return own.hosts().contains(host) ? Math.max(0, texts - 1) : texts;
    }

    @Override
    public double shareOfLanguage(Fingerprint fingerprint) {
        return all.shareOfLanguage(fingerprint);
    }

    @Override
    public void remember(Fingerprint fingerprint) {
        all.remember(fingerprint);
    }
}
