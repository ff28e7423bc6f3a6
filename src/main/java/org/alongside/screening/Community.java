package org.alongside.screening;

/// What has been seen in a place before. Screening only asks; the caller decides what is remembered.
public interface Community {

    /// How often the very same words were seen.
    ///
    /// @param fingerprint of the text at hand
    /// @return times, 0 or more
    int timesSeen(Fingerprint fingerprint);

    /// How alike the most similar text seen is.
    ///
    /// @param fingerprint of the text at hand
    /// @return 0 to 1, see [Fingerprint#likeness]
    double closest(Fingerprint fingerprint);

    /// How many texts seen linked to a host.
    ///
    /// @param host lower case, without `www.`
    /// @return texts, 0 or more
    int textsLinkingTo(String host);

    /// What share of the texts seen is in the language of a text.
    ///
    /// @param fingerprint of the text at hand
    /// @return 0 to 1; 1 where its language cannot be told, or too few texts were seen to tell what is usual
    default double shareOfLanguage(Fingerprint fingerprint) {
        return 1;
    }

    /// How many other newcomers sent a text like it to several cohorts within the last minutes, see [Burst].
    ///
    /// @param fingerprint of the text at hand
    /// @return authors, 0 or more; 0 where nobody watches
    default int burst(Fingerprint fingerprint) {
        return 0;
    }

    /// Remembers a text.
    ///
    /// @param fingerprint of the text
    void remember(Fingerprint fingerprint);

    /// Remembers a text.
    ///
    /// @param submission the text
    default void remember(Submission submission) {
        remember(Fingerprint.of(submission));
    }

    /// A community that has seen nothing and remembers nothing.
    ///
    /// @return it
    static Community none() {
        return new Community() {
            @Override
            public int timesSeen(Fingerprint fingerprint) {
                return 0;
            }

            @Override
            public double closest(Fingerprint fingerprint) {
                return 0;
            }

            @Override
            public int textsLinkingTo(String host) {
                return 0;
            }

            @Override
            public void remember(Fingerprint fingerprint) {
                // Nothing is kept.
            }
        };
    }
}
