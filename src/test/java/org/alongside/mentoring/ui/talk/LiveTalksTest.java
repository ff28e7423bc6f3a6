package org.alongside.mentoring.ui.talk;

import static org.alongside.testing.Fixtures.GOOD;
import static org.alongside.testing.Fixtures.SPAM;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.alongside.mentoring.Conversation;
import org.alongside.mentoring.NewMessage;
import org.alongside.mentoring.TextId;
import org.alongside.moderation.Decision;
import org.alongside.moderation.Decisions;
import org.alongside.testing.ApplicationTest;
import org.alongside.testing.DeskFixtures;
import org.alongside.testing.Fixtures;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class LiveTalksTest {

    private static final int SECONDS = 20;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private DeskFixtures desk;

    @Autowired
    private Decisions decisions;

    @Autowired
    private Conversation talk;

    @Autowired
    private LiveTalks live;

    @Test
    void openPagesOfThePairAndOfNoOtherHearWhatBecomesOfAMessage() throws InterruptedException {
        var cohort = fixtures.cohort();
        var mentor = fixtures.member(cohort);
        var mentee = fixtures.member(cohort);
        var moderator = fixtures.moderator(cohort);
        var pair = fixtures.pair(cohort, mentor, mentee);
        var other = fixtures.pair(cohort, mentor, fixtures.member(cohort));
        var heard = new LinkedBlockingQueue<TextId>();
        var elsewhere = new LinkedBlockingQueue<TextId>();
        var following = live.follow(pair, heard::add);
        live.follow(other, elsewhere::add);

        var held = talk.send(mentee, pair, new NewMessage(SPAM, Fixtures.key(), null));
        assertThat(heard.poll(SECONDS, TimeUnit.SECONDS)).isEqualTo(held.id());
        var waiting = desk.waiting(moderator).getFirst().summary();
        decisions.decide(moderator, waiting.id(), waiting.version(), Decision.publish());
        assertThat(heard.poll(SECONDS, TimeUnit.SECONDS)).isEqualTo(held.id());

        following.remove();
        var there = talk.send(mentor, other, new NewMessage(GOOD, Fixtures.key(), null));
        assertThat(elsewhere.poll(SECONDS, TimeUnit.SECONDS)).isEqualTo(there.id());
        assertThat(heard).isEmpty();
        assertThat(elsewhere).isEmpty();
    }
}
