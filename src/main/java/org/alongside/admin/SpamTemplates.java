package org.alongside.admin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Comments as they are made from `{one|another} wording`, templates apart by `|`.
final class SpamTemplates {

    private static final int SHORTEST = 20;

    private SpamTemplates() {}

    /// Makes texts from each template of a file; the same file gives the same texts.
    ///
    /// @param copies texts made of each template
    static List<String> expand(Path file, int copies) throws IOException {
        var random = new Random(7);
        var templates = split(Files.readString(file, StandardCharsets.UTF_8));
        var texts = new ArrayList<String>();
        for (int copy = 0; copy < copies; copy++) {
            for (var template : templates) {
                var text = String.join(" ", choose(template, random).strip().split("\\s+", -1));
                if (text.length() > SHORTEST) {
                    texts.add(text);
                }
            }
        }
        return texts;
    }

    private static List<String> split(String text) {
        var templates = new ArrayList<String>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : '|';
            depth += c == '{' ? 1 : c == '}' && depth > 0 ? -1 : 0;
            if (c == '|' && depth == 0) {
                templates.add(text.substring(start, i));
                start = i + 1;
            }
        }
        return templates;
    }

    /// Innermost braces first.
    private static String choose(String template, Random random) {
        var text = new StringBuilder(template);
        int close = text.indexOf("}");
        while (close >= 0) {
            int open = text.lastIndexOf("{", close);
            if (open < 0) {
                text.deleteCharAt(close);
            } else {
                var others = text.substring(open + 1, close).split("\\|", -1);
                text.replace(open, close + 1, others[random.nextInt(others.length)]);
            }
            close = text.indexOf("}");
        }
        return text.toString().replace("{", "").replace('|', ' ');
    }
}
