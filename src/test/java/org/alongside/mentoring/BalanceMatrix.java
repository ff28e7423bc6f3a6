package org.alongside.mentoring;

import static org.alongside.mentoring.BalanceScene.checkIn;
import static org.alongside.mentoring.BalanceScene.review;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.alongside.testing.Fixtures;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Check-ins, reviews, who is talking and the wish for more room.
class BalanceMatrix implements MatrixPart {

    private static final String THE_TWO = "mentor mentee";

    /// From the month a pair of a scene is old to one whose first review has begun.
    private static final int DAYS = 15;

    @Override
    public Map<String, Case> cases(ApplicationContext context) {
        var jdbc = context.getBean(JdbcClient.class);
        var checkIns = context.getBean(CheckIns.class);
        var reviews = context.getBean(PowerReviews.class);
        var talk = context.getBean(TalkBalance.class);
        var rooms = context.getBean(MoreRoom.class);
        Consumer<PairScene> begun = scene -> begin(jdbc, scene);
        var cases = new TreeMap<String, Case>();
        put(cases, "CheckIns.now", scene -> checkIns.now(scene.actor(), scene.pair));
        put(cases, "CheckIns.open", scene -> checkIns.open(scene.actor(), scene.pair));
        put(cases, "CheckIns.answer", scene -> checkIns.answer(scene.actor(), scene.pair, 2, checkIn(Safe.YES, true)));
        put(cases, "PowerReviews.of", scene -> reviews.of(scene.actor(), scene.pair));
        put(cases, "PowerReviews.open", begun.andThen(scene -> reviews.open(scene.actor(), scene.pair, 1)));
        put(
                cases,
                "PowerReviews.answer",
                begun.andThen(scene -> reviews.answer(scene.actor(), scene.pair, 1, review(Fixtures.GOOD))));
        put(cases, "PowerReviews.later", begun.andThen(scene -> reviews.later(scene.actor(), scene.pair, 1)));
        put(cases, "PowerReviews.skip", begun.andThen(scene -> reviews.skip(scene.actor(), scene.pair, 1)));
        put(cases, "PowerReviews.takeUp", begun.andThen(scene -> reviews.takeUp(scene.actor(), scene.pair, 1)));
        put(cases, "TalkBalance.of", scene -> talk.of(scene.actor(), scene.pair));
        put(cases, "MoreRoom.of", scene -> rooms.of(scene.actor(), scene.pair));
        put(cases, "MoreRoom.ask", scene -> rooms.ask(scene.actor(), scene.pair));
        put(cases, "MoreRoom.takeBack", scene -> rooms.takeBack(scene.actor(), scene.pair));
        put(cases, "MoreRoom.read", scene -> rooms.read(scene.actor(), scene.pair));
        return cases;
    }

    private static void put(Map<String, Case> cases, String method, Consumer<PairScene> work) {
        cases.put(method, new Case(THE_TWO, work));
    }

    private static void begin(JdbcClient jdbc, PairScene scene) {
        jdbc.sql("UPDATE mentoring_pair SET started_at = started_at - INTERVAL ? DAY WHERE public_id = ?")
                .params(DAYS, scene.pair.value())
                .update();
    }
}
