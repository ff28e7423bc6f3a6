package org.alongside.mentoring;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.alongside.cohort.CohortRole;
import org.alongside.shared.PersonId;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Pauses, contact stops, help of the team, and the team's own side. Where a cohort has no coordinator an
/// administrator is the team, so she may here.
class CareMatrix implements MatrixPart {

    private static final String THE_TWO = "mentor mentee";
    private static final String TEAM = "coordinator administrator";

    @Override
    public Map<String, Case> cases(ApplicationContext context) {
        var all = new LinkedHashMap<String, Case>();
        all.putAll(pauses(context.getBean(Pauses.class), context.getBean(ContactStops.class)));
        all.putAll(help(context));
        all.putAll(desk(context));
        return all;
    }

    private static Map<String, Case> pauses(Pauses pauses, ContactStops stops) {
        return Map.of(
                "Pauses.of", two(scene -> pauses.of(scene.actor(), scene.pair)),
                "Pauses.pause", two(scene -> pauses.pause(scene.actor(), scene.pair, null)),
                "Pauses.resume", two(scene -> pauses.resume(scene.actor(), scene.pair)),
                "Pauses.letTeamEnd", two(scene -> pauses.letTeamEnd(scene.actor(), scene.pair, true)),
                "ContactStops.stop", two(scene -> stops.stop(scene.actor(), scene.pair)),
                "ContactStops.block", two(scene -> stops.block(scene.actor(), scene.pair)),
                "ContactStops.blocked", two(scene -> stops.blocked(scene.actor(), scene.pair)),
                "ContactStops.lift", two(scene -> stops.lift(scene.actor(), scene.pair)));
    }

    private static Map<String, Case> help(ApplicationContext context) {
        var help = context.getBean(TeamHelp.class);
        var cases = new CareScenes(context);
        return Map.of(
                "TeamHelp.of", two(scene -> help.of(scene.actor(), scene.pair)),
                "TeamHelp.read", two(scene -> help.read(scene.actor(), scene.pair)),
                "TeamHelp.ask", two(scene -> help.ask(scene.actor(), scene.pair, "How do I say no?")),
                "TeamHelp.mediation", two(scene -> help.mediation(scene.actor(), scene.pair, "")),
                // The mentor has asked: the mentee is invited.
                "TeamHelp.answer",
                        new Case("mentee", scene -> help.answer(scene.actor(), scene.pair, cases.invited(scene), true)),
                "TeamHelp.state",
                        two(scene -> help.state(scene.actor(), scene.pair, cases.together(scene), "How I see it.")),
                "TeamHelp.agree",
                        two(scene -> {
                            var id = cases.together(scene);
                            help.agree(scene.actor(), scene.pair, id, cases.steps(scene, id));
                        }),
                // The mentor has asked, for herself alone.
                "TeamHelp.write",
                        new Case(
                                "mentor",
                                scene -> help.write(scene.actor(), scene.pair, cases.guidance(scene), "One more")));
    }

    private static Map<String, Case> desk(ApplicationContext context) {
        var desk = context.getBean(CareDesk.class);
        var pauses = context.getBean(Pauses.class);
        var cases = new CareScenes(context);
        var all = new LinkedHashMap<String, Case>();
        all.put("CareDesk.list", team(scene -> desk.list(scene.actor(), cases.slug(scene))));
        all.put("CareDesk.open", onCase(cases, (who, id) -> desk.open(who, id)));
        all.put("CareDesk.claim", onCase(cases, (who, id) -> desk.claim(who, id, cases.version(id))));
        all.put("CareDesk.release", onCase(cases, (who, id) -> desk.release(who, id)));
        all.put("CareDesk.note", onCase(cases, (who, id) -> desk.note(who, id, "Ask again")));
        all.put("CareDesk.write", onCase(cases, (who, id) -> desk.write(who, id, CareAudience.MENTOR, "Dear you")));
        all.put(
                "CareDesk.close",
                onCase(cases, (who, id) -> desk.close(who, id, cases.version(id), CareOutcome.SETTLED)));
        all.put("CareDesk.keepOpen", onCase(cases, (who, id) -> desk.keepOpen(who, id, cases.version(id))));
        all.put("CareDesk.followUp", onCase(cases, (who, id) -> desk.followUp(who, id, cases.version(id), null)));
        all.put("CareDesk.meet", team(scene -> {
            var id = cases.together(scene);
            desk.meet(scene.actor(), id, cases.version(id), null);
        }));
        all.put(
                "CareDesk.propose",
                team(scene -> desk.propose(scene.actor(), cases.together(scene), "Meet on Fridays")));
        all.put("CareDesk.goOn", team(scene -> {
            var id = cases.guidance(scene);
            pauses.pause(scene.mentor, scene.pair, null);
            pauses.letTeamEnd(scene.mentor, scene.pair, true);
            desk.goOn(scene.actor(), id);
        }));
        return all;
    }

    private static Case two(Consumer<PairScene> work) {
        return new Case(THE_TWO, work);
    }

    private static Case team(Consumer<PairScene> work) {
        return new Case(TEAM, work);
    }

    private static Case onCase(CareScenes cases, BiConsumer<PersonId, CareCaseId> work) {
        return team(scene -> work.accept(scene.actor(), cases.guidance(scene)));
    }

    /// What has to be there before.
    private static final class CareScenes {

        private final TeamHelp help;
        private final CareDesk desk;
        private final JdbcClient jdbc;

        CareScenes(ApplicationContext context) {
            this.help = context.getBean(TeamHelp.class);
            this.desk = context.getBean(CareDesk.class);
            this.jdbc = context.getBean(JdbcClient.class);
        }

        CareCaseId guidance(PairScene scene) {
            help.ask(scene.mentor, scene.pair, "How do I listen better?");
            return help.of(scene.mentor, scene.pair).getFirst().id();
        }

        CareCaseId invited(PairScene scene) {
            help.mediation(scene.mentor, scene.pair, "");
            return help.of(scene.mentor, scene.pair).getFirst().id();
        }

        CareCaseId together(PairScene scene) {
            var id = invited(scene);
            help.answer(scene.mentee, scene.pair, id, true);
            return id;
        }

        long steps(PairScene scene, CareCaseId id) {
            desk.propose(scene.fixtures.with(scene.cohort, new CohortRole(false, true)), id, "Meet on Fridays");
            return jdbc.sql("SELECT s.id FROM care_steps s JOIN care_case c ON c.id = s.case_id WHERE c.public_id = ?")
                    .param(id.value())
                    .query(Long.class)
                    .single();
        }

        String slug(PairScene scene) {
            return jdbc.sql("SELECT slug FROM cohort WHERE id = ?")
                    .param(scene.cohort.value())
                    .query(String.class)
                    .single();
        }

        int version(CareCaseId id) {
            return jdbc.sql("SELECT version FROM care_case WHERE public_id = ?")
                    .param(id.value())
                    .query(Integer.class)
                    .single();
        }
    }
}
