package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.alongside.cohort.CohortRole;
import org.alongside.cohort.CohortSettings;
import org.alongside.cohort.Cohorts;
import org.alongside.cohort.HelpLines;
import org.alongside.discussion.Doubted;
import org.alongside.discussion.Draft;
import org.alongside.discussion.DraftPlace;
import org.alongside.discussion.Drafts;
import org.alongside.discussion.HeldPosts;
import org.alongside.discussion.Lessons;
import org.alongside.discussion.Posts;
import org.alongside.discussion.SecondLook;
import org.alongside.discussion.SecondLookScope;
import org.alongside.discussion.Threads;
import org.alongside.discussion.WatchAction;
import org.alongside.discussion.WatchedWord;
import org.alongside.discussion.WatchedWordRules;
import org.alongside.identity.People;
import org.alongside.moderation.Attention;
import org.alongside.moderation.Decision;
import org.alongside.moderation.ModerationQueue;
import org.alongside.moderation.RemovalReason;
import org.alongside.moderation.Rescreening;
import org.alongside.shared.CohortId;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.shared.PostId;
import org.alongside.shared.RefusedException;
import org.alongside.shared.ThreadId;
import org.alongside.testing.ApplicationTest;
import org.alongside.testing.Fixtures;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;

/// Who may do what: every public method of every service that takes an acting person, against every role.
@ApplicationTest
class AccessMatrixTest {

    private static final String ALL = "author member moderator coordinator administrator outsider";
    private static final String ADMIN = "administrator";
    private static final String IN = "author member moderator coordinator";

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private People people;

    @Autowired
    private Cohorts cohorts;

    @Autowired
    private Threads threads;

    @Autowired
    private Posts posts;

    @Autowired
    private Drafts drafts;

    @Autowired
    private HeldPosts heldPosts;

    @Autowired
    private CohortSettings settings;

    @Autowired
    private Lessons lessons;

    @Autowired
    private SecondLook secondLook;

    @Autowired
    private ModerationQueue queue;

    @Autowired
    private Attention attention;

    @Autowired
    private HelpLines helpLines;

    @Autowired
    private Rescreening rescreening;

    @Autowired
    private WatchedWordRules words;

    private final Map<String, Case> matrix = new LinkedHashMap<>();

