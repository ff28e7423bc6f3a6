package org.alongside.mentoring.ui.balance;

import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alongside.mentoring.TrendPoint;

/// Two lines as SVG: hers is whole with round points, the other's is dashed with square ones. Made of numbers
/// alone; the looks are in the style sheet.
final class TrendDrawing {

    static final String MINE = "mine";
    static final String THEIRS = "theirs";

    private static final int WIDTH = 320;
    private static final int HEIGHT = 92;
    private static final int EDGE = 14;
    private static final int STEPS = 5;

    /// Where both felt the same, each line is moved by this, so that both are seen.
    private static final int APART = 3;

    private static final int POINT = 4;

    private TrendDrawing() {}

    /// @param points two at least
    static String svg(List<TrendPoint> points) {
        return String.format(
                Locale.ROOT,
                "<svg viewBox=\"0 0 %d %d\" focusable=\"false\">%s%s%s</svg>",
                WIDTH,
                HEIGHT,
                IntStream.rangeClosed(1, STEPS)
                        .mapToObj(step -> String.format(
                                Locale.ROOT,
                                "<line class=\"step\" x1=\"0\" x2=\"%d\" y1=\"%d\" y2=\"%d\"/>",
                                WIDTH,
                                y(step),
                                y(step)))
                        .collect(Collectors.joining()),
                line(points, THEIRS, TrendPoint::theirs, APART),
                line(points, MINE, TrendPoint::mine, -APART));
    }

    /// @return a short piece of a line, for the words beside it
    static String key(String which) {
        return "<svg class=\"key\" viewBox=\"0 0 36 12\" focusable=\"false\"><path class=\"%s\" d=\"M0 6L36 6\"/>%s</svg>"
                .formatted(which, point(which, 18, 6));
    }

    private static String line(List<TrendPoint> points, String which, ToIntFunction<TrendPoint> value, int apart) {
        var path = new StringBuilder();
        var marks = new StringBuilder();
        for (int i = 0; i < points.size(); i++) {
            var point = points.get(i);
            var x = x(i, points.size());
            var y = y(value.applyAsInt(point)) + (point.mine() == point.theirs() ? apart : 0);
            path.append(i == 0 ? 'M' : 'L').append(x).append(' ').append(y);
            marks.append(point(which, x, y));
        }
        return "<path class=\"%s\" d=\"%s\"/>%s".formatted(which, path, marks);
    }

    private static String point(String which, int x, int y) {
        return which.equals(MINE)
                ? String.format(Locale.ROOT, "<circle class=\"%s\" cx=\"%d\" cy=\"%d\" r=\"%d\"/>", which, x, y, POINT)
                : String.format(
                        Locale.ROOT,
                        "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/>",
                        which,
                        x - POINT,
                        y - POINT,
                        2 * POINT,
                        2 * POINT);
    }

    private static int x(int index, int count) {
        return EDGE + index * (WIDTH - 2 * EDGE) / (count - 1);
    }

    private static int y(int step) {
        return HEIGHT - EDGE - (step - 1) * (HEIGHT - 2 * EDGE) / (STEPS - 1);
    }
}
