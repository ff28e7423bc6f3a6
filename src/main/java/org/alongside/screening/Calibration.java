package org.alongside.screening;

import java.util.List;

/// Turns log-odds into a probability that comes true as often as it says: a logistic curve over them (Platt 1999).
///
/// @param slope how far apart texts really are
/// @param shift log-odds at 0
record Calibration(double slope, double shift) {

    /// @param weight how much the row counts
    record Row(double logOdds, boolean removed, double weight) {}

    private static final int STEPS = 60;

    /// Takes log-odds as they are.
    static Calibration none() {
        return new Calibration(1, 0);
    }

    double logOdds(double raw) {
        return slope * raw + shift;
    }

    double probability(double raw) {
        return 1 / (1 + Math.exp(-logOdds(raw)));
    }

    /// Newton's method; two parameters, convex. A weak prior keeps the slope near 1 where rows are few.
    static Calibration fit(List<Row> rows) {
        double a = 1;
        double b = 0;
        for (int step = 0; step < STEPS; step++) {
            double ga = a - 1;
            double gb = 0;
            double haa = 1;
            double hab = 0;
            double hbb = 1e-6;
            for (var row : rows) {
                double p = 1 / (1 + Math.exp(-(a * row.logOdds() + b)));
                double error = row.weight() * (p - (row.removed() ? 1 : 0));
                double curve = row.weight() * p * (1 - p);
                ga += error * row.logOdds();
                gb += error;
                haa += curve * row.logOdds() * row.logOdds();
                hab += curve * row.logOdds();
                hbb += curve;
            }
            double determinant = haa * hbb - hab * hab;
            double da = (ga * hbb - gb * hab) / determinant;
            double db = (gb * haa - ga * hab) / determinant;
            a = Math.max(0.05, a - Math.clamp(da, -0.5, 0.5));
            b -= Math.clamp(db, -1, 1);
        }
        return new Calibration(a, b);
    }
}
