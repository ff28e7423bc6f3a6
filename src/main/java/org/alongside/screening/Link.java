package org.alongside.screening;

/// An address found in a text.
///
/// @param address as written
/// @param host lower case, without `www.`
/// @param rest path, query and fragment, or empty
/// @param start first character in the visible text; -1 for the hidden target of an anchor
/// @param end after its last character
/// @param kind of place it leads to
record Link(String address, String host, String rest, int start, int end, Form form, Hosts.Kind kind) {

    Link(String address, String host, String rest, int start, int end, Form form) {
        this(address, host, rest, start, end, form, Hosts.kindOf(host));
    }

    enum Form {
        URL,
        NAKED,
        SPACED_OUT,
        ANCHOR
    }

    boolean isRoot() {
        return rest.length() <= 1 || rest.startsWith("/#") || rest.startsWith("#");
    }
}
