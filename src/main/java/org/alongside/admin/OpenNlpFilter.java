package org.alongside.admin;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import opennlp.tools.doccat.BagOfWordsFeatureGenerator;
import opennlp.tools.doccat.DoccatFactory;
import opennlp.tools.doccat.DoccatModel;
import opennlp.tools.doccat.DocumentCategorizerME;
import opennlp.tools.doccat.DocumentSample;
import opennlp.tools.doccat.FeatureGenerator;
import opennlp.tools.doccat.NGramFeatureGenerator;
import opennlp.tools.tokenize.SimpleTokenizer;
import opennlp.tools.util.InvalidFormatException;
import opennlp.tools.util.ObjectStream;
import opennlp.tools.util.TrainingParameters;
import org.alongside.screening.LearnedText.Example;
import org.jspecify.annotations.Nullable;

/// Apache OpenNLP's document categorizer, to be measured against: maximum entropy over words and pairs of words.
final class OpenNlpFilter {

    private static final String SPAM = "spam";

    private final DocumentCategorizerME categorizer;

    private OpenNlpFilter(DoccatModel model) {
        this.categorizer = new DocumentCategorizerME(model);
    }

    static OpenNlpFilter of(List<Example> examples) throws IOException {
        try (var samples = new Samples(examples)) {
            var features = new FeatureGenerator[] {new BagOfWordsFeatureGenerator(), new NGramFeatureGenerator(2, 2)};
            var parameters = TrainingParameters.defaultParams();
            parameters.put("PrintMessages", false);
            return new OpenNlpFilter(
                    DocumentCategorizerME.train("en", samples, parameters, new DoccatFactory(features)));
        } catch (InvalidFormatException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    double score(String text) {
        return categorizer.categorize(words(text))[categorizer.getIndex(SPAM)];
    }

    private static String[] words(String text) {
        return SimpleTokenizer.INSTANCE.tokenize(text.toLowerCase(Locale.ROOT));
    }

    private static final class Samples implements ObjectStream<DocumentSample> {
        private final List<Example> examples;
        private Iterator<Example> left;

        Samples(List<Example> examples) {
            this.examples = examples;
            this.left = examples.iterator();
        }

        @Override
        public @Nullable DocumentSample read() {
            if (!left.hasNext()) {
                return null;
            }
            var next = left.next();
            var words = words(next.submission().body());
            return new DocumentSample(next.spam() ? SPAM : "ham", words.length == 0 ? new String[] {"-"} : words);
        }

        @Override
        public void reset() {
            left = examples.iterator();
        }
    }
}
