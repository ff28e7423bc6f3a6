package org.alongside.screening;

import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/// Ways in which spammers write a text so that a program reads another one than a person.
enum Disguise {
    ZERO_WIDTH {
        @Override
        String of(String text, RandomGenerator random) {
            return words(text, word -> between(word, random, () -> pick("\u200B\u200C\u200D\uFEFF", random)));
        }
    },
    LOOKALIKES {
        @Override
        String of(String text, RandomGenerator random) {
            return letters(text, random, 2, "acegijopsuxyABCEHIKMNOPSTXY", "асеɡіјорѕυхуΑВСЕΗІΚМΝОРЅТХΥ");
        }
    },
    FULL_WIDTH {
        @Override
        String of(String text, RandomGenerator random) {
            return words(text, word -> mapped(word, c -> (char) (c - '!' + '\uFF01')));
        }
    },
    LEETSPEAK {
        @Override
        String of(String text, RandomGenerator random) {
            return words(text, word -> random.nextBoolean() ? letters(word, random, 1, "aeioAEIO", "43104310") : word);
        }
    },
    LETTERS_SPACED {
        @Override
        String of(String text, RandomGenerator random) {
            var longest = longest(text);
            return text.replaceFirst(Pattern.quote(longest), String.join(" ", longest.split("")));
        }
    },
    LETTERS_DOTTED {
        @Override
        String of(String text, RandomGenerator random) {
            return words(text, word -> random.nextInt(3) == 0 ? String.join(".", word.split("")) : word);
        }
    },
    MIXED_CASE {
        @Override
        String of(String text, RandomGenerator random) {
            return words(
                    text,
                    word -> mapped(
                            word, c -> random.nextBoolean() ? Character.toUpperCase(c) : Character.toLowerCase(c)));
        }
    },
    ACCENTS {
        @Override
        String of(String text, RandomGenerator random) {
            var marks = "\u0300\u0301\u0302\u0303\u0304\u0306\u0307\u0308\u030A\u030C\u0323\u0331";
            return words(text, word -> between(word, random, () -> pick(marks, random)));
        }
    },
    SOFT_HYPHENS {
        @Override
        String of(String text, RandomGenerator random) {
            return words(text, word -> between(word, random, () -> pick("\u00AD\u2060", random)));
        }
    },
    TAGS {
        @Override
        String of(String text, RandomGenerator random) {
            return words(text, word -> switch (random.nextInt(3)) {
                case 0 -> word.charAt(0) + "<b>" + word.substring(1, 2) + "</b>" + word.substring(2);
                case 1 -> "&#" + (int) word.charAt(0) + ";" + word.substring(1);
                default -> word.charAt(0) + "&shy;" + word.substring(1);
            });
        }
    },
    SPELLED_ADDRESS {
        @Override
        String of(String text, RandomGenerator random) {
            var dot = random.nextBoolean() ? " dot " : " . ";
            return ADDRESS.matcher(text).replaceAll(found -> found.group(1).replace(".", dot));
        }
    },
    BIDI {
        @Override
        String of(String text, RandomGenerator random) {
            return words(text, word -> switch (random.nextInt(3)) {
                case 0 -> "\u202D" + word + "\u202C";
                case 1 -> "\u2066" + word + "\u2069";
                default -> word.charAt(0) + "\u200E" + word.substring(1);
            });
        }
    };

    private static final Pattern WORD = Pattern.compile("[A-Za-z]{4,}");
    private static final Pattern IN_ADDRESS = Pattern.compile("\\S*(?:://|www\\.|\\.\\p{Alnum})\\S*");

    /// Not the target of an anchor, which no reader sees.
    private static final Pattern ADDRESS = Pattern.compile("(?i)(?<![\"=/.\\w-])(?:https?://)?(?:www\\.)?"
            + "((?:[a-z0-9-]+\\.)+(?:com|net|org|info|ru|xyz|biz|dk))(?![a-z0-9.-])[^\\s<>\"]*");

    /// @param text as its author meant it
    /// @param random chooses places and letters
    /// @return the text in disguise; addresses stay, for they must work
    abstract String of(String text, RandomGenerator random);

    /// Rewrites the words that are not part of an address.
    private static String words(String text, UnaryOperator<String> rewrite) {
        var address = IN_ADDRESS.matcher(text);
        var out = new StringBuilder();
        int from = 0;
        while (address.find()) {
            out.append(plainWords(text.substring(from, address.start()), rewrite))
                    .append(address.group());
            from = address.end();
        }
        return out.append(plainWords(text.substring(from), rewrite)).toString();
    }

    private static String plainWords(String text, UnaryOperator<String> rewrite) {
        return WORD.matcher(text).replaceAll(word -> rewrite.apply(word.group()).replace("$", "\\$"));
    }

    private static String longest(String text) {
        var longest = new StringBuilder();
        words(text, word -> {
            if (word.length() > longest.length()) {
                longest.replace(0, longest.length(), word);
            }
            return word;
        });
        return longest.toString();
    }

    private static String letters(String text, RandomGenerator random, int oneIn, String from, String to) {
        return words(
                text,
                word -> mapped(word, c -> {
                    int at = from.indexOf(c);
                    return at >= 0 && random.nextInt(oneIn) == 0 ? to.charAt(at) : c;
                }));
    }

    private static String mapped(String word, CharChange change) {
        var out = new StringBuilder();
        word.chars().forEach(c -> out.append(change.of((char) c)));
        return out.toString();
    }

    /// Something behind the first letter of a word, and behind half of the others but the last.
    private static String between(String word, RandomGenerator random, Inserted inserted) {
        var out = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            out.append(word.charAt(i));
            if (i == 0 || i + 1 < word.length() && random.nextBoolean()) {
                out.append(inserted.next());
            }
        }
        return out.toString();
    }

    private static char pick(String from, RandomGenerator random) {
        return from.charAt(random.nextInt(from.length()));
    }

    private interface CharChange {
        char of(char c);
    }

    private interface Inserted {
        char next();
    }
}
