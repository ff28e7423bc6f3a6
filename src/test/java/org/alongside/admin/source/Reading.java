package org.alongside.admin.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.alongside.discussion.Imports.Imported;
import org.jspecify.annotations.Nullable;

/// What a source found in a file, and where it broke off.
record Reading(
        List<Found> found,
        List<Source.Position> positions,
        @Nullable BrokenFile broken) {

    static Reading of(Source source, String file) {
        return of(source, file.getBytes(StandardCharsets.UTF_8), Source.Position.START);
    }

    static Reading of(Source source, byte[] file, Source.Position from) {
        return of(source, () -> new ByteArrayInputStream(file), from);
    }

    static Reading of(Source source, Source.File file, Source.Position from) {
        var found = new ArrayList<Found>();
        var positions = new ArrayList<Source.Position>();
        try {
            source.read(file, from, _ -> {}, (each, after) -> {
                found.add(each);
                positions.add(after);
            });
            return new Reading(found, positions, null);
        } catch (BrokenFile e) {
            return new Reading(found, positions, e);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    List<Imported> texts() {
        return found.stream()
                .filter(Found.Text.class::isInstance)
                .map(each -> ((Found.Text) each).imported())
                .toList();
    }

    List<LeftOut> leftOut() {
        return found.stream()
                .filter(Found.Skipped.class::isInstance)
                .map(each -> ((Found.Skipped) each).why())
                .toList();
    }

    List<String> bad() {
        return found.stream()
                .filter(Found.Bad.class::isInstance)
                .map(each -> "line " + each.line() + ": " + ((Found.Bad) each).why())
                .toList();
    }

    /// @return why it broke off, with the line
    String why() {
        return broken == null ? "" : "line " + broken.line() + ": " + broken.why();
    }
}
