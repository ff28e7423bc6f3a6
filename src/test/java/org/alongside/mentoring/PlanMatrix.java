package org.alongside.mentoring;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.springframework.context.ApplicationContext;

/// Agreement, goals, commitments and journal. What the other of the two may not do looks to her as if it were not
/// there.
class PlanMatrix implements MatrixPart {

    private static final String THE_TWO = "mentor mentee";
    private static final String MENTEE = "mentee";
    private static final String MENTOR = "mentor";

    private final Map<String, Case> cases = new HashMap<>();

    @Override
    public Map<String, Case> cases(ApplicationContext context) {
        agreement(context.getBean(Agreements.class));
        goals(context.getBean(Goals.class));
        steps(context.getBean(Goals.class), context.getBean(GoalProgress.class));
        commitments(context.getBean(Commitments.class));
        journal(context.getBean(Journal.class));
        return cases;
    }

    private void put(String method, String allowed, Consumer<PairScene> work) {
        cases.put(method, new Case(allowed, work));
    }

    private void agreement(Agreements agreements) {
        put("Agreements.of", THE_TWO, scene -> agreements.of(scene.actor(), scene.pair));
        put("Agreements.draft", THE_TWO, scene -> agreements.draft(scene.actor(), scene.pair));
        put(
                "Agreements.keepDraft",
                THE_TWO,
                scene -> agreements.keepDraft(scene.actor(), scene.pair, AgreementSection.SCOPE, "We"));
        put("Agreements.discardDraft", THE_TWO, scene -> agreements.discardDraft(scene.actor(), scene.pair));
        put(
                "Agreements.propose",
                THE_TWO,
                scene -> agreements.propose(scene.actor(), scene.pair, PlanScene.agreement(), 0));
        put("Agreements.accept", MENTEE, scene -> {
            agreements.propose(scene.mentor, scene.pair, PlanScene.agreement(), 0);
            agreements.accept(scene.actor(), scene.pair, 1);
        });
        put("Agreements.withdraw", MENTOR, scene -> {
            agreements.propose(scene.mentor, scene.pair, PlanScene.agreement(), 0);
            agreements.withdraw(scene.actor(), scene.pair, 1);
        });
    }

    private void goals(Goals goals) {
        put("Goals.list", THE_TWO, scene -> goals.list(scene.actor(), scene.pair));
        put("Goals.get", THE_TWO, scene -> goals.get(scene.actor(), scene.pair, own(goals, scene)));
        put("Goals.add", THE_TWO, scene -> goals.add(scene.actor(), scene.pair, PlanScene.GOAL));
        put("Goals.change", MENTEE, scene -> {
            var goal = own(goals, scene);
            goals.change(scene.actor(), scene.pair, goal, PlanScene.OTHER_GOAL, 0);
        });
        put("Goals.suggest", MENTOR, scene -> {
            var goal = own(goals, scene);
            goals.suggest(scene.actor(), scene.pair, goal, PlanScene.OTHER_GOAL, 0);
        });
        put("Goals.become", MENTEE, scene -> {
            var goal = own(goals, scene);
            goals.become(scene.actor(), scene.pair, goal, GoalState.REACHED);
        });
        put(
                "Goals.take",
                MENTEE,
                idea(
                        goals,
                        (scene, goal) -> goals.take(
                                scene.actor(),
                                scene.pair,
                                goal.id(),
                                goal.text().id(),
                                null)));
        put(
                "Goals.decline",
                MENTEE,
                idea(
                        goals,
                        (scene, goal) -> goals.decline(
                                scene.actor(),
                                scene.pair,
                                goal.id(),
                                goal.text().id())));
        put(
                "Goals.withdraw",
                MENTOR,
                idea(
                        goals,
                        (scene, goal) -> goals.withdraw(
                                scene.actor(),
                                scene.pair,
                                goal.id(),
                                goal.text().id())));
    }

