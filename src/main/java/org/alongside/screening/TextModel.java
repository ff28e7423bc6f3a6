package org.alongside.screening;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/// A linear model over [TextFeatures]: one weight for each number, and a bias.
///
/// @param weights [TextFeatures#SIZE] log-odds
// Never compared, and made once for each text: an array is what it needs.
@SuppressWarnings("ArrayRecordComponent")
record TextModel(float[] weights, double bias) {

    private static final int STEPS = 127;

    /// A model that says nothing.
    static TextModel empty() {
        return new TextModel(new float[TextFeatures.SIZE], 0);
    }

    /// Log-odds of removal. Each kind of feature is divided by the root of how many there are, so that a long text
    /// does not weigh more for its length alone.
    double logOdds(TextFeatures.Found found) {
        return bias + part(found.wording()) + part(found.meaning());
    }

    private double part(int[] features) {
        double sum = 0;
        for (int feature : features) {
            sum += weights[feature];
        }
        return sum / Math.sqrt(Math.max(1, features.length));
    }

    /// One byte for each weight: its sign and size in 127 steps up to the largest.
    void write(DataOutputStream out) throws IOException {
        float largest = 1e-9f;
        for (float weight : weights) {
            largest = Math.max(largest, Math.abs(weight));
        }
        out.writeDouble(bias);
        out.writeFloat(largest);
        out.writeInt(weights.length);
        var bytes = new byte[weights.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Math.round(root(weights[i] / largest) * STEPS);
        }
        out.write(bytes);
    }

    static TextModel read(DataInputStream in) throws IOException {
        double bias = in.readDouble();
        float largest = in.readFloat();
        var bytes = new byte[in.readInt()];
        in.readFully(bytes);
        if (bytes.length != TextFeatures.SIZE) {
            throw new IOException("The model knows " + bytes.length + " features, not " + TextFeatures.SIZE);
        }
        var weights = new float[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            float root = bytes[i] / (float) STEPS;
            weights[i] = root * Math.abs(root) * largest;
        }
        return new TextModel(weights, bias);
    }

    /// Most weights are small: steps by the root tell them apart better than even ones.
    private static double root(double share) {
        return Math.signum(share) * Math.sqrt(Math.abs(share));
    }
}
