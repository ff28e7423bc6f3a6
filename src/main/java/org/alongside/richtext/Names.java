package org.alongside.richtext;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/// Names after an `@` in a text: found whatever their case, accents, spaces and letter variants, the longest that
/// fits, and only in the writer's own words, not in quotes, code or links.
///
/// Every method takes any string and takes time in proportion to its length.
public final class Names {

    /// Places with an `@` that are looked at in one text; nobody means more people than these.
    private static final int MOST = 200;

    private static final String AT = "@";
    private static final char WIDE_AT = '＠';

    private final FoldedText text;
    private final Map<String, List<String>> names = new HashMap<>();
    private int longest;

    private Names(String text, Collection<String> names) {
        this.text = new FoldedText(text);
        for (var name : names) {
            var folded = FoldedText.of(name);
            if (!folded.isEmpty()) {
                this.names.computeIfAbsent(folded, _ -> new ArrayList<>()).add(name);
                longest = Math.max(longest, folded.length());
            }
        }
    }

    /// @return whether it is worth while to look for names in a text at all
    public static boolean mayBeIn(String html) {
        return html.indexOf('@') >= 0 || html.indexOf(WIDE_AT) >= 0;
    }

    /// @param sanitizedHtml output of [RichText#sanitize]
    /// @param names to look for
    /// @return those that the text names, in its order; several that read the same all together
    public static List<String> in(String sanitizedHtml, Collection<String> names) {
        var found = new LinkedHashSet<String>();
        new Names(own(HtmlReader.read(sanitizedHtml)), names).find((name, _) -> found.addAll(name));
        return List.copyOf(found);
    }

    /// Sanitized HTML with the names that it names in `b` elements, `@` included; nothing else makes such elements.
    ///
    /// @param sanitizedHtml output of [RichText#sanitize]; anything else is sanitized
    public static String mark(String sanitizedHtml, Collection<String> names) {
        var blocks = HtmlReader.read(sanitizedHtml);
        var marked = new BitSet();
        new Names(own(blocks), names).find((_, place) -> marked.set(place[0], place[1]));
        return HtmlWriter.write(Marker.mark(blocks, marked, Mark.Style.NAME));
    }

    /// @return whether one of the words of the name begins so; each begins after what is no letter, figure or mark
    public static boolean begins(String name, String beginning) {
        var folded = FoldedText.of(name);
        var start = FoldedText.of(beginning);
        for (int at = folded.indexOf(start); at >= 0; at = folded.indexOf(start, at + 1)) {
            if (at == 0 || !isInWord(folded.codePointBefore(at))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isInWord(int point) {
        return Character.isLetterOrDigit(point) || FoldedText.isMark(point);
    }

    /// The writer's own words, with a place for everything that is left out, so that places stay the same.
    private static String own(List<Block> blocks) {
        var own = new StringBuilder();
        blocks.forEach(block -> own(block, false, own));
        return own.toString();
    }

    private static void own(Block block, boolean quoted, StringBuilder own) {
        switch (block) {
            case Block.Container(var tag, var children) ->
                children.forEach(child -> own(child, quoted || tag == Tag.BLOCKQUOTE, own));
            case Block.Run run ->
                run.lines().forEach(line -> {
                    line.forEach(span -> own(span, quoted, own));
                    own.append('\n');
                });
        }
    }

    private static void own(Span span, boolean quoted, StringBuilder own) {
        if (quoted || !span.mayHoldLinks() || span.marks().contains(Mark.Style.CITE)) {
            own.repeat('\0', span.text().length());
        } else {
            own.append(span.text());
        }
    }

    /// @param found gets the names that read so, and begin and end in the text
    private void find(BiConsumer<List<String>, int[]> found) {
        var folded = text.folded();
        var looked = 0;
        for (int at = folded.indexOf(AT); at >= 0 && looked < MOST; at = folded.indexOf(AT, at + 1)) {
            looked++;
            if (at == 0 || !isInAddress(folded.charAt(at - 1))) {
                after(at, found);
            }
        }
    }

    private void after(int at, BiConsumer<List<String>, int[]> found) {
        var folded = text.folded();
        for (int end = Math.min(folded.length(), at + 1 + longest); end > at + 1; end--) {
            var whole = end == folded.length()
                    || !Character.isLetterOrDigit(folded.charAt(end))
                    || !Character.isLetterOrDigit(folded.charAt(end - 1));
            var name = whole ? names.get(folded.substring(at + 1, end)) : null;
            if (name != null) {
                found.accept(name, new int[] {text.start(at), text.end(end - 1)});
                return;
            }
        }
    }

    /// `someone@example.org` names nobody. A letter of another script may well stand before an `@`.
    private static boolean isInAddress(char before) {
        return before < 0x80 && (Character.isLetterOrDigit(before) || "._%+-".indexOf(before) >= 0);
    }
}
