package org.alongside.screening;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// Everything that is learned before a community has taught anything: what the wording says, how much each signal
/// counts, how the sum becomes a probability, and what danger and scams sound like.
public final class Model {

    private static final int MAGIC = 0x414c5333;
    private static final String RESOURCE = "model.bin";

    /// Bytes. With the usual 512 the model takes nearly twice the time to read.
    private static final int UNZIPPED_AT_ONCE = 1 << 16;

    /// What wording alone may say where it is weighed against what rules find.
    private static final double LEAST_WORDING = -2.5;

    /// The same in a text's favour where it is judged: never enough to outweigh what rules found beside it. The
    /// more genuine texts a model knows, the more it believes the sentences around spliced keywords. Of 6,855
    /// unseen genuine texts as many are held as with -2.5; with -1, a question that many ask in the same words
    /// would be.
    private static final double MOST_IN_FAVOUR = -1.5;

    private static final double MOST_WORDING = 5;

    /// Log-odds of a text to which an insult or a threat is added: one that [HarmRules] is sure of is held at the
    /// default threshold, whatever is said around it.
    private static final double BEFORE_HARM = -2.8;

    private final TextModel text;
    private final SignalWeights weights;
    private final Calibration calibration;
    private final Alarm alarm;
    private final TextModel scams;

    /// @param scams log-odds that what is to be held is a scam, and not an advert
    Model(TextModel text, SignalWeights weights, Calibration calibration, Alarm alarm, TextModel scams) {
        this.text = text;
        this.weights = weights;
        this.calibration = calibration;
        this.alarm = alarm;
        this.scams = scams;
    }

    private static final class BuiltIn {
        static final Model MODEL = read();

        private static Model read() {
            try (var in = Model.class.getResourceAsStream(RESOURCE)) {
                if (in == null) {
                    throw new IllegalStateException("The built-in model is missing from the program");
                }
                return Model.read(in);
            } catch (IOException e) {
                throw new UncheckedIOException("The built-in model cannot be read", e);
            }
        }
    }

    /// @return the model that comes with the program
    public static Model builtIn() {
        return BuiltIn.MODEL;
    }

    /// Rules by judgement, without anything learned.
    static Model judged() {
        return new Model(
                TextModel.empty(), SignalWeights.judged(), Calibration.none(), Alarm.silent(), TextModel.empty());
    }

    SignalWeights weights() {
        return weights;
    }

    TextModel text() {
        return text;
    }

    /// The same model deaf to one signal, to see what it contributes.
    ///
    /// @param signal dotted id, one of [Screening#signalNames()]
    /// @return another model
    /// @throws IllegalArgumentException where there is no such signal
    public Model without(String signal) {
        var name = SignalName.byId(signal).orElseThrow(() -> new IllegalArgumentException("No signal " + signal));
        return new Model(text, weights.without(name), calibration, alarm, scams);
    }

    /// Whether the wording is that of somebody in danger.
    boolean ringsFor(TextFeatures.Found features) {
        return alarm.rings(features);
    }

    /// Whether what is to be held has the wording of a scam, and not of an advert.
    boolean soundsLikeAScam(TextFeatures.Found features) {
        return scams.logOdds(features) > 0;
    }

    /// Strength of [SignalName#WORDING].
    double wording(TextFeatures.Found features) {
        return Math.max(MOST_IN_FAVOUR, clamped(text.logOdds(features)));
    }

    static double clamped(double wording) {
        return Math.clamp(wording, LEAST_WORDING, MOST_WORDING);
    }

    /// Calibrated log-odds of what was found. An insult or a threat weighs by itself, however harmless the words
    /// around it.
    double logOdds(Findings findings) {
        double all = calibration.logOdds(weights.bias() + findings.sum(weights));
        return Math.max(all, BEFORE_HARM + findings.strength(SignalName.INSULT, SignalName.THREAT));
    }

    /// Writes the model, compressed.
    ///
    /// @param out is not closed
    /// @throws IOException where it cannot be written
    public void write(OutputStream out) throws IOException {
        var zip = new GZIPOutputStream(new BufferedOutputStream(out));
        var data = new DataOutputStream(zip);
        data.writeInt(MAGIC);
        data.writeDouble(calibration.slope());
        data.writeDouble(calibration.shift());
        data.writeDouble(weights.bias());
        data.writeInt(SignalName.values().length);
        for (var name : SignalName.values()) {
            data.writeUTF(name.id());
            data.writeDouble(weights.of(name));
        }
        text.write(data);
        alarm.write(data);
        scams.write(data);
        data.flush();
        zip.finish();
        zip.flush();
    }

    /// Reads a model as it was written.
    ///
    /// @param in is not closed
    /// @return the model
    /// @throws IOException where it is none
    public static Model read(InputStream in) throws IOException {
        var data = new DataInputStream(new BufferedInputStream(new GZIPInputStream(in, UNZIPPED_AT_ONCE)));
        if (data.readInt() != MAGIC) {
            throw new IOException("Not a screening model of this version");
        }
        var calibration = new Calibration(data.readDouble(), data.readDouble());
        double bias = data.readDouble();
        var multipliers = new EnumMap<SignalName, Double>(SignalName.class);
        int signals = data.readInt();
        for (int i = 0; i < signals; i++) {
            var id = data.readUTF();
            double value = data.readDouble();
            // A signal that is no more is left out; one that is new keeps what judgement gives it.
            SignalName.byId(id).ifPresent(name -> multipliers.put(name, value));
        }
        var text = TextModel.read(data);
        var alarm = Alarm.read(data);
        return new Model(text, SignalWeights.of(multipliers, bias), calibration, alarm, TextModel.read(data));
    }
}
