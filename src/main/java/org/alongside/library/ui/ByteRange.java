package org.alongside.library.ui;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which part of a file was asked for. (RFC 9110, section 14)
///
/// @param from first byte
/// @param length bytes, 0 where nothing of what was asked for exists
/// @param part whether it is less than the whole as far as the answer is concerned
record ByteRange(long from, long length, boolean part) {

    /// One range. Several, or what is no range, are answered by the whole, as a server may.
    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /// @param range the header, null where there is none
    /// @param condition the tag that the part has to belong to; null for none
    /// @param tag of the content
    /// @param bytes length of the whole
    static ByteRange asked(@Nullable String range, @Nullable String condition, String tag, long bytes) {
        var one = ONE.matcher(range == null ? "" : range.strip());
        if (!one.matches() || (condition != null && !condition.equals(tag))) {
            return new ByteRange(0, bytes, false);
        }
        if (one.group(1).isEmpty()) {
            return one.group(2).isEmpty() ? new ByteRange(0, bytes, false) : last(Long.parseLong(one.group(2)), bytes);
        }
        long from = Long.parseLong(one.group(1));
        long to = one.group(2).isEmpty() ? bytes - 1 : Math.min(Long.parseLong(one.group(2)), bytes - 1);
        if (!one.group(2).isEmpty() && Long.parseLong(one.group(2)) < from) {
            return new ByteRange(0, bytes, false);
        }
        return from >= bytes ? new ByteRange(0, 0, true) : new ByteRange(from, to - from + 1, true);
    }

    private static ByteRange last(long length, long bytes) {
        long part = Math.min(length, bytes);
        return new ByteRange(bytes - part, part, true);
    }

    /// @return whether what was asked for lies outside of the file
    boolean outside() {
        return length == 0;
    }

    /// @return whether a list of tags names this one
    static boolean named(@Nullable String tags, String tag) {
        if (tags == null) {
            return false;
        }
        for (var one : tags.split(",", -1)) {
            var bare = one.strip();
            if (bare.equals("*") || bare.equals(tag) || bare.equals("W/" + tag)) {
                return true;
            }
        }
        return false;
    }
}
