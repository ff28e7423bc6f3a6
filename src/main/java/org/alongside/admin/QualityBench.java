package org.alongside.admin;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.alongside.screening.Community;
import org.alongside.screening.LearnedText;
import org.alongside.screening.LearnedText.Example;
import org.alongside.screening.Learning;
import org.alongside.screening.Model;
import org.alongside.screening.RecentTexts;
import org.alongside.screening.Screening;
import org.alongside.screening.Submission;
import org.alongside.screening.Training;

/// How well texts are screened, on data sets outside the project: trained (leave one video out), untrained, and
/// after a few decisions. Where a data set is the measure, the model it is measured with has not seen it.
final class QualityBench {

    private static final int LESSONS = 10;
    private static final int NEXT = 100;
    private static final PrintWriter ERRORS = new PrintWriter(System.err, true, StandardCharsets.UTF_8);

    /// Files of the project's own texts that no model is trained on.
    private static final List<String> HELD_OUT =
            List.of("genuine", "removed", "alike", "natural", "everyday", "latest", "quiet-en", "quiet-es");

    private static final List<String> LANGUAGES =
            List.of("en", "ar", "da", "es", "fa", "fr", "ru", "so", "tr", "uk", "ur", "vi");

    /// The same, written language by language, by others each time.
    private static final List<String> BY_LANGUAGE = Stream.of("by-language/", "by-language-2/")
            .flatMap(folder -> LANGUAGES.stream().map(folder::concat))
            .toList();

    /// Threshold of filters that say nothing else.
    private static final double EVEN = 0.5;

    private final Path data;
    private final Path own;
    private final PrintStream out;
    private final List<List<Example>> videos = new ArrayList<>();
    private final Model blind;

    private QualityBench(Path data, Path own, PrintStream out, Model blind) {
        this.data = data;
        this.own = own;
        this.out = out;
        this.blind = blind;
    }

    /// @param data folder with the real thread and, in `spam`, the data sets
    /// @param own folder with the project's own examples
    static void run(Path data, Path own, PrintStream out) throws IOException {
        var sets = data.resolve("spam");
        var blind = Training.train(TrainingData.read(own, sets, false, ERRORS));
        var bench = new QualityBench(data, own, out, blind);
        for (var video : TrainingData.VIDEOS) {
            bench.videos.add(TrainingData.labelled(sets.resolve(video + ".jsonl"), ERRORS));
        }
        bench.trained();
        bench.untrained();
        bench.learning();
        bench.leftOut();
    }

    private void trained() throws IOException {
        line("Trained, leave one video out; mean of the folds");
        out.printf(
                "  %-34s %9s %9s %9s %9s %12s %12s%n",
                "", "precision", "recall", "F1", "AUC", "recall@1%FA", "calib.error");
        row("Alongside", Screening.DEFAULT_THRESHOLD, folds(this::alongside));
        row("hashed logistic regression", EVEN, folds(training -> {
            var plain = PlainRegression.of(training);
            return each(submission -> plain.score(submission.body()));
        }));
        row("Apache OpenNLP", EVEN, folds(training -> {
            var filter = OpenNlpFilter.of(training);
            return each(submission -> filter.score(submission.body()));
        }));
    }

    private interface Filter {
        Scores scores(List<Example> texts);
    }

    private interface Trainer {
        Filter train(List<Example> examples) throws IOException;
    }

    private static Filter each(ToDoubleFunction<Submission> score) {
        return texts -> new Scores(texts.stream()
                .map(text -> new Scores.Scored(score.applyAsDouble(text.submission()), text.spam()))
                .toList());
    }

    private Filter alongside(List<Example> training) {
        return inOrder(new Screening(Screening.DEFAULT_THRESHOLD, blind, LearnedText.from(training, blind)));
    }

    /// The texts of one place in their order, as a community sees them.
    private static Filter inOrder(Screening screening) {
        return inOrder(screening, new Learning());
    }

    private static Filter inOrder(Screening screening, Learning learning) {
        return texts -> {
            var community = new RecentTexts();
            var scored = new ArrayList<Scores.Scored>();
            for (var text : texts) {
                var assessment = screening.assess(text.submission(), community, learning);
                community.remember(assessment.fingerprint());
                scored.add(Scores.Scored.of(assessment, text.spam()));
            }
            return new Scores(scored);
        };
    }

