package org.alongside.mentoring;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.shared.PublicIds;
import org.alongside.shared.RefusedException;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Meetings, introductions, the shelf and threads out of a talk.
class MeetMatrix implements MatrixPart {

    private static final String THE_TWO = "mentor mentee";
    private static final String MENTEE = "mentee";
    private static final String WORD = "Both of you like to sew and to bake.";

    private final Map<String, Case> cases = new LinkedHashMap<>();

    @Override
    public Map<String, Case> cases(ApplicationContext context) {
        meetings(context);
        notes(context);
        introductions(context);
        shelf(context);
        linked(context);
        return cases;
    }

    private void may(String method, String allowed, Consumer<PairScene> work) {
        cases.put(method, new Case(allowed, work));
    }

    private void meetings(ApplicationContext context) {
        var meetings = context.getBean(Meetings.class);
        var calendar = context.getBean(MeetingCalendar.class);
        var made = context.getBean(MeetingScene.class);
        Function<PairScene, MeetingId> standing = s -> made.standing(s.mentor, s.mentee, s.pair);
        Function<PairScene, MeetingId> past = s -> made.past(standing.apply(s));
        may("Meetings.list", THE_TWO, s -> meetings.list(s.actor(), s.pair));
        may("Meetings.one", THE_TWO, s -> meetings.one(s.actor(), s.pair, standing.apply(s)));
        may("Meetings.propose", THE_TWO, s -> made.proposed(s.actor(), s.pair, ""));
        may("Meetings.choose", THE_TWO, s -> {
            var by = s.actor().equals(s.mentor) ? s.mentee : s.mentor;
            var meeting = made.proposed(by, s.pair, "The library");
            var time = meetings.one(by, s.pair, meeting).choices().getFirst().startsAt();
            meetings.choose(s.actor(), s.pair, meeting, new Meetings.Choice(time, "", null, false));
        });
        may(
                "Meetings.choosePlace",
                THE_TWO,
                s -> meetings.choosePlace(s.actor(), s.pair, made.proposed(s.mentor, s.pair, ""), "The park", null));
        may("Meetings.cancel", THE_TWO, s -> meetings.cancel(s.actor(), s.pair, standing.apply(s)));
        may("Meetings.met", THE_TWO, s -> meetings.met(s.actor(), s.pair, past.apply(s), 50));
        may("Meetings.missed", THE_TWO, s -> meetings.missed(s.actor(), s.pair, past.apply(s)));
        may("MeetingCalendar.file", THE_TWO, s -> calendar.file(s.actor(), s.pair, standing.apply(s), Locale.ENGLISH));
        may("MeetingCalendar.sendToMyself", THE_TWO, s -> {
            try {
                calendar.sendToMyself(s.actor(), s.pair, standing.apply(s), Locale.ENGLISH);
            } catch (RefusedException _) {
                // There is no mail here; that she may was asked before.
            }
        });
        var agendas = context.getBean(Agendas.class);
        may("Agendas.of", THE_TWO, s -> agendas.of(s.actor(), s.pair, standing.apply(s)));
        may("Agendas.add", THE_TWO, s -> agendas.add(s.actor(), s.pair, standing.apply(s), "A flat", null));
        may("Agendas.moveUp", THE_TWO, s -> {
            var meeting = standing.apply(s);
            agendas.add(s.mentee, s.pair, meeting, "A flat", null);
            var item = agendas.of(s.mentee, s.pair, meeting).getFirst().id();
            agendas.moveUp(s.actor(), s.pair, meeting, item);
        });
        may("Agendas.remove", MENTEE, s -> {
            var meeting = standing.apply(s);
            agendas.add(s.mentee, s.pair, meeting, "A flat", null);
            var item = agendas.of(s.mentee, s.pair, meeting).getFirst().id();
            agendas.remove(s.actor(), s.pair, meeting, item);
        });
    }

