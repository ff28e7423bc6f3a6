package org.alongside.richtext;

import java.util.List;
import org.owasp.html.HtmlStreamEventReceiver;

/// Builds blocks from what the policy lets through.
final class HtmlReader implements HtmlStreamEventReceiver {

    private final BlockBuilder builder;
    private final boolean newlinesCount;

    private HtmlReader(boolean newlinesCount) {
        this.newlinesCount = newlinesCount;
        this.builder = new BlockBuilder(newlinesCount);
    }

    static List<Block> read(String html) {
        return read(html, false);
    }

    /// Reads HTML typed into a plain field: newlines are breaks and blank lines part paragraphs.
    static List<Block> readTyped(String html) {
        return read(html, true);
    }

    private static List<Block> read(String html, boolean newlinesCount) {
        var reader = new HtmlReader(newlinesCount);
        HtmlPolicy.read(Characters.clean(html), reader, reader.builder::open);
        return reader.builder.build();
    }

    @Override
    public void openDocument() {
        // The builder starts open.
    }

    @Override
    public void closeDocument() {
        // build() closes the last run.
    }

    @Override
    public void openTag(String name, List<String> attributes) {
        switch (name) {
            case "p" -> builder.openParagraph();
            case "pre" -> builder.openPreformatted();
            case "br" -> builder.lineBreak();
            case "blockquote" -> builder.openBlock(Tag.BLOCKQUOTE);
            case "ul" -> builder.openBlock(Tag.UL);
            case "ol" -> builder.openBlock(Tag.OL);
            case "li" -> builder.openBlock(Tag.LI);
            case "dl" -> builder.openBlock(Tag.DL);
            case "dt" -> builder.openBlock(Tag.DT);
            case "dd" -> builder.openBlock(Tag.DD);
            // The attributes alternate between name and value; only href gets through.
            case "a" -> builder.openMark(new Mark.Link(attributes.get(1)));
            case "em" -> builder.openMark(Mark.Style.EM);
            case "strong" -> builder.openMark(Mark.Style.STRONG);
            case "cite" -> builder.openMark(Mark.Style.CITE);
            case "code" -> builder.openMark(Mark.Style.CODE);
            default -> throw new IllegalStateException("The policy let <" + name + "> through");
        }
    }

    @Override
    public void closeTag(String name) {
        builder.close();
    }

    @Override
    public void text(String text) {
        if (newlinesCount) {
            builder.typedText(Characters.clean(text));
        } else {
            builder.text(Characters.clean(text));
        }
    }
}