    @Test
    void everyoneMayDoWhatHerRoleAllowsAndNothingElse() {
        fill();
        var wrong = new ArrayList<String>();
        matrix.forEach((method, what) -> {
            for (var role : ALL.split(" ")) {
                var scene = new Scene(role);
                var expected = Arrays.asList(what.allowed().split(" ")).contains(role);
                var allowed = tryIt(() -> what.work().accept(scene));
                if (allowed != expected) {
                    wrong.add(method + ": " + role + (allowed ? " may, but must not" : " may not, but should"));
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyServiceMethodWithAnActingPersonIsInTheMatrix() {
        fill();
        var methods = new TreeSet<String>();
        for (var service : List.of(
                People.class,
                Cohorts.class,
                CohortSettings.class,
                Threads.class,
                Posts.class,
                Drafts.class,
                HeldPosts.class,
                Lessons.class,
                SecondLook.class,
                ModerationQueue.class,
                Rescreening.class,
                Attention.class,
                HelpLines.class,
                WatchedWordRules.class)) {
            Arrays.stream(service.getDeclaredMethods())
                    .filter(method -> Modifier.isPublic(method.getModifiers()) && takesPerson(method))
                    .forEach(method -> methods.add(service.getSimpleName() + "." + method.getName()));
        }
        assertThat(matrix.keySet()).containsExactlyInAnyOrderElementsOf(methods);
    }

    private void fill() {
        matrix.clear();
        // What is one's own: nobody else's is within reach.
        may("People.self", ALL, s -> people.self(s.actor));
        may("People.rename", ALL, s -> people.rename(s.actor, "Amina B."));
        may("People.chooseLanguage", ALL, s -> people.chooseLanguage(s.actor, null));
        may("People.languageOf", ALL, s -> people.languageOf(s.actor));
        may(
                "People.changePassword",
                "",
                s -> people.changePassword(s.actor, "not her password", Fixtures.PASSWORD, null));
        may("People.requireAdministrator", ADMIN, s -> people.requireAdministrator(s.actor));
        may("People.add", ADMIN, s -> people.add(s.actor, Fixtures.address(), "Noor"));
        may("People.byEmail", ADMIN, s -> people.byEmail(s.actor, fixtures.address(s.author)));
        may("People.renewLink", ADMIN, s -> {
            people.renewLink(s.actor, s.author);
            people.renewLink(s.actor, fixtures.address(s.author));
        });
        may("Cohorts.of", ALL, s -> cohorts.of(s.actor));
        may("Cohorts.bySlug", IN, s -> cohorts.bySlug(s.actor, s.slug));
        may("Cohorts.create", ADMIN, s -> cohorts.create(s.actor, fixtures.slug(), "New", ""));
        may("Cohorts.put", ADMIN, s -> cohorts.put(s.actor, s.cohort, fixtures.person(), CohortRole.MEMBER));
        may(
                "Cohorts.putNew",
                ADMIN,
                s -> cohorts.putNew(s.actor, s.cohort, Fixtures.address(), "Noor", CohortRole.MEMBER));
        may("Cohorts.remove", ADMIN, s -> cohorts.remove(s.actor, s.cohort, s.author));
        may("Cohorts.all", ADMIN, s -> cohorts.all(s.actor));
        may("Cohorts.forAdministrator", ADMIN, s -> cohorts.forAdministrator(s.actor, s.slug));
        may("Cohorts.members", ADMIN, s -> cohorts.members(s.actor, s.cohort));
        may("CohortSettings.of", "coordinator administrator", s -> settings.of(s.actor, s.slug));
        may(
                "CohortSettings.letNewcomersWait",
                "coordinator administrator",
                s -> settings.letNewcomersWait(s.actor, s.cohort, 24));
        may("Threads.inCohort", IN, s -> threads.inCohort(s.actor, s.slug, null));
        may("Threads.news", ALL, s -> threads.news(s.actor));
        may("Threads.open", IN, s -> threads.open(s.actor, s.thread, null));
        may("Threads.post", IN, s -> threads.post(s.actor, s.thread, s.published));
        may("Threads.start", IN, s -> threads.start(s.actor, s.cohort, s.opening(), null));
        may("Threads.pin", "moderator", s -> threads.pin(s.actor, s.thread, true));
        may("Threads.lock", "moderator", s -> threads.lock(s.actor, s.thread, true));
        may("Threads.move", "moderator", s -> threads.move(s.actor, s.thread, s.moderatedToo()));
        may("Posts.submit", IN, s -> posts.submit(s.actor, s.thread, Fixtures.draft(Fixtures.GOOD)));
        may("Posts.edit", "author", s -> posts.edit(s.actor, s.published, Fixtures.draft(Fixtures.text(3)), 1));
        may("Posts.delete", "author", s -> posts.delete(s.actor, s.published));
        may("Posts.history", IN, s -> posts.history(s.actor, s.published));
        may("Posts.hideHistory", "author", s -> posts.hideHistory(s.actor, s.published));
        // One's own drafts: there is nobody else's to reach.
        may("Drafts.find", ALL, s -> drafts.find(s.actor, DraftPlace.reply(s.thread)));
        may("Drafts.save", ALL, s -> drafts.save(s.actor, DraftPlace.reply(s.thread), Fixtures.draft("x")));
        may("Drafts.discard", ALL, s -> drafts.discard(s.actor, DraftPlace.reply(s.thread)));
        may(
                "HeldPosts.waiting",
                ALL,
                s -> requireSeen(s, heldPosts.waiting(s.actor, null).items().size()));
        may("HeldPosts.count", ALL, s -> requireSeen(s, heldPosts.count(s.actor)));
        // Only moderation, in its own transaction, may carry a decision out.
        may("HeldPosts.publish", "", s -> heldPosts.publish(s.actor, s.held, 1));
        may("HeldPosts.remove", "", s -> heldPosts.remove(s.actor, s.held, 1, "spam", true));
        may("ModerationQueue.waiting", "moderator coordinator", s -> queue.waiting(s.actor, null));
        may("ModerationQueue.count", ALL, s -> requireSeen(s, queue.count(s.actor)));
        may("ModerationQueue.decide", "moderator", s -> queue.decide(s.actor, s.held, 1, new Decision.Publish()));
        may("ModerationQueue.decided", "moderator", s -> {
            queue.decide(fixtures.moderator(s.cohort), s.held, 1, new Decision.Publish());
            var _ = queue.decided(s.actor, s.held, 1).orElseThrow(NotFoundException::new);
        });
        fillLessons();
        fillCare();
        fillWords();
    }

    /// Each method is tried in the cohort and, apart from it, for the site.
    private void fillWords() {
        var keepers = "moderator coordinator";
        may("WatchedWordRules.inCohort", keepers, s -> words.inCohort(s.actor, s.slug));
        may("WatchedWordRules.ofSite", keepers + " administrator", s -> words.ofSite(s.actor));
        may("WatchedWordRules.add", keepers, s -> {
            requireSite(s, () -> words.delete(s.actor, words.add(s.actor, null, s.slug, WatchAction.HOLD)));
            words.add(s.actor, s.cohort, "rent*", WatchAction.HOLD);
        });
        may("WatchedWordRules.turn", keepers, s -> words.turn(s.actor, s.word(), true));
        may("WatchedWordRules.delete", keepers, s -> words.delete(s.actor, s.word()));
        may("WatchedWordRules.tryOut", keepers, s -> {
            requireSite(s, () -> words.tryOut(s.actor, null, "rent*"));
            words.tryOut(s.actor, s.cohort, "rent*");
        });
    }

    /// What counts for the whole site is for administrators alone.
    private static void requireSite(Scene scene, Runnable work) {
        assertThat(tryIt(work)).isEqualTo(scene.role.equals("administrator"));
    }

    private void fillLessons() {
        may("Lessons.undo", "moderator", s -> {
            queue.decide(fixtures.moderator(s.cohort), s.held, 1, new Decision.Publish());
            assertThat(lessons.undo(s.actor, s.held, 1)).isTrue();
        });
        may("SecondLook.scope", "moderator", s -> secondLook.scope(s.actor, s.slug, s.thread));
        may("SecondLook.look", "moderator", s -> secondLook.look(s.actor, s.scope(), (_, _) -> true));
        // Only moderation, in its own transaction, may carry it out.
        may("SecondLook.hold", "", s -> secondLook.hold(s.actor, s.doubted()));
        may("SecondLook.remove", "", s -> secondLook.remove(s.actor, s.doubted(), "spam", true));
        may("Rescreening.scope", "moderator", s -> rescreening.scope(s.actor, s.slug, null));
        may("Rescreening.look", "moderator", s -> rescreening.look(s.actor, s.scope(), (_, _) -> true));
        may("Rescreening.hold", "moderator", s -> rescreening.hold(s.actor, s.doubted()));
        may("Rescreening.remove", "moderator", s -> rescreening.remove(s.actor, s.doubted(), RemovalReason.SPAM));
    }

    private void fillCare() {
        var keepers = "coordinator administrator";
        may("Attention.concerns", "moderator coordinator", s -> attention.concerns(s.actor));
        may("Attention.count", ALL, s -> {
            s.raise();
            var told = s.role.equals("moderator") || s.role.equals("coordinator");
            assertThat(attention.count(s.actor)).isEqualTo(told ? 1 : 0);
        });
        may("Attention.takeCare", "moderator coordinator", s -> attention.takeCare(s.actor, s.raise(), 1));
        may("HelpLines.of", IN + " administrator", s -> helpLines.of(s.actor, s.cohort));
        may("HelpLines.bySlug", IN + " administrator", s -> helpLines.bySlug(s.actor, s.slug));
        may("HelpLines.add", keepers, s -> helpLines.add(s.actor, s.cohort, "Line", "112", ""));
        may("HelpLines.change", keepers, s -> helpLines.change(s.actor, s.cohort, s.helpLine(), "Line", "112", ""));
        may("HelpLines.remove", keepers, s -> helpLines.remove(s.actor, s.cohort, s.helpLine()));
        may("HelpLines.moveUp", keepers, s -> helpLines.moveUp(s.actor, s.cohort, s.helpLine()));
    }

    /// Nobody but the moderator may see that anything waits.
    private static void requireSeen(Scene scene, int waiting) {
        assertThat(waiting).isEqualTo(scene.role.equals("moderator") ? 1 : 0);
    }

    private void may(String method, String roles, java.util.function.Consumer<Scene> work) {
        matrix.put(method, new Case(roles, work));
    }

    private static boolean tryIt(Runnable work) {
        try {
            work.run();
            return true;
        } catch (NotFoundException | RefusedException | IllegalTransactionStateException _) {
            return false;
        }
    }

    private static boolean takesPerson(Method method) {
        return method.getParameterCount() > 0 && method.getParameterTypes()[0] == PersonId.class;
    }

    private record Case(String allowed, java.util.function.Consumer<Scene> work) {}

    /// A cohort with a thread, a published and a held post, and the person who acts.
    private final class Scene {

        final String role;
        final String slug = fixtures.slug();
        final CohortId cohort = fixtures.cohort(slug);
        final PersonId author = fixtures.member(cohort);
        final PersonId actor;
        final ThreadId thread = fixtures.thread(cohort, author);
        final PostId published = fixtures.post(thread, author, Fixtures.text(1)).post();
        final PostId held =
                fixtures.post(thread, fixtures.member(cohort), Fixtures.SPAM).post();

        Scene(String role) {
            this.role = role;
            this.actor = switch (role) {
                case "author" -> author;
                case "member" -> fixtures.member(cohort);
                case "moderator" -> fixtures.moderator(cohort);
                case "coordinator" -> fixtures.with(cohort, new CohortRole(false, true));
                case "administrator" -> fixtures.administrator();
                default -> fixtures.member(fixtures.cohort());
            };
        }

        SecondLookScope scope() {
            return secondLook.scope(fixtures.moderator(cohort), slug, null);
        }

        Doubted doubted() {
            var post = fixtures.slippedThrough(thread, fixtures.member(cohort), Fixtures.SPAM);
            var found = new ArrayList<Doubted>();
            secondLook.look(fixtures.moderator(cohort), scope(), (_, doubted) -> found.addAll(doubted));
            return found.stream()
                    .filter(text -> text.post().equals(post))
                    .findFirst()
                    .orElseThrow();
        }

        Draft opening() {
            return new Draft("Another question", "", Fixtures.GOOD, Fixtures.key());
        }

        PostId raise() {
            return fixtures.post(thread, fixtures.member(cohort), Fixtures.DANGER)
                    .post();
        }

        long helpLine() {
            helpLines.add(fixtures.administrator(), cohort, "First", "112", "");
            return helpLines.of(fixtures.administrator(), cohort).getFirst().id();
        }

        WatchedWord word() {
            return words.add(fixtures.moderator(cohort), cohort, "rent*", WatchAction.HOLD);
        }

        CohortId moderatedToo() {
            var other = fixtures.cohort();
            if (role.equals("moderator")) {
                fixtures.join(other, actor, new CohortRole(true, false));
            }
            return other;
        }
    }
}