    private void notes(ApplicationContext context) {
        var notes = context.getBean(MeetingNotes.class);
        var made = context.getBean(MeetingScene.class);
        Function<PairScene, MeetingId> held = s -> made.held(s.mentor, s.mentee, s.pair);
        var answers = new MeetingNotes.Answers("I listened.", "", "");
        may(
                "MeetingNotes.summarize",
                MENTEE,
                s -> notes.summarize(s.actor(), s.pair, held.apply(s), "We talked about the flat.", null, null));
        may("MeetingNotes.mine", THE_TWO, s -> notes.mine(s.actor(), s.pair, held.apply(s)));
        may("MeetingNotes.shared", THE_TWO, s -> notes.shared(s.actor(), s.pair, held.apply(s)));
        may("MeetingNotes.reflect", THE_TWO, s -> notes.reflect(s.actor(), s.pair, held.apply(s), answers, 0));
        // Each shares her own: the mentor's is not the mentee's to share.
        may("MeetingNotes.share", MENTEE, s -> {
            var meeting = held.apply(s);
            notes.reflect(s.mentee, s.pair, meeting, answers, 0);
            notes.share(s.actor(), s.pair, meeting);
        });
        may("MeetingNotes.keepToMyself", THE_TWO, s -> notes.keepToMyself(s.actor(), s.pair, held.apply(s)));
    }

    private void introductions(ApplicationContext context) {
        var introductions = context.getBean(Introductions.class);
        Function<PairScene, IntroductionId> proposed = s -> {
            introductions.proposeMember(s.mentor, s.pair, s.fixtures.page(third(s)), WORD, null);
            return introductions.list(s.mentor, s.pair).getFirst().id();
        };
        Function<PairScene, IntroductionId> outside = s -> {
            introductions.proposeOutside(s.mentor, s.pair, "A teacher of the evening school", WORD, null);
            var id = introductions.list(s.mentor, s.pair).getFirst().id();
            introductions.answer(s.mentee, s.pair, id, true);
            return id;
        };
        may("Introductions.list", THE_TWO, s -> introductions.list(s.actor(), s.pair));
        may("Introductions.happened", THE_TWO, s -> introductions.happened(s.actor(), s.pair));
        may("Introductions.candidates", THE_TWO, s -> introductions.candidates(s.actor(), s.pair, "Am"));
        may(
                "Introductions.proposeMember",
                THE_TWO,
                s -> introductions.proposeMember(s.actor(), s.pair, s.fixtures.page(third(s)), WORD, null));
        may(
                "Introductions.proposeOutside",
                THE_TWO,
                s -> introductions.proposeOutside(s.actor(), s.pair, "A teacher of the school", WORD, null));
        may("Introductions.answer", MENTEE, s -> introductions.answer(s.actor(), s.pair, proposed.apply(s), true));
        may(
                "Introductions.answerForOutside",
                "mentor",
                s -> introductions.answerForOutside(s.actor(), s.pair, outside.apply(s), true));
        may("Introductions.made", THE_TWO, s -> {
            var id = outside.apply(s);
            introductions.answerForOutside(s.mentor, s.pair, id, true);
            introductions.made(s.actor(), s.pair, id);
        });
        may("Introductions.withdraw", "mentor", s -> introductions.withdraw(s.actor(), s.pair, proposed.apply(s)));
        // The third alone, who is in no role of this matrix.
        may("Introductions.asked", "", s -> introductions.asked(s.actor(), proposed.apply(s)));
        may("Introductions.answerAsThird", "", s -> introductions.answerAsThird(s.actor(), proposed.apply(s), true));
        var wishes = context.getBean(IntroductionWishes.class);
        may("IntroductionWishes.ask", MENTEE, s -> wishes.ask(s.actor(), s.pair, "A nurse", null, true));
        may("IntroductionWishes.of", THE_TWO, s -> wishes.of(s.actor(), s.pair));
        may("IntroductionWishes.answered", THE_TWO, s -> {
            wishes.ask(s.mentee, s.pair, "A nurse", null, false);
            var wish = wishes.of(s.mentee, s.pair).getFirst().id();
            wishes.answered(s.actor(), s.pair, wish);
        });
        may("IntroductionWishes.forTeam", "coordinator", s -> {
            wishes.ask(s.mentee, s.pair, "A nurse", null, true);
            seen(wishes.forTeam(s.actor()));
        });
        may("IntroductionWishes.answeredByTeam", "coordinator", s -> {
            wishes.ask(s.mentee, s.pair, "A nurse", null, true);
            wishes.answeredByTeam(
                    s.actor(), wishes.of(s.mentee, s.pair).getFirst().id());
        });
    }