    private List<Scores> folds(Trainer trainer) throws IOException {
        var folds = new ArrayList<Scores>();
        for (int left = 0; left < videos.size(); left++) {
            folds.add(trainer.train(others(left)).scores(videos.get(left)));
        }
        return folds;
    }

    private List<Example> others(int left) {
        var others = new ArrayList<Example>();
        for (int i = 0; i < videos.size(); i++) {
            if (i != left) {
                others.addAll(videos.get(i));
            }
        }
        return others;
    }

    private void row(String name, double threshold, List<Scores> folds) {
        var all = new Scores(folds.stream().flatMap(fold -> fold.all().stream()).toList());
        out.printf(
                Locale.ROOT,
                "  %-34s %9.3f %9.3f %9.3f %9.4f %12.3f %12.3f%n",
                name,
                Scores.mean(folds, fold -> fold.precision(threshold)),
                Scores.mean(folds, fold -> fold.recall(threshold)),
                Scores.mean(folds, fold -> fold.f1(threshold)),
                Scores.mean(folds, Scores::auc),
                Scores.mean(folds, fold -> fold.recallAt(0.01)),
                all.calibrationError());
    }

    private void untrained() throws IOException {
        line("Untrained: the built-in model at its threshold");
        for (boolean placed : new boolean[] {true, false}) {
            var thread = RealThread.read(data, placed);
            held(placed ? "real thread" : "real thread, thread withheld", score(Model.builtIn(), thread));
        }
        var support = TrainingData.labelled(data.resolve("spam/support-ham.jsonl"), ERRORS);
        held("peer support (trained on)", score(Model.builtIn(), support));
        for (var name : unseenFiles()) {
            held("own, held out: " + name, score(Model.builtIn(), heldOut(name)));
        }
        for (int i = 0; i < videos.size(); i++) {
            held(TrainingData.VIDEOS.get(i) + ", never seen", score(blind, videos.get(i)));
        }
        line("Genuine texts held by language, all held out; then where 2 % and where 5 % of English would be");
        LanguageRates.print(out, Screening.builtIn(), unseen());
    }

    private List<Example> unseen() throws IOException {
        var unseen = new ArrayList<Example>();
        for (var name : unseenFiles()) {
            unseen.addAll(heldOut(name));
        }
        return unseen;
    }

    private static List<String> unseenFiles() {
        return Stream.concat(HELD_OUT.stream(), BY_LANGUAGE.stream()).toList();
    }

    private static Scores score(Model model, List<Example> texts) {
        return inOrder(new Screening(Screening.DEFAULT_THRESHOLD, model, null)).scores(texts);
    }

    private void held(String name, Scores scores) {
        double threshold = Screening.DEFAULT_THRESHOLD;
        out.printf(
                Locale.ROOT,
                "  %-34s spam held %4d of %4d   genuine held %3d of %4d%n",
                name,
                scores.held(threshold, true),
                scores.count(true),
                scores.held(threshold, false),
                scores.count(false));
    }

    /// A place no model has seen; a moderator decides about its first ten of each kind, then the next hundred
    /// spam and all other genuine texts are screened, as they come: the place remembers them. In brackets, without
    /// that memory. The videos come twice: to a model that knows no video, and to one that knows the four others,
    /// as the built-in one knows places like its own.
    private void learning() throws IOException {
        line("Learning: a new place before and after " + 2 * LESSONS + " decisions of one moderator");
        var ignorant = new Screening(Screening.DEFAULT_THRESHOLD, blind, null);
        for (int i = 0; i < videos.size(); i++) {
            learning(TrainingData.VIDEOS.get(i), videos.get(i), ignorant);
        }
        for (int i = 0; i < videos.size(); i++) {
            var informed = new Screening(Screening.DEFAULT_THRESHOLD, blind, LearnedText.from(others(i), blind));
            learning(TrainingData.VIDEOS.get(i) + ", the others known", videos.get(i), informed);
        }
        learning("own, held out", mixed(heldOut("genuine"), heldOut("removed")), ignorant);
        learning(
                "own, spam and scams: held out",
                mixed(shuffled(heldOut("genuine")), shuffled(lures("removed"))),
                ignorant);
        for (var name : List.of("natural", "everyday", "latest")) {
            learningOwn(name, ignorant);
        }
        for (var name : BY_LANGUAGE) {
            learningOwn(name, ignorant);
        }
    }

