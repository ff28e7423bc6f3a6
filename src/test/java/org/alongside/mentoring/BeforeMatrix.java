package org.alongside.mentoring;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.ApplicationContext;

/// What is before a pair: each keeps her own, the two of a proposal answer it, coordinators and administrators keep
/// the pages and the rules.
class BeforeMatrix implements MatrixPart {

    private static final String IN = "mentor mentee otherPair member moderator coordinator";
    private static final String ALL = PairScene.ALL;
    private static final String THE_TWO = "mentor mentee";
    private static final String KEEPERS = "coordinator administrator";

    @Override
    public Map<String, Case> cases(ApplicationContext context) {
        var cases = new HashMap<String, Case>();
        var beginners = new Beginners(context);
        offers(cases, context.getBean(Offers.class), beginners);
        requests(cases, context.getBean(Requests.class), beginners);
        mustNots(cases, context.getBean(MustNots.class));
        orientation(cases, context.getBean(Orientation.class), beginners);
        mentors(cases, context.getBean(Mentors.class), beginners);
        proposals(cases, context.getBean(Proposals.class), beginners, context);
        var settings = context.getBean(MentoringSettings.class);
        cases.put("MentoringSettings.of", new Case(KEEPERS, s -> settings.of(s.actor(), beginners.slug(s.cohort))));
        cases.put(
                "MentoringSettings.choose",
                new Case(
                        KEEPERS,
                        s -> settings.choose(
                                s.actor(),
                                s.cohort,
                                Wording.MENTOR,
                                MentoringSettings.ContactRule.HOLD,
                                OwnOffer.NONE)));
        var home = context.getBean(MentoringHome.class);
        // Her own, whoever she is.
        cases.put("MentoringHome.standing", new Case(ALL, s -> home.standing(s.actor())));
        cases.put("MentoringHome.tasks", new Case(ALL, s -> home.tasks(s.actor())));
        cases.put("MentoringHome.pairs", new Case(ALL, s -> home.pairs(s.actor())));
        cases.put("MentoringHome.cohorts", new Case(ALL, s -> home.cohorts(s.actor())));
        return cases;
    }

    private static void offers(Map<String, Case> cases, Offers offers, Beginners beginners) {
        cases.put("Offers.of", new Case(IN, s -> offers.of(s.actor(), beginners.slug(s.cohort))));
        cases.put("Offers.save", new Case(IN, s -> save(offers, beginners, s)));
        cases.put("Offers.pause", new Case(IN, s -> {
            save(offers, beginners, s);
            offers.pause(s.actor(), s.cohort);
        }));
        cases.put("Offers.resume", new Case(IN, s -> {
            save(offers, beginners, s);
            offers.resume(s.actor(), s.cohort);
        }));
        cases.put("Offers.withdraw", new Case(IN, s -> {
            save(offers, beginners, s);
            offers.withdraw(s.actor(), s.cohort);
        }));
        cases.put("Offers.opening", new Case(THE_TWO, s -> offers.opening(s.actor(), s.pair)));
    }

    private static void save(Offers offers, Beginners beginners, PairScene scene) {
        var version = offers.of(scene.actor(), beginners.slug(scene.cohort)).version();
        offers.save(scene.actor(), scene.cohort, new Offers.Draft(Beginners.TERMS, 5, "", "", null, version));
    }

    private static void requests(Map<String, Case> cases, Requests requests, Beginners beginners) {
        cases.put("Requests.of", new Case(IN, s -> requests.of(s.actor(), beginners.slug(s.cohort))));
        cases.put("Requests.save", new Case(IN, s -> requests.save(s.actor(), s.cohort, Beginners.request())));
        cases.put("Requests.pause", new Case(IN, s -> {
            requests.save(s.actor(), s.cohort, Beginners.request());
            requests.pause(s.actor(), s.cohort);
        }));
        cases.put("Requests.resume", new Case(IN, s -> {
            requests.save(s.actor(), s.cohort, Beginners.request());
            requests.resume(s.actor(), s.cohort);
        }));
        cases.put("Requests.withdraw", new Case(IN, s -> {
            requests.save(s.actor(), s.cohort, Beginners.request());
            requests.withdraw(s.actor(), s.cohort);
        }));
        cases.put("Requests.brought", new Case(THE_TWO, s -> requests.brought(s.actor(), s.pair)));
    }

