package org.alongside.discussion.domain;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.alongside.cohort.NewMembers;
import org.alongside.cohort.NewMembers.NewMember;
import org.alongside.cohort.PostingLimits;
import org.alongside.platform.Buckets;
import org.alongside.platform.Buckets.Allowance;
import org.alongside.richtext.RichText;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// How much a new member may write. Only what she sends herself passes here: not what is imported, nor what a
/// moderator publishes.
@Component
public class PostingPace {

    /// For who is not limited.
    public static final Pass FREE = () -> {};

    private static final Logger LOG = LoggerFactory.getLogger(PostingPace.class);

    private static final String SPACING = "limit.spacing";

    /// The same text sent twice at once differs by less.
    private static final Duration JUST_NOW = Duration.ofSeconds(5);

    private final NewMembers newMembers;
    private final Buckets buckets;
    private final Clock clock;

    PostingPace(NewMembers newMembers, Buckets buckets, Clock clock) {
        this.newMembers = newMembers;
        this.buckets = buckets;
        this.clock = clock;
    }

    /// To be asked before the transaction that writes a text: it uses a connection of its own, and nobody is to
    /// hold two.
    ///
    /// @param opening whether it begins a thread
    /// @return to be given back where nothing is written after all
    /// @throws RefusedException `limit.spacing`, `limit.threads` or `limit.posts`, with how long yet
    public Pass enter(PersonId author, CohortId cohort, boolean opening) {
        return newMembers
                .find(author, cohort)
                .map(member -> enter(cohort.value() + ":" + author.value(), member, opening))
                .orElse(FREE);
    }

    /// @param before the text that is changed, whose links may stay; null for a new one
    /// @throws RefusedException `limit.links`, with how many there may be
    public void requireFewLinks(PersonId author, CohortId cohort, PostRevision.Text text, @Nullable String before) {
        int links = RichText.linkCount(text.body());
        if (links == 0 || before != null && links <= RichText.linkCount(before)) {
            return;
        }
        newMembers
                .find(author, cohort)
                .map(member -> member.limits().links())
                .filter(most -> links > most)
                .ifPresent(most -> {
                    throw new RefusedException("limit.links", Map.of("most", most));
                });
    }

    /// @return whether it was refused for a text that was sent within the last few seconds
    static boolean isJustTaken(RefusedException refused) {
        return refused instanceof TooSoon soon && soon.justTaken;
    }

    private Pass enter(String who, NewMember member, boolean opening) {
        var spacing = space(who, member);
        try {
            var day = spend(who, member, opening);
            return () -> {
                day.giveBack();
                spacing.giveBack();
            };
        } catch (RuntimeException e) {
            spacing.giveBack();
            throw e;
        }
    }

    private Pass space(String who, NewMember member) {
        var seconds = member.limits().spacingSeconds();
        if (seconds == 0) {
            return FREE;
        }
        var between = Duration.ofSeconds(seconds);
        var allowance = new Allowance(1, between, true, member.version());
        var left = buckets.take("post-spacing:" + who, allowance);
        if (!left.isZero()) {
            throw new TooSoon(left, between.minus(left).compareTo(JUST_NOW) < 0);
        }
        return pass("post-spacing:" + who, allowance);
    }

    private Pass spend(String who, NewMember member, boolean opening) {
        Instant now = clock.instant();
        if (!member.firstDayEnds().isAfter(now)) {
            return FREE;
        }
        var limits = member.limits();
        var most = opening ? limits.firstDayThreads() : limits.firstDayPosts();
        var key = (opening ? "first-day-threads:" : "first-day-posts:") + who;
        // It is begun after she joined, so nothing comes back before her first day is over.
        var allowance = new Allowance(most, PostingLimits.FIRST_DAY, false, member.version());
        if (!buckets.take(key, allowance).isZero()) {
            var reason = opening ? "limit.threads" : "limit.posts";
            var left = RefusedException.passing(reason, Duration.between(now, member.firstDayEnds()));
            var arguments = new HashMap<>(left.arguments());
            arguments.put("most", most);
            throw new RefusedException(reason, arguments);
        }
        return pass(key, allowance);
    }

    private Pass pass(String key, Allowance allowance) {
        return () -> {
            try {
                buckets.giveBack(key, allowance);
            } catch (RuntimeException e) {
                // Why nothing was written matters more to her.
                LOG.warn(
                        "What was not used could not be given back: {}",
                        e.getClass().getName());
            }
        };
    }

    /// Leave to write one text.
    @FunctionalInterface
    public interface Pass {

        /// The text was not written.
        void giveBack();
    }

    private static final class TooSoon extends RefusedException {

        private static final long serialVersionUID = 1L;

        private final boolean justTaken;

        TooSoon(Duration left, boolean justTaken) {
            super(SPACING, RefusedException.passing(SPACING, left).arguments());
            this.justTaken = justTaken;
        }
    }
}
