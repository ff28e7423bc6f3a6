package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.alongside.cohort.CohortRole;
import org.alongside.cohort.CohortSettings;
import org.alongside.cohort.Cohorts;
import org.alongside.cohort.HelpLines;
import org.alongside.cohort.Members;
import org.alongside.cohort.Membership;
import org.alongside.cohort.NewMembers;
import org.alongside.cohort.PostingLimits;
import org.alongside.cohort.RestrictionKind;
import org.alongside.cohort.Restrictions;
import org.alongside.cohort.Safeguarding;
import org.alongside.discussion.Doubted;
import org.alongside.discussion.Draft;
import org.alongside.discussion.DraftPlace;
import org.alongside.discussion.Drafts;
import org.alongside.discussion.Following;
import org.alongside.discussion.Glances;
import org.alongside.discussion.Imports;
import org.alongside.discussion.Lessons;
import org.alongside.discussion.MarkedRead;
import org.alongside.discussion.Mentions;
import org.alongside.discussion.PostDecisions;
import org.alongside.discussion.Posts;
import org.alongside.discussion.Reading;
import org.alongside.discussion.SecondLook;
import org.alongside.discussion.SecondLookScope;
import org.alongside.discussion.Settled;
import org.alongside.discussion.Threads;
import org.alongside.discussion.WatchAction;
import org.alongside.discussion.WatchedWord;
import org.alongside.discussion.WatchedWordRules;
import org.alongside.identity.Blocks;
import org.alongside.identity.People;
import org.alongside.identity.Zones;
import org.alongside.moderation.Act;
import org.alongside.moderation.Appeals;
import org.alongside.moderation.CaseFilter;
import org.alongside.moderation.Cases;
import org.alongside.moderation.CleanUp;
import org.alongside.moderation.ClusterId;
import org.alongside.moderation.ClusterKind;
import org.alongside.moderation.CommunityLog;
import org.alongside.moderation.Decision;
import org.alongside.moderation.Decisions;
import org.alongside.moderation.Outcome;
import org.alongside.moderation.OwnWeek;
import org.alongside.moderation.Reason;
import org.alongside.moderation.ReportId;
import org.alongside.moderation.ReportReason;
import org.alongside.moderation.Reports;
import org.alongside.moderation.Rescreening;
import org.alongside.search.MemberNames;
import org.alongside.search.Search;
import org.alongside.shared.CohortId;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.shared.PostId;
import org.alongside.shared.RefusedException;
import org.alongside.shared.ThreadId;
import org.alongside.testing.ApplicationTest;
import org.alongside.testing.DeskFixtures;
import org.alongside.testing.Fixtures;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

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
    private Zones zones;

    @Autowired
    private Glances glances;

    @Autowired
    private Search search;

    @Autowired
    private MemberNames memberNames;

    @Autowired
    private Cohorts cohorts;

    @Autowired
    private Threads threads;

    @Autowired
    private Reading reading;

    @Autowired
    private Mentions mentions;

    @Autowired
    private Following following;

    @Autowired
    private Posts posts;

    @Autowired
    private Drafts drafts;

    @Autowired
    private CohortSettings settings;

    @Autowired
    private Lessons lessons;

    @Autowired
    private PostDecisions decisions;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private SecondLook secondLook;

    @Autowired
    private Cases cases;

    @Autowired
    private Decisions decided;

    @Autowired
    private DeskFixtures desk;

    @Autowired
    private HelpLines helpLines;

    @Autowired
    private Rescreening rescreening;

    @Autowired
    private CleanUp cleanUp;

    @Autowired
    private Imports imports;

    @Autowired
    private NewMembers newMembers;

    @Autowired
    private Restrictions restrictions;

    @Autowired
    private Membership membership;

    @Autowired
    private Safeguarding safeguarding;

    @Autowired
    private Members members;

    @Autowired
    private Blocks blocks;

    @Autowired
    private CommunityLog communityLog;

    @Autowired
    private OwnWeek ownWeek;

    @Autowired
    private WatchedWordRules words;

    @Autowired
    private Reports reports;

    @Autowired
    private Appeals appeals;

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
                Reading.class,
                Mentions.class,
                Following.class,
                Posts.class,
                Drafts.class,
                Lessons.class,
                SecondLook.class,
                PostDecisions.class,
                Cases.class,
                Decisions.class,
                CommunityLog.class,
                OwnWeek.class,
                Reports.class,
                Appeals.class,
                Rescreening.class,
                CleanUp.class,
                HelpLines.class,
                NewMembers.class,
                Restrictions.class,
                Membership.class,
                Safeguarding.class,
                Members.class,
                Blocks.class,
                Zones.class,
                Glances.class,
                Search.class,
                MemberNames.class,
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
        may("Zones.of", ALL, s -> zones.of(s.actor));
        may("Zones.chosenBy", ALL, s -> zones.chosenBy(s.actor));
        may("Zones.noticed", ALL, s -> zones.noticed(s.actor, "Europe/Berlin"));
        may("Zones.choose", ALL, s -> zones.choose(s.actor, null));
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
        may("Reading.news", ALL, s -> reading.news(s.actor));
        may("Reading.markRead", IN, s -> reading.markRead(s.actor, Map.of(s.cohort, Instant.now())));
        may("Reading.takeBack", ALL, s -> reading.takeBack(s.actor, new MarkedRead(List.of())));
        may("Mentions.of", ALL, s -> mentions.of(s.actor, null, Mentions.LIST));
        may("Mentions.offer", IN, s -> mentions.offer(s.actor, s.cohort, "am"));
        may("Mentions.offerIn", IN, s -> mentions.offerIn(s.actor, s.thread, "am"));
        may("Following.follow", IN, s -> following.follow(s.actor, s.thread));
        may("Following.unfollow", IN, s -> following.unfollow(s.actor, s.thread));
        may("Following.follows", IN, s -> following.follows(s.actor, s.thread));
        may("Following.withNews", ALL, s -> following.withNews(s.actor, 5));
        may("Following.all", ALL, s -> following.all(s.actor, null));
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
        may(
                "Glances.threads",
                IN,
                s -> seen(glances.threads(s.actor, s.cohort, List.of(s.thread)).values()));
        may(
                "Glances.posts",
                IN,
                s -> seen(glances.posts(s.actor, s.cohort, List.of(s.published)).values()));
        may(
                "Glances.places",
                IN,
                s -> seen(glances.places(s.actor, List.of(s.published)).values()));
        may("Glances.readable", IN, s -> seen(glances.readable(s.actor, List.of(s.published))));
        may(
                "Glances.cohortOf",
                IN,
                s -> seen(glances.cohortOf(s.actor, s.thread).stream().toList()));
        may(
                "Glances.text",
                IN,
                s -> seen(glances.text(s.actor, s.published).stream().toList()));
        may(
                "Glances.discussing",
                IN,
                s -> seen(glances.discussing(s.actor, List.of(), List.of(s.published), null, 10)
                        .items()));
        may("Posts.requireOpen", IN, s -> posts.requireOpen(s.actor, s.thread));
        may(
                "Search.find",
                IN,
                s -> seen(search.find(s.actor, "language school", null, null).hits()));
        may("Search.suggest", IN, s -> seen(search.suggest(s.actor, "language scho")));
        may("MemberNames.beginning", IN, s -> {
            var named = fixtures.member(s.cohort);
            people.rename(named, "Philippa");
            seen(memberNames.beginning(s.actor, s.cohort, "phil"));
        });
        may("Drafts.find", ALL, s -> drafts.find(s.actor, DraftPlace.reply(s.thread)));
        may("Drafts.save", ALL, s -> drafts.save(s.actor, DraftPlace.reply(s.thread), Fixtures.draft("x")));
        may("Drafts.discard", ALL, s -> drafts.discard(s.actor, DraftPlace.reply(s.thread)));
        fillDesk();
        fillDecisions();
        may(
                "CohortSettings.limitNewMembers",
                "coordinator administrator",
                s -> settings.limitNewMembers(s.actor, s.cohort, PostingLimits.USUAL));
        // Asked before somebody's own text is stored.
        may("NewMembers.find", ALL, s -> newMembers.find(s.actor, s.cohort));
        fillLessons();
        fillCare();
        fillRestrictions();
        fillPeople();
        fillWords();
        fillReports();
        fillCleanUp();
    }

    private void fillCleanUp() {
        may("CleanUp.scope", "moderator", s -> cleanUp.scope(s.actor, s.slug));
        may("CleanUp.waiting", ALL, s -> cleanUp.waiting(s.actor));
        may("CleanUp.look", "moderator", s -> cleanUp.look(s.actor, s.slug, _ -> true));
        may("CleanUp.clusters", "moderator", s -> cleanUp.clusters(s.actor, s.slug, ClusterKind.WORDS, 1));
        may("CleanUp.texts", "moderator", s -> cleanUp.texts(s.actor, s.slug, s.group(), null));
        may("CleanUp.leave", "moderator", s -> cleanUp.leave(s.actor, s.slug, s.group()));
        may(
                "CleanUp.decide",
                "moderator",
                s -> cleanUp.decide(s.actor, s.slug, s.group(), Set.of(), Decision.remove(Reason.SPAM), _ -> true));
    }

    private void fillDesk() {
        var keepers = "moderator coordinator";
        may("Cases.waiting", keepers + " administrator", s -> cases.waiting(s.actor, CaseFilter.ALL, null));
        may("Cases.count", ALL, s -> requireSeen(s, cases.count(s.actor, s.here())));
        may(
                "Cases.languages",
                ALL,
                s -> requireSeenHere(s, cases.languages(s.actor).size()));
        may("Cases.open", "moderator", s -> desk.page(s.actor, s.held));
        may("Cases.claim", "moderator", s -> cases.claim(s.actor, desk.about(s.held)));
        may("Cases.release", "moderator", s -> cases.release(s.actor, desk.about(s.held)));
        may("Cases.keepers", "moderator", s -> cases.keepers(s.actor, desk.about(s.held)));
        may("Cases.note", "moderator", s -> cases.note(s.actor, desk.about(s.held), "A note."));
        may("Cases.handOver", "moderator", s -> {
            var to = fixtures.moderator(s.cohort);
            cases.handOver(s.actor, desk.about(s.held), to);
        });
        may("CommunityLog.of", IN, s -> communityLog.of(s.actor, s.slug, null));
        may("OwnWeek.of", keepers + " administrator", s -> ownWeek.of(s.actor));
        may("Decisions.decide", "moderator", s -> desk.decide(s.actor, s.held, Decision.publish()));
        may("Decisions.decideAll", "moderator", s -> {
            var id = desk.about(s.held);
            decided.decideAll(
                    s.actor, List.of(new Decisions.Chosen(id, desk.version(id))), Decision.remove(Reason.SPAM));
        });
        may("Decisions.past", ALL, s -> {
            desk.decide(fixtures.moderator(s.cohort), s.held, Decision.publish());
            requireSeenHere(s, decided.past(s.actor, null).items().size());
        });
        may("Decisions.undoAll", "moderator", s -> {
            var id = desk.about(s.held);
            var many = decided.decideAll(
                    fixtures.moderator(s.cohort),
                    List.of(new Decisions.Chosen(id, desk.version(id))),
                    Decision.remove(Reason.SPAM));
            var undo = new Decision(Act.UNDO, Reason.MISTAKE);
            decided.undoAll(s.actor, Objects.requireNonNull(many.decision()), undo, _ -> true);
        });
        may("Decisions.undo", "moderator", s -> {
            var done = (Outcome.Done) desk.decide(fixtures.moderator(s.cohort), s.held, Decision.publish());
            decided.undo(s.actor, done.decision(), new Decision(Act.UNDO, Reason.MISTAKE));
        });
    }

    private void fillReports() {
        // Everybody in the cohort but who wrote it.
        var readers = "member moderator coordinator";
        may("Reports.thing", readers, s -> reports.thing(s.actor, "post", s.published.value()));
        may("Reports.file", readers, s -> s.report(s.actor));
        // One's own reports and what concerns oneself: there is nobody else's to reach.
        may("Reports.waiting", ALL, s -> {
            s.report(fixtures.member(s.cohort));
            assertThat(reports.waiting(s.actor, "post", s.published.value())).isEmpty();
        });
        may("Reports.mine", ALL, s -> assertThat(reports.mine(s.actor)).isEmpty());
        may("Reports.takeBack", "", s -> reports.takeBack(s.actor, s.report(fixtures.member(s.cohort))));
        may("Appeals.about", ALL, s -> {
            var hers = s.removed();
            assertThat(appeals.about(s.actor)).hasSize(hers);
        });
        may("Appeals.unread", ALL, s -> {
            var hers = s.removed();
            assertThat(appeals.unread(s.actor)).isEqualTo(hers);
        });
        may("Appeals.markRead", ALL, s -> appeals.markRead(s.actor));
        may("Appeals.appeal", "author", s -> {
            s.removed();
            appeals.appeal(s.actor, appeals.about(s.author).getFirst().id(), "It is true.");
        });
    }

    private void fillRestrictions() {
        var keepers = "moderator coordinator administrator";
        may("Restrictions.impose", keepers, s -> s.restrict(s.actor));
        may("Restrictions.lift", keepers, s -> {
            long id = s.restrict(fixtures.administrator());
            transaction().executeWithoutResult(_ -> restrictions.lift(s.actor, id));
        });
        // Asked by modules of what they are about to allow; no view reaches another's.
        may("Restrictions.active", ALL, s -> restrictions.active(s.actor, s.cohort, RestrictionKind.NO_POSTING));
        may("Restrictions.requireWriting", ALL, s -> restrictions.requireWriting(s.actor, s.cohort));
        may("Restrictions.of", ALL, s -> assertThat(restrictions.of(s.actor)).isEmpty());
        // Asked by modules of what they are about to show; no view reaches another's.
        may("Safeguarding.has", ALL, s -> safeguarding.has(s.actor, s.cohort));
        may("Safeguarding.of", ADMIN, s -> safeguarding.of(s.actor, s.cohort));
        may("Safeguarding.put", ADMIN, s -> safeguarding.put(s.actor, s.cohort, s.author, true));
        may("Membership.expel", keepers, s -> s.expel(s.actor, s.author));
        may("Membership.readmit", keepers, s -> {
            var was = s.expel(fixtures.administrator(), s.author);
            transaction()
                    .executeWithoutResult(
                            _ -> membership.readmit(s.actor, s.cohort, s.author, was.role(), was.joinedAt()));
        });
    }

    private TransactionTemplate transaction() {
        return new TransactionTemplate(transactions);
    }

    private void fillDecisions() {
        var deciders = "moderator coordinator administrator";
        may("PostDecisions.publish", deciders, s -> within(() -> decisions.publish(s.actor, s.held, 1, null)));
        may("PostDecisions.giveBack", deciders, s -> within(() -> decisions.giveBack(s.actor, s.held, 1, "unkind")));
        may("PostDecisions.remove", deciders, s -> within(() -> decisions.remove(s.actor, s.held, 1, "spam", true)));
        may("PostDecisions.hold", deciders, s -> within(() -> decisions.hold(s.actor, s.published, 1)));
        may("PostDecisions.restore", deciders, s -> {
            var done = within(() -> decisions.hold(fixtures.moderator(s.cohort), s.published, 1));
            within(() -> decisions.restore(s.actor, s.published, done.after(), done.before()));
        });
    }

    private Settled.Done within(Supplier<Settled> decision) {
        return (Settled.Done) new TransactionTemplate(transactions).execute(_ -> decision.get());
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
            desk.decide(fixtures.moderator(s.cohort), s.held, Decision.publish());
            assertThat(lessons.undo(s.actor, s.held, 1)).isTrue();
        });
        may("SecondLook.scope", "moderator", s -> secondLook.scope(s.actor, s.slug, s.thread));
        may("SecondLook.look", "moderator", s -> secondLook.look(s.actor, s.scope(), (_, _) -> true));
        // Only moderation, in its own transaction, may carry it out.
        may("SecondLook.hold", "", s -> secondLook.hold(s.actor, s.doubted()));
        may("SecondLook.take", "", s -> secondLook.take(s.actor, s.doubted()));
        may("Rescreening.scope", "moderator", s -> rescreening.scope(s.actor, s.slug, null));
        may("Rescreening.look", "moderator", s -> rescreening.look(s.actor, s.scope(), (_, _) -> true));
        may("Rescreening.hold", "moderator", s -> rescreening.hold(s.actor, s.doubted()));
        may("Rescreening.remove", "moderator", s -> rescreening.remove(s.actor, s.doubted(), Reason.SPAM));
    }

    private void fillCare() {
        var keepers = "coordinator administrator";
        may("HelpLines.of", IN + " administrator", s -> helpLines.of(s.actor, s.cohort));
        may("HelpLines.bySlug", IN + " administrator", s -> helpLines.bySlug(s.actor, s.slug));
        may("HelpLines.add", keepers, s -> helpLines.add(s.actor, s.cohort, "Line", "112", ""));
        may("HelpLines.change", keepers, s -> helpLines.change(s.actor, s.cohort, s.helpLine(), "Line", "112", ""));
        may("HelpLines.remove", keepers, s -> helpLines.remove(s.actor, s.cohort, s.helpLine()));
        may("HelpLines.moveUp", keepers, s -> helpLines.moveUp(s.actor, s.cohort, s.helpLine()));
    }

    private void fillPeople() {
        may("Members.profile", IN, s -> members.profile(s.actor, fixtures.page(s.author)));
        // Everybody but herself: what cannot be guessed is known to who has met her.
        may(
                "Blocks.block",
                "member moderator coordinator administrator outsider",
                s -> blocks.block(s.actor, fixtures.page(s.author)));
        // One's own blocks: nobody else's is within reach.
        may("Blocks.unblock", ALL, s -> blocks.unblock(s.actor, fixtures.page(s.author)));
        may("Blocks.list", ALL, s -> {
            blocks.block(fixtures.member(s.cohort), fixtures.page(s.author));
            assertThat(blocks.list(s.actor)).isEmpty();
        });
        // For services; views never ask.
        may("Blocks.between", ALL, s -> blocks.between(s.actor, s.author));
    }

    /// Nobody but the moderator may see that anything waits.
    private static void requireSeen(Scene scene, int waiting) {
        assertThat(waiting).isEqualTo(scene.role.equals("moderator") ? 1 : 0);
    }

    /// The same; what came to administrators from other tests' cohorts does not count.
    private static void requireSeenHere(Scene scene, int seen) {
        if (!scene.role.equals(ADMIN)) {
            requireSeen(scene, seen);
        }
    }

    private void may(String method, String roles, java.util.function.Consumer<Scene> work) {
        matrix.put(method, new Case(roles, work));
    }

    /// What one may not see is not there.
    private static void seen(Collection<?> found) {
        if (found.isEmpty()) {
            throw new NotFoundException();
        }
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
        // Somebody else can always decide: nothing has to go to coordinators or administrators.
        final PersonId other = fixtures.moderator(cohort);
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

        CaseFilter here() {
            return new CaseFilter(false, false, false, null, cohort, null);
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

        ClusterId group() {
            imports.takeAll(
                    cohort,
                    List.of(new Imports.Imported("t", null, "A title", "Lin", null, Fixtures.SPAM, "en")),
                    _ -> {});
            cleanUp.look(other, slug, _ -> true);
            var found = cleanUp.clusters(other, slug, ClusterKind.REASON, 1).orElseThrow();
            return found.shown().getFirst().id();
        }

        Draft opening() {
            return new Draft("Another question", "", Fixtures.GOOD, Fixtures.key());
        }

        long restrict(PersonId by) {
            return transaction()
                    .execute(_ ->
                            restrictions.impose(by, author, cohort, RestrictionKind.HOLD_POSTS, Duration.ofHours(24)));
        }

        Membership.Was expel(PersonId by, PersonId person) {
            return transaction().execute(_ -> membership.expel(by, cohort, person));
        }

        long helpLine() {
            helpLines.add(fixtures.administrator(), cohort, "First", "112", "");
            return helpLines.of(fixtures.administrator(), cohort).getFirst().id();
        }

        WatchedWord word() {
            return words.add(fixtures.moderator(cohort), cohort, "rent*", WatchAction.HOLD);
        }

        ReportId report(PersonId by) {
            return reports.file(by, "post", published.value(), ReportReason.UNKIND, "")
                    .id();
        }

        /// @return how many decisions concern the actor now that a post of the author is removed
        int removed() {
            report(fixtures.member(cohort));
            desk.decide(fixtures.moderator(cohort), published, Decision.remove(Reason.UNKIND));
            return actor.equals(author) ? 1 : 0;
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
