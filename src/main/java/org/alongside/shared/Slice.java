package org.alongside.shared;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One page of a list that is read by keyset.
///
/// @param items what this page shows, in order
/// @param next the cursor of the next page, null on the last one
public record Slice<T>(List<T> items, @Nullable String next) {

    /// Cuts a list that was read with one row more than a page holds.
    ///
    /// @param rows up to `size + 1` rows
    /// @param size rows a page holds
    /// @param cursor makes the cursor out of a page's last row
    public static <T> Slice<T> of(List<T> rows, int size, Function<T, String> cursor) {
        if (rows.size() <= size) {
            return new Slice<>(List.copyOf(rows), null);
        }
        var page = List.copyOf(rows.subList(0, size));
        return new Slice<>(page, cursor.apply(page.getLast()));
    }
}
