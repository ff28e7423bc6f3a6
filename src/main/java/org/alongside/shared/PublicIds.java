package org.alongside.shared;

import java.security.SecureRandom;

/// Ids for addresses of anything private.
public final class PublicIds {

    /// Length of every public id in characters.
    public static final int LENGTH = 20;

    // Crockford's base 32 in lower case: 5 bits a character and nothing that looks like something else.
    private static final char[] ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz".toCharArray();
    private static final SecureRandom RANDOM = new SecureRandom();

    private PublicIds() {}

    /// @return a new id of 20 characters, 100 random bits
    public static String next() {
        var id = new char[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            id[i] = ALPHABET[RANDOM.nextInt(ALPHABET.length)];
        }
        return new String(id);
    }
}