    private static void mustNots(Map<String, Case> cases, MustNots mustNots) {
        cases.put("MustNots.mine", new Case(ALL, s -> mustNots.mine(s.actor())));
        cases.put("MustNots.find", new Case(ALL, s -> mustNots.find(s.actor(), "Amina")));
        // Members of her cohorts only; nobody is her own.
        cases.put(
                "MustNots.add",
                new Case(
                        "mentee otherPair member moderator coordinator",
                        s -> mustNots.add(s.actor(), s.fixtures.page(s.mentor))));
        cases.put("MustNots.remove", new Case(ALL, s -> mustNots.remove(s.actor(), s.fixtures.page(s.mentor))));
    }

    private static void orientation(Map<String, Case> cases, Orientation orientation, Beginners beginners) {
        var language = Locale.ENGLISH;
        var role = PairRole.MENTOR;
        cases.put(
                "Orientation.of",
                new Case(IN, s -> orientation.of(s.actor(), beginners.slug(s.cohort), role, language)));
        cases.put("Orientation.confirm", new Case(IN, s -> orientation.confirm(s.actor(), s.cohort, role, 0)));
        cases.put("Orientation.done", new Case(IN, s -> orientation.done(s.actor(), s.cohort, role)));
        cases.put(
                "Orientation.kept",
                new Case(KEEPERS, s -> orientation.kept(s.actor(), beginners.slug(s.cohort), role, language)));
        cases.put(
                "Orientation.add",
                new Case(KEEPERS, s -> orientation.add(s.actor(), s.cohort, role, 0, "Title", "Text", language)));
        cases.put(
                "Orientation.change",
                new Case(KEEPERS, s -> orientation.change(s.actor(), s.cohort, role, 0, 1, "Title", "Text", language)));
        cases.put(
                "Orientation.remove",
                new Case(KEEPERS, s -> orientation.remove(s.actor(), s.cohort, role, 0, 1, language)));
        cases.put(
                "Orientation.moveUp",
                new Case(KEEPERS, s -> orientation.moveUp(s.actor(), s.cohort, role, 0, 1, language)));
    }

    private static void mentors(Map<String, Case> cases, Mentors mentors, Beginners beginners) {
        cases.put("Mentors.around", new Case(IN, s -> mentors.around(s.actor(), beginners.slug(s.cohort), null, null)));
        cases.put("Mentors.ask", new Case(IN, s -> {
            var mentor = s.fixtures.page(beginners.mentor(s.cohort, 1));
            if (IN.contains(s.role())) {
                beginners.makeMentee(s.cohort, s.actor());
            }
            mentors.ask(s.actor(), s.cohort, mentor, "Would you talk with me?", null);
        }));
    }

    private static void proposals(
            Map<String, Case> cases, Proposals proposals, Beginners beginners, ApplicationContext context) {
        cases.put("Proposals.open", new Case(ALL, s -> proposals.open(s.actor())));
        cases.put("Proposals.of", new Case(THE_TWO, s -> proposals.of(s.actor(), proposal(s, beginners))));
        cases.put("Proposals.accept", new Case(THE_TWO, s -> proposals.accept(s.actor(), proposal(s, beginners))));
        cases.put(
                "Proposals.decline",
                new Case(THE_TWO, s -> proposals.decline(s.actor(), proposal(s, beginners), DeclineReason.TIME, "")));
        var mentors = context.getBean(Mentors.class);
        cases.put("Proposals.takeBack", new Case("mentee", s -> {
            var mentor = beginners.mentor(s.cohort, 1);
            beginners.makeMentee(s.cohort, s.mentee);
            var asked = mentors.ask(s.mentee, s.cohort, s.fixtures.page(mentor), "Would you talk with me?", null);
            proposals.takeBack(s.actor(), asked.proposal());
        }));
    }

    /// A proposal for the actor where she is one of the two of the scene, else for the two themselves. (They are a
    /// pair already, so each is proposed somebody else.)
    private static ProposalId proposal(PairScene scene, Beginners beginners) {
        if (scene.actor().equals(scene.mentee)) {
            var mentor = beginners.mentor(scene.cohort, 1);
            beginners.makeMentee(scene.cohort, scene.mentee);
            return beginners.propose(scene.cohort, mentor, scene.mentee);
        }
        var mentee = beginners.mentee(scene.cohort);
        var mentor = scene.mentor;
        if (scene.actor().equals(mentor)) {
            beginners.readyMentor(scene.cohort, mentor);
        } else {
            mentor = beginners.mentor(scene.cohort, 1);
        }
        return beginners.propose(scene.cohort, mentor, mentee);
    }
}
