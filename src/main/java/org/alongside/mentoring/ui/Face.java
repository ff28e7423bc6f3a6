package org.alongside.mentoring.ui;

import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Somebody's first letters in a coloured round, the same as beside her messages. For eyes only.
class Face extends Span {

    private static final long serialVersionUID = 1L;
    private static final int COLOURS = 4;
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern LETTER = Pattern.compile("[\\p{L}\\p{N}]");

    Face(String name) {
        super(letters(name));
        addClassNames("face", "face-" + name.codePoints().sum() % COLOURS);
        getElement().setAttribute("aria-hidden", "true");
    }

    private static String letters(String name) {
        var letters = Arrays.stream(SPACES.split(name))
                .flatMap(word -> first(word).stream())
                .toList();
        if (letters.isEmpty()) {
            return "·";
        }
        var both = letters.size() > 1 ? letters.getFirst() + letters.getLast() : letters.getFirst();
        return both.toUpperCase(Locale.ROOT);
    }

    private static Optional<String> first(String word) {
        var letter = LETTER.matcher(word);
        return letter.find() ? Optional.of(letter.group()) : Optional.empty();
    }
}
