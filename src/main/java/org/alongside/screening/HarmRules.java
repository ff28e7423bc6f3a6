package org.alongside.screening;

import org.jspecify.annotations.Nullable;

/// Insults and threats in the author's own voice. Whoever tells what was said to her uses the same words; quoted
/// and reported words are therefore left alone, and so is a text of somebody in danger.
final class HarmRules {

    private static final Turns INSULTS = Turns.of("insults.txt");
    private static final Turns WORDS = Turns.of("insult-words.txt");
    private static final Turns ADDRESS = Turns.of("you-words.txt");
    private static final Turns SELF = Turns.of("self-words.txt");
    private static final Turns MILD = Turns.of("insults-mild.txt");
    static final Turns THREATS = Turns.of("threats.txt");
    static final Turns HINTS = Turns.of("threat-hints.txt");
    private static final Turns SUPPOSED = Turns.of("supposed.txt");
    private static final Turns REPORTED = Turns.of("reported.txt");

    /// As long as a cry: "stupid cow".
    private static final int CRY = 4;

    private static final double INSULT = 3.5;
    private static final double MILD_INSULT = 1.0;
    private static final double THREAT = 3.5;

    private HarmRules() {}

    static void look(Reading reading, Findings findings) {
        if (Kinds.inDanger(findings) || isHarmless(reading.speech())) {
            return;
        }
        var insults = new Tally();
        var threats = new Tally();
        boolean before = false;
        for (var sentence : reading.speech().spoken()) {
            boolean reported = REPORTED.anyIn(sentence.words());
            if (!reported && !before) {
                if (!SUPPOSED.anyIn(sentence.words())) {
                    insults.count(sentence, INSULTS, MILD);
                    insults.countWord(sentence);
                }
                threats.count(sentence, THREATS, HINTS);
            }
            before = reported;
        }
        if (insults.evidence != null) {
            double mild = insults.weak > 1 ? 2 * MILD_INSULT : MILD_INSULT;
            findings.add(SignalName.INSULT, insults.strong > 0 ? INSULT : mild, insults.evidence);
        }
        // One hint may be kindly meant: "I know where you live, I come on Sunday".
        if (threats.evidence != null && (threats.strong > 0 || threats.weak > 1 || insults.strong > 0)) {
            findings.add(SignalName.THREAT, THREAT, threats.evidence);
        }
    }

    /// Cheap, and true for most texts: not even the rarest word of anything that is looked for.
    private static boolean isHarmless(Speech speech) {
        for (var sentence : speech.spoken()) {
            var words = sentence.words();
            if (INSULTS.mayBeIn(words)
                    || MILD.mayBeIn(words)
                    || WORDS.mayBeIn(words)
                    || THREATS.mayBeIn(words)
                    || HINTS.mayBeIn(words)) {
                return false;
            }
        }
        return true;
    }

    private static final class Tally {
        /// So many sentences lie between doubtful words that still add up.
        private static final int APART = 3;

        int strong;
        int weak;
        private int lately;
        private int sentences;
        private int last;

        @Nullable
        String evidence;

        /// A degrading word at somebody: with a word of address beside it, or shouted alone.
        void countWord(Speech.Sentence sentence) {
            var hit = WORDS.first(sentence.words());
            if (hit == null || SELF.anyIn(sentence.words())) {
                return;
            }
            if (sentence.words().size() <= CRY || ADDRESS.anyIn(sentence.words())) {
                evidence = strong == 0 ? sentence.evidence(hit) : evidence;
                strong++;
            }
        }

        void count(Speech.Sentence sentence, Turns clear, Turns doubtful) {
            sentences++;
            var hit = clear.first(sentence.words());
            if (hit != null) {
                evidence = strong == 0 ? sentence.evidence(hit) : evidence;
                strong++;
            }
            var hints = doubtful.in(sentence.words());
            if (!hints.isEmpty()) {
                evidence = evidence == null ? sentence.evidence(hints.getFirst()) : evidence;
                lately = sentences - last > APART ? hints.size() : lately + hints.size();
                last = sentences;
                weak = Math.max(weak, lately);
            }
        }
    }
}
