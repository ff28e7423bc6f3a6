package org.alongside.richtext;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Turns balanced open and close events into blocks that a browser reads back exactly as they are: paragraphs hold
/// text only, lists hold items only, nothing is nested deeper than [#MAX_DEPTH], and nothing is empty.
final class BlockBuilder {

    /// Levels of block elements; deeper ones become paragraphs of the deepest. A discussion quotes two or three.
    static final int MAX_DEPTH = 30;

    private static final Pattern LINE_ENDS = Pattern.compile("\\n[ \\t\\n]*+");

    /// What is open: each element adds one, whether it shows or not.
    private record Frame(OpenBlock block, boolean paragraph, boolean preformatted, boolean mark, List<Mark> marks) {}

    private static final class OpenBlock {
        final @Nullable Tag tag;
        final @Nullable OpenBlock parent;
        final int depth;
        final List<Block> children = new ArrayList<>();
        boolean attached;

        OpenBlock(@Nullable Tag tag, @Nullable OpenBlock parent) {
            this.tag = tag;
            this.parent = parent;
            this.depth = parent == null ? 0 : parent.depth + 1;
        }
    }

    private final Deque<Frame> frames = new ArrayDeque<>();
    private final OpenBlock root = new OpenBlock(null, null);
    private RunBuilder run = new RunBuilder();
    private Frame runFrame;

    /// With `paragraphs`, text that stands outside any element becomes paragraphs too.
    BlockBuilder(boolean paragraphs) {
        runFrame = new Frame(root, paragraphs, false, false, List.of());
        frames.push(runFrame);
    }

    /// How many elements are open.
    int open() {
        return frames.size() - 1;
    }

    void openParagraph() {
        closeRun();
        var top = top();
        frames.push(new Frame(top.block, true, top.preformatted, false, top.marks));
    }

    void openPreformatted() {
        closeRun();
        var top = top();
        frames.push(new Frame(top.block, true, true, false, with(top.marks, Mark.Style.CODE)));
    }

    void openBlock(Tag tag) {
        var top = top();
        var parent = top.block;
        if (!parentFits(tag, parent)) {
            openParagraph();
            return;
        }
        closeRun();
        if (parent.tag != null && parent.tag.isList() && !tag.isItemOf(parent.tag)) {
            parent = new OpenBlock(parent.tag.item(), parent);
        }
        frames.push(new Frame(new OpenBlock(tag, parent), false, top.preformatted, false, top.marks));
    }

    void openMark(Mark mark) {
        var top = top();
        frames.push(new Frame(top.block, top.paragraph, top.preformatted, true, with(top.marks, mark)));
    }

    void close() {
        if (!frames.pop().mark) {
            closeRun();
        }
    }

    void lineBreak() {
        startRun();
        run.lineBreak();
    }

    void text(String text) {
        startRun();
        if (top().preformatted) {
            preformattedText(text);
        } else {
            run.text(top().marks, text);
        }
    }

    /// Text whose newlines mean what the writer saw: one is a break, a blank line parts paragraphs.
    void typedText(String text) {
        var matcher = LINE_ENDS.matcher(text);
        var start = 0;
        while (matcher.find()) {
            text(text.substring(start, matcher.start()));
            if (matcher.group().indexOf('\n', 1) > 0) {
                closeRun();
            } else {
                lineBreak();
            }
            start = matcher.end();
        }
        text(text.substring(start));
    }

    List<Block> build() {
        closeRun();
        return root.children;
    }

    private Frame top() {
        return frames.element();
    }

    private void startRun() {
        if (run.isEmpty()) {
            runFrame = top();
        }
    }

    private void closeRun() {
        var lines = run.lines();
        run = new RunBuilder();
        if (!lines.isEmpty()) {
            put(runFrame.block, new Block.Run(runFrame.paragraph, lines));
        }
    }

    private void put(OpenBlock parent, Block child) {
        attach(parent);
        var tag = parent.tag;
        if (tag != null
                && tag.isList()
                && !(child instanceof Block.Container item && item.tag().isItemOf(tag))) {
            parent.children.add(new Block.Container(tag.item(), List.of(child)));
        } else if (child instanceof Block.Run bare && !bare.paragraph() && endsBare(parent.children)) {
            // Two bare runs would be read back as one.
            parent.children.add(bare.asParagraph());
        } else {
            parent.children.add(child);
        }
    }

    private void attach(OpenBlock block) {
        if (block.tag != null && block.parent != null && !block.attached) {
            block.attached = true;
            put(block.parent, new Block.Container(block.tag, block.children));
        }
    }

    private static boolean endsBare(List<Block> blocks) {
        return !blocks.isEmpty() && blocks.getLast() instanceof Block.Run last && !last.paragraph();
    }

    private static boolean parentFits(Tag tag, OpenBlock parent) {
        return switch (tag) {
            case LI, DT, DD -> parent.tag != null && tag.isItemOf(parent.tag);
            case UL, OL, DL -> parent.depth + 3 <= MAX_DEPTH;
            case BLOCKQUOTE -> parent.depth + 2 <= MAX_DEPTH;
        };
    }

    private void preformattedText(String text) {
        var lines = text.split("\n", -1);
        for (var i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.lineBreak();
            }
            run.text(top().marks, keepSpaces(lines[i]));
        }
    }

    /// Spaces that HTML would collapse become no-break spaces.
    private static String keepSpaces(String line) {
        var out = new StringBuilder(line.length());
        var keep = true;
        for (var i = 0; i < line.length(); i++) {
            var c = line.charAt(i);
            var space = c == ' ';
            if (c == '\t') {
                out.repeat(Characters.NO_BREAK_SPACE, 4);
            } else {
                out.append(space && keep ? Characters.NO_BREAK_SPACE : c);
            }
            keep = space || c == '\t';
        }
        return out.toString();
    }

    private static List<Mark> with(List<Mark> marks, Mark mark) {
        var present = marks.contains(mark)
                || (mark instanceof Mark.Link && marks.stream().anyMatch(Mark.Link.class::isInstance));
        if (present) {
            return marks;
        }
        var more = new ArrayList<>(marks);
        more.add(mark);
        return List.copyOf(more);
    }
}
