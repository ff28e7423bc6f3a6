package org.alongside.mentoring;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.context.ApplicationContext;

/// How a pair ends, and what comes after. Lineage and thanks are each one's own: everybody may, and sees hers.
class EndingMatrix implements MatrixPart {

    private static final String THE_TWO = "mentor mentee";

    @Override
    public Map<String, Case> cases(ApplicationContext context) {
        var all = new LinkedHashMap<String, Case>();
        all.putAll(endings(context.getBean(Endings.class)));
        all.putAll(after(context.getBean(Endings.class), context.getBean(AfterEnding.class)));
        all.putAll(forward(context.getBean(PayForward.class)));
        return all;
    }

    private static Map<String, Case> endings(Endings endings) {
        return Map.of(
                "Endings.of", two(scene -> endings.of(scene.actor(), scene.pair)),
                "Endings.begin", two(scene -> endings.begin(scene.actor(), scene.pair, true)),
                "Endings.answer",
                        two(scene -> {
                            endings.begin(
                                    scene.actor().equals(scene.mentor) ? scene.mentee : scene.mentor, scene.pair, true);
                            endings.answer(scene.actor(), scene.pair, true);
                        }),
                "Endings.takeBack", two(scene -> endings.takeBack(scene.actor(), scene.pair)),
                "Endings.session",
                        two(scene -> {
                            agree(endings, scene);
                            endings.session(scene.actor(), scene.pair, LocalDate.now(), null);
                        }),
                "Endings.reflect",
                        two(scene -> {
                            agree(endings, scene);
                            endings.reflect(scene.actor(), scene.pair, "Your questions", "More time");
                        }),
                "Endings.planNext",
                        new Case("mentee", scene -> endings.planNext(scene.actor(), scene.pair, "Call the school")),
                "Endings.confirm",
                        two(scene -> {
                            agree(endings, scene);
                            endings.session(scene.mentor, scene.pair, null, NoSessionReason.MOVED);
                            endings.confirm(scene.actor(), scene.pair);
                        }),
                "Endings.endAlone", two(scene -> endings.endAlone(scene.actor(), scene.pair, null, false)));
    }

    private static Map<String, Case> after(Endings endings, AfterEnding after) {
        var answer = new ExitAnswer(ExitChoice.YES, ExitChoice.YES, ExitChoice.YES, "", false, false);
        return Map.of(
                "AfterEnding.exit", two(over(endings, scene -> after.exit(scene.actor(), scene.pair, answer))),
                "AfterEnding.stayInTouch",
                        two(over(endings, scene -> after.stayInTouch(scene.actor(), scene.pair, true))),
                "AfterEnding.thank",
                        two(scene -> {
                            agree(endings, scene);
                            after.thank(scene.actor(), scene.pair, "Thank you for the walks.");
                        }),
                "AfterEnding.somebodyNew",
                        new Case("mentee", over(endings, scene -> after.somebodyNew(scene.actor(), scene.pair, true))));
    }

    private static Map<String, Case> forward(PayForward forward) {
        return Map.of(
                "PayForward.lineage", new Case(PairScene.ALL, scene -> forward.lineage(scene.actor())),
                "PayForward.thanks", new Case(PairScene.ALL, scene -> forward.thanks(scene.actor())),
                "PayForward.newThanks", new Case(PairScene.ALL, scene -> forward.newThanks(scene.actor())),
                "PayForward.hasThanks", new Case(PairScene.ALL, scene -> forward.hasThanks(scene.actor())),
                "PayForward.invitedSince", new Case(PairScene.ALL, scene -> forward.invitedSince(scene.actor())),
                "PayForward.answer", new Case(PairScene.ALL, scene -> forward.answer(scene.actor(), ForwardAnswer.NO)));
    }

    private static void agree(Endings endings, PairScene scene) {
        endings.begin(scene.mentor, scene.pair, true);
        endings.answer(scene.mentee, scene.pair, true);
    }

    private static Consumer<PairScene> over(Endings endings, Consumer<PairScene> work) {
        return scene -> {
            endings.endAlone(scene.mentee, scene.pair, null, false);
            work.accept(scene);
        };
    }

    private static Case two(Consumer<PairScene> work) {
        return new Case(THE_TWO, work);
    }
}
