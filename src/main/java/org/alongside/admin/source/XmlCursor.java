package org.alongside.admin.source;

import java.io.CharConversionException;
import java.io.IOException;
import java.util.Objects;
import java.util.function.LongConsumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.alongside.richtext.RichText;
import org.jspecify.annotations.Nullable;

/// Walks through an XML file in constant memory. A document type is refused and nothing outside the file is
/// read, so that no entity can blow up or reach anywhere.
final class XmlCursor implements AutoCloseable {

    /// The longest name, address or date that is looked at, in characters.
    static final int SHORT = 4_000;

    /// Characters of a piece in which the reader hands out a long text.
    private static final int PIECE = 8 * 1024;

    private final Cleaned input;
    private final XMLStreamReader reader;

    /// @param read told of the bytes
    XmlCursor(Source.File file, LongConsumer read) throws IOException, BrokenFile {
        byte[] first;
        try (var look = file.open()) {
            first = look.readNBytes(2);
        }
        input = new Cleaned(file.open(), Format.charset(first).name().startsWith("UTF-16"), read);
        try {
            reader = factory().createXMLStreamReader(input);
        } catch (XMLStreamException e) {
            input.close();
            throw broken(e);
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // HTML's own, such as &nbsp;, come as they are and are known here.
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty("jdk.xml.cdataChunkSize", PIECE);
        factory.setXMLReporter((_, _, _, _) -> {});
        return factory;
    }

    /// A text that was collected.
    ///
    /// @param cut whether it goes on in the file
    record Collected(String text, boolean cut) {

        /// @return whether there is nothing to read in it
        boolean isBlank() {
            return !hasWords() && RichText.isBlank(text);
        }

        /// Most texts show a letter before long; only of the others the HTML is read.
        private boolean hasWords() {
            boolean tag = false;
            for (int i = 0; i < text.length(); i++) {
                char each = text.charAt(i);
                if (each == '&' || each == '<' && text.startsWith("<!", i)) {
                    return false;
                } else if (each == '<' || each == '>') {
                    tag = each == '<';
                } else if (!tag && Character.isLetterOrDigit(each)) {
                    return true;
                }
            }
            return false;
        }
    }

    /// Goes to the next element inside the one at hand, past what is between.
    ///
    /// @return false at the end of the one at hand
    boolean child() throws IOException, BrokenFile {
        while (true) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    return true;
                }
                case XMLStreamConstants.END_ELEMENT, XMLStreamConstants.END_DOCUMENT -> {
                    return false;
                }
                default -> {}
            }
        }
    }

    /// Goes to the root.
    void root(String name) throws IOException, BrokenFile {
        if (!child() || !is("", name)) {
            throw new BrokenFile(line(), "its root is not <" + name + ">");
        }
    }

    /// @return whether the element at hand has that name
    /// @param space how its namespace begins; empty for any
    boolean is(String space, String name) {
        return reader.getLocalName().equals(name)
                && (space.isEmpty()
                        || Objects.requireNonNullElse(reader.getNamespaceURI(), "")
                                .startsWith(space));
    }

    String name() {
        return reader.getLocalName();
    }

    /// @return how the namespace of the element at hand begins with that
    boolean in(String space) {
        return Objects.requireNonNullElse(reader.getNamespaceURI(), "").startsWith(space);
    }

    /// @return an attribute of the element at hand, whatever its namespace
    @Nullable
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /// @return what stands in the element at hand, blanks around it left out; goes past its end
    String text() throws IOException, BrokenFile {
        return text(SHORT).text().strip();
    }

    /// Collects what stands in the element at hand, that in its children too, and goes past its end.
    ///
    /// @param most characters that are kept
    Collected text(int most) throws IOException, BrokenFile {
        var kept = new StringBuilder();
        boolean cut = false;
        int depth = 1;
        while (depth > 0) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    int length = Math.min(most - kept.length(), reader.getTextLength());
                    kept.append(reader.getTextCharacters(), reader.getTextStart(), length);
                    cut |= length < reader.getTextLength();
                }
                case XMLStreamConstants.ENTITY_REFERENCE -> {
                    var words = most == 0 ? "" : entity(reader.getLocalName());
                    cut |= words.length() > most - kept.length();
                    // What comes behind one that has no place has none either.
                    kept.append(words, 0, Math.min(words.length(), most - kept.length()));
                }
                default -> {}
            }
        }
        if (cut && !kept.isEmpty() && Character.isHighSurrogate(kept.charAt(kept.length() - 1))) {
            kept.setLength(kept.length() - 1);
        }
        return new Collected(kept.toString(), cut);
    }

    /// Goes past the end of the element at hand.
    void skip() throws IOException, BrokenFile {
        var _ = text(0);
    }

    private static String entity(String name) {
        return name.length() > 32
                ? ""
                : RichText.plainText("<p>x&" + name + ";y</p>").replaceAll("^x|y$", "");
    }

    long line() {
        return reader.getLocation().getLineNumber();
    }

    /// @return how many control characters were taken out so far
    long controls() {
        return input.count();
    }

    /// @return the line of the first of them
    long firstControl() {
        return input.firstLine();
    }

    private int next() throws IOException, BrokenFile {
        try {
            int event = reader.next();
            if (event == XMLStreamConstants.DTD) {
                throw new BrokenFile(line(), "a DOCTYPE, which no export has; take it out if you trust the file");
            }
            return event;
        } catch (XMLStreamException e) {
            throw broken(e);
        } catch (java.util.NoSuchElementException _) {
            throw new BrokenFile(line(), "the file ends too early");
        }
    }

    private BrokenFile broken(XMLStreamException e) throws IOException {
        var place = e.getLocation();
        long line = place == null ? 1 : Math.max(1, place.getLineNumber());
        var cause = e.getNestedException();
        if (cause instanceof CharConversionException) {
            return new BrokenFile(line, "a character is not in the encoding that the file declares, or UTF-8");
        }
        if (cause instanceof IOException io) {
            throw io;
        }
        return new BrokenFile(line, words(String.valueOf(e.getMessage())));
    }

    // The message itself may quote the file.
    private String words(String message) {
        if (message.contains("invalid XML character")) {
            return "a character that XML does not allow";
        } else if (message.contains("ncoding")) {
            return "the encoding that the file declares is unknown";
        } else if (message.contains("must be terminated") || message.contains("must start and end")) {
            return "an element is not closed; the file may have been cut off";
        } else if (message.contains("ElementPrefixUnbound") || message.contains("AttributePrefixUnbound")) {
            return "a name with a prefix that the file does not declare";
        } else if (message.contains("trailing section")) {
            return "something stands behind the end";
        }
        return "this is not well-formed XML";
    }

    @Override
    public void close() throws IOException {
        try {
            reader.close();
        } catch (XMLStreamException _) {
            // Nothing is left to read.
        } finally {
            input.close();
        }
    }
}