    private void learningOwn(String name, Screening screening) throws IOException {
        var genuine = heldOut(name).stream().filter(text -> !text.spam()).toList();
        learning("own, spam and scams: " + name, mixed(shuffled(genuine), shuffled(lures(name))), screening);
    }

    /// Whoever wrote a file wrote all thanks first, then all questions; a community does not.
    private static List<Example> shuffled(List<Example> texts) {
        var shuffled = new ArrayList<>(texts);
        Collections.shuffle(shuffled, new Random(texts.size()));
        return shuffled;
    }

    private void learning(String place, List<Example> texts, Screening screening) {
        var taught = new ArrayList<Example>();
        var next = new ArrayList<Example>();
        split(texts, taught, next);
        var learning = new Learning(blind);
        for (int lesson = 0; lesson < taught.size(); lesson++) {
            var text = taught.get(lesson);
            learning.learn(new Learning.Lesson(lesson, 1, 0, text.submission(), text.spam()));
        }
        var before = inOrder(screening).scores(next);
        var alone = new Scores(next.stream()
                .map(text ->
                        Scores.Scored.of(screening.assess(text.submission(), Community.none(), learning), text.spam()))
                .toList());
        var after = inOrder(screening, learning).scores(next);
        out.printf(
                Locale.ROOT,
                "  %-34s spam held %3d → %3d (%3d) of %3d   genuine held %3d → %3d (%3d) of %3d"
                        + "   recall@0.5%%FA %.2f → %.2f%n",
                place,
                before.held(Screening.DEFAULT_THRESHOLD, true),
                after.held(Screening.DEFAULT_THRESHOLD, true),
                alone.held(Screening.DEFAULT_THRESHOLD, true),
                after.count(true),
                before.held(Screening.DEFAULT_THRESHOLD, false),
                after.held(Screening.DEFAULT_THRESHOLD, false),
                alone.held(Screening.DEFAULT_THRESHOLD, false),
                after.count(false),
                before.recallAt(0.005),
                after.recallAt(0.005));
    }

    /// A place where both kinds of texts come in turn; the longer list goes on by itself.
    private static List<Example> mixed(List<Example> some, List<Example> others) {
        var all = new ArrayList<Example>();
        for (int i = 0; i < Math.max(some.size(), others.size()); i++) {
            if (i < some.size()) {
                all.add(some.get(i));
            }
            if (i < others.size()) {
                all.add(others.get(i));
            }
        }
        return all;
    }

    private List<Example> heldOut(String name) throws IOException {
        return TrainingData.labelled(own.resolve("held-out/" + name + ".jsonl"), ERRORS);
    }

    /// Spam and scams alone: insults and threats are known by their words, and no moderator has to teach them.
    private List<Example> lures(String name) throws IOException {
        return TrainingData.ofKinds(own.resolve("held-out/" + name + ".jsonl"), TrainingData.LURES, ERRORS);
    }

    private static void split(List<Example> texts, List<Example> taught, List<Example> next) {
        int spam = 0;
        int ham = 0;
        for (var text : texts) {
            int before = text.spam() ? spam++ : ham++;
            if (before < LESSONS) {
                taught.add(text);
            } else if (!text.spam() || before < LESSONS + NEXT) {
                next.add(text);
            }
        }
    }

    /// What is lost on the real thread and the videos without a signal.
    private void leftOut() throws IOException {
        line("Each signal left out of the model that has not seen the videos: AUC over all videos and the thread");
        var sets = new ArrayList<>(videos);
        sets.add(RealThread.read(data, true));
        double whole = auc(blind, sets);
        out.printf(Locale.ROOT, "  %-34s %.4f%n", "all signals", whole);
        for (var signal : Screening.signalNames()) {
            double without = auc(blind.without(signal), sets);
            if (Math.abs(whole - without) >= 0.00005) {
                out.printf(Locale.ROOT, "  without %-26s %.4f (%+.4f)%n", signal, without, without - whole);
            }
        }
    }

    private static double auc(Model model, List<List<Example>> sets) {
        return new Scores(sets.stream()
                        .flatMap(set -> score(model, set).all().stream())
                        .toList())
                .auc();
    }

    private void line(String title) {
        out.println();
        out.println(title);
        out.flush();
    }
}
