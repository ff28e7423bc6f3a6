package org.alongside.richtext;

import java.util.List;
import java.util.regex.Pattern;

/// Text from outside that says nothing about its form: plain, or HTML.
final class TypedText {

    private static final Pattern TAG = Pattern.compile(
            "</?(?:a|em|strong|cite|code|ul|ol|li|dl|dt|dd|p|br|blockquote|b|i|div|pre)(?:\\s[^<>]*+)?/?>",
            Pattern.CASE_INSENSITIVE);

    /// With one of these the writer, or a program, has already said where lines end.
    private static final Pattern LINE_TAG =
            Pattern.compile("<(?:p|br|div|pre)(?:\\s[^<>]*+)?/?>", Pattern.CASE_INSENSITIVE);

    private TypedText() {}

    static List<Block> readPlain(String text) {
        var builder = new BlockBuilder(true);
        builder.typedText(Characters.clean(text));
        return builder.build();
    }

    static List<Block> readEither(String text) {
        if (!TAG.matcher(text).find()) {
            return readPlain(text);
        }
        return LINE_TAG.matcher(text).find() ? HtmlReader.read(text) : HtmlReader.readTyped(text);
    }
}