    private void shelf(ApplicationContext context) {
        var shelf = context.getBean(Shelf.class);
        may("Shelf.livePairs", "mentor mentee otherPair", s -> seen(shelf.livePairs(s.actor(), s.cohort)));
        may(
                "Shelf.livePairsFor",
                "mentor mentee otherPair",
                s -> seen(shelf.livePairsFor(s.actor(), s.fixtures.thread(s.cohort, s.mentor), null)));
        may("Shelf.resource", THE_TWO, s -> {
            var resource = s.fixtures.resource(s.cohort, s.mentor);
            if (shelf.livePairsFor(s.actor(), resource).stream()
                    .noneMatch(pair -> pair.id().equals(s.pair))) {
                throw new NotFoundException();
            }
            shelf.keep(s.actor(), s.pair, resource, "", null);
        });
        may("Shelf.list", THE_TWO, s -> shelf.list(s.actor(), s.pair));
        may(
                "Shelf.keep",
                THE_TWO,
                s -> shelf.keep(s.actor(), s.pair, s.fixtures.thread(s.cohort, s.mentor), null, "", null));
        may(
                "Shelf.keepLink",
                THE_TWO,
                s -> shelf.keepLink(s.actor(), s.pair, "https://example.org/form", "A form", "", null));
        may("Shelf.remove", THE_TWO, s -> {
            shelf.keep(s.mentee, s.pair, s.fixtures.thread(s.cohort, s.mentor), null, "", null);
            shelf.remove(
                    s.actor(), s.pair, shelf.list(s.mentee, s.pair).getFirst().id());
        });
    }

    private void linked(ApplicationContext context) {
        var linked = context.getBean(LinkedThreads.class);
        var jdbc = context.getBean(JdbcClient.class);
        Function<PairScene, LinkedDraftId> draft = s -> {
            linked.start(s.mentor, s.pair, "Forms", "What do you do with forms?", null);
            return linked.list(s.mentor, s.pair).getFirst().id();
        };
        Function<PairScene, LinkedQuoteId> quote = s -> {
            linked.quote(s.mentor, s.pair, draft.apply(s), message(jdbc, s), "I asked twice.", false);
            return linked.list(s.mentor, s.pair).getFirst().quotes().getFirst().id();
        };
        may("LinkedThreads.list", THE_TWO, s -> linked.list(s.actor(), s.pair));
        may("LinkedThreads.messages", THE_TWO, s -> linked.messages(s.actor(), s.pair));
        may("LinkedThreads.start", THE_TWO, s -> linked.start(s.actor(), s.pair, "Forms", "What now?", null));
        may(
                "LinkedThreads.quote",
                THE_TWO,
                s -> linked.quote(s.actor(), s.pair, draft.apply(s), message(jdbc, s), "I asked", false));
        may("LinkedThreads.release", THE_TWO, s -> linked.release(s.actor(), s.pair, quote.apply(s), true, false));
        may("LinkedThreads.removeQuote", THE_TWO, s -> linked.removeQuote(s.actor(), s.pair, quote.apply(s)));
        may("LinkedThreads.drop", THE_TWO, s -> linked.drop(s.actor(), s.pair, draft.apply(s)));
        may("LinkedThreads.take", THE_TWO, s -> linked.take(s.actor(), s.pair, draft.apply(s)));
    }

    private static PersonId third(PairScene scene) {
        var third = scene.fixtures.member(scene.cohort);
        scene.fixtures.thread(scene.cohort, third);
        return third;
    }

    private static TextId message(JdbcClient jdbc, PairScene scene) {
        var id = PublicIds.next();
        jdbc.sql("""
                        INSERT INTO mentoring_text (public_id, cohort_id, pair_id, author_id, kind, body, policy_version,
                            words, state, score, signals, written_at, published_at)
                        SELECT ?, p.cohort_id, p.id, p.mentee_id, 'MESSAGE', '<p>I asked twice.</p>', 1, 3, 'PUBLISHED',
                               0, '[]', NOW(6), NOW(6)
                        FROM mentoring_pair p WHERE p.public_id = ?""").params(id, scene.pair.value()).update();
        return new TextId(id);
    }

    /// What one may not see is not there.
    private static void seen(Collection<?> found) {
        if (found.isEmpty()) {
            throw new NotFoundException();
        }
    }
}
