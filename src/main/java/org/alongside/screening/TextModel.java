package org.alongside.screening;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/// A linear model over [TextFeatures]: one weight for each number, and a bias. A weight takes one byte, its sign
/// and its size in 127 steps up to the largest: four million of them stay small, and near the processor.
final class TextModel {

    private static final int STEPS = 127;

    private final byte[] steps;
    private final float largest;
    private final double bias;

    /// What the steps from -128 on stand for.
    private final float[] values = new float[256];

    private TextModel(byte[] steps, float largest, double bias) {
        this.steps = steps;
        this.largest = largest;
        this.bias = bias;
        for (int i = 0; i < values.length; i++) {
            float root = (i + Byte.MIN_VALUE) / (float) STEPS;
            values[i] = root * Math.abs(root) * largest;
        }
    }

    /// A model that says nothing.
    static TextModel empty() {
        return new TextModel(new byte[TextFeatures.SIZE], 1e-9f, 0);
    }

    /// @param weights [TextFeatures#SIZE] log-odds
    static TextModel of(float[] weights, double bias) {
        float largest = 1e-9f;
        for (float weight : weights) {
            largest = Math.max(largest, Math.abs(weight));
        }
        var steps = new byte[weights.length];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = (byte) Math.round(root(weights[i] / largest) * STEPS);
        }
        return new TextModel(steps, largest, bias);
    }

    /// Most weights are small: steps by the root tell them apart better than even ones.
    private static double root(double share) {
        return Math.signum(share) * Math.sqrt(Math.abs(share));
    }

    /// Log-odds of one feature.
    float weight(int feature) {
        return values[steps[feature] - Byte.MIN_VALUE];
    }

    /// Log-odds of removal. Each part is divided by the root of how many features it has, so that a long text does
    /// not weigh more for its length alone.
    double logOdds(TextFeatures.Found found) {
        double sum = bias;
        for (int[] part : found.parts()) {
            sum += part(part);
        }
        return sum;
    }

    private double part(int[] features) {
        double sum = 0;
        for (int feature : features) {
            sum += weight(feature);
        }
        return sum / Math.sqrt(Math.max(1, features.length));
    }

    void write(DataOutputStream out) throws IOException {
        out.writeDouble(bias);
        out.writeFloat(largest);
        out.writeInt(steps.length);
        out.write(steps);
    }

    static TextModel read(DataInputStream in) throws IOException {
        double bias = in.readDouble();
        float largest = in.readFloat();
        int length = in.readInt();
        if (length != TextFeatures.SIZE) {
            throw new IOException("The model knows " + length + " features, not " + TextFeatures.SIZE);
        }
        var steps = new byte[length];
        in.readFully(steps);
        return new TextModel(steps, largest, bias);
    }
}