    private void steps(Goals goals, GoalProgress progress) {
        put("GoalProgress.add", THE_TWO, scene -> {
            var goal = own(goals, scene);
            progress.add(scene.actor(), scene.pair, goal, PlanScene.STEP);
        });
        put("GoalProgress.remove", THE_TWO, scene -> {
            var goal = own(goals, scene);
            progress.remove(scene.actor(), scene.pair, goal, "none");
        });
        put(
                "GoalProgress.change",
                MENTEE,
                step(
                        goals,
                        progress,
                        (scene, goal) -> progress.change(
                                scene.actor(), scene.pair, goal.id(), PlanScene.first(goal), "Ask for the form")));
        put(
                "GoalProgress.done",
                MENTEE,
                step(
                        goals,
                        progress,
                        (scene, goal) ->
                                progress.done(scene.actor(), scene.pair, goal.id(), PlanScene.first(goal), true)));
        put(
                "GoalProgress.move",
                MENTEE,
                step(
                        goals,
                        progress,
                        (scene, goal) ->
                                progress.move(scene.actor(), scene.pair, goal.id(), PlanScene.first(goal), true)));
        put("GoalProgress.answer", MENTEE, scene -> {
            var goal = own(goals, scene);
            progress.add(scene.mentor, scene.pair, goal, PlanScene.STEP);
            var step = PlanScene.first(goals.get(scene.mentor, scene.pair, goal));
            progress.answer(scene.actor(), scene.pair, goal, step, true);
        });
    }

    private void commitments(Commitments commitments) {
        var day = LocalDate.now(ZoneOffset.UTC).plusDays(7);
        put("Commitments.list", THE_TWO, scene -> commitments.list(scene.actor(), scene.pair));
        put(
                "Commitments.promise",
                THE_TWO,
                scene -> commitments.promise(scene.actor(), scene.pair, PlanScene.STEP, day));
        put("Commitments.ask", THE_TWO, scene -> commitments.ask(scene.actor(), scene.pair, PlanScene.STEP, day));
        put("Commitments.answer", MENTEE, scene -> {
            var asked = commitments
                    .ask(scene.mentor, scene.pair, PlanScene.STEP, day)
                    .commitment();
            commitments.answer(scene.actor(), scene.pair, asked, true);
        });
        put("Commitments.withdraw", MENTOR, scene -> {
            var asked = commitments
                    .ask(scene.mentor, scene.pair, PlanScene.STEP, day)
                    .commitment();
            commitments.withdraw(scene.actor(), scene.pair, asked);
        });
        put("Commitments.become", MENTEE, scene -> {
            var hers = commitments
                    .promise(scene.mentee, scene.pair, PlanScene.STEP, day)
                    .commitment();
            commitments.become(scene.actor(), scene.pair, hers, CommitmentState.DONE);
        });
        put("Commitments.putOff", MENTEE, scene -> {
            var hers = commitments
                    .promise(scene.mentee, scene.pair, PlanScene.STEP, day)
                    .commitment();
            commitments.putOff(scene.actor(), scene.pair, hers, day.plusDays(1), 0);
        });
    }

    private void journal(Journal journal) {
        put("Journal.list", THE_TWO, scene -> journal.list(scene.actor(), scene.pair, null));
        put("Journal.begin", THE_TWO, scene -> journal.begin(scene.actor(), scene.pair, PlanScene.ENTRY));
        put("Journal.own", MENTEE, scene -> journal.own(scene.actor(), scene.pair, entry(journal, scene)));
        put("Journal.change", MENTEE, scene -> {
            var entry = entry(journal, scene);
            journal.change(scene.actor(), scene.pair, entry, "<p>Another thought.</p>", 0);
        });
        put("Journal.share", MENTEE, scene -> journal.share(scene.actor(), scene.pair, entry(journal, scene)));
        put("Journal.takeBack", MENTEE, scene -> {
            var entry = entry(journal, scene);
            journal.share(scene.mentee, scene.pair, entry);
            journal.takeBack(scene.actor(), scene.pair, entry);
        });
        // Twice does nothing, so the mentor is not told whether there was one: see JournalTest.
        put("Journal.delete", THE_TWO, scene -> journal.delete(scene.actor(), scene.pair, entry(journal, scene)));
    }

    private static GoalId own(Goals goals, PairScene scene) {
        return goals.add(scene.mentee, scene.pair, PlanScene.GOAL).goal();
    }

    private static JournalId entry(Journal journal, PairScene scene) {
        return journal.begin(scene.mentee, scene.pair, PlanScene.ENTRY).id();
    }

    private static Consumer<PairScene> idea(Goals goals, BiConsumer<PairScene, GoalView> work) {
        return scene -> {
            var id = goals.add(scene.mentor, scene.pair, PlanScene.GOAL).goal();
            work.accept(scene, goals.get(scene.mentor, scene.pair, id));
        };
    }

    private static Consumer<PairScene> step(Goals goals, GoalProgress progress, BiConsumer<PairScene, GoalView> work) {
        return scene -> {
            var id = own(goals, scene);
            progress.add(scene.mentee, scene.pair, id, PlanScene.STEP);
            work.accept(scene, goals.get(scene.mentee, scene.pair, id));
        };
    }
}
