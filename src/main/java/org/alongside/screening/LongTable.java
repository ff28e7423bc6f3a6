package org.alongside.screening;

/// A table from numbers to small numbers that boxes neither. It only grows.
final class LongTable {

    static final int NONE = -1;

    private long[] keys = new long[64];

    /// Value + 1, or 0 where it is free.
    private int[] values = new int[64];

    private int size;

    int get(long key) {
        int at = place(key);
        return values[at] - 1;
    }

    /// @param value 0 or more
    void put(long key, int value) {
        int at = place(key);
        size += values[at] == 0 ? 1 : 0;
        keys[at] = key;
        values[at] = value + 1;
        if (size * 3 > keys.length) {
            grow();
        }
    }

    private int place(long key) {
        int mask = keys.length - 1;
        int at = (int) (key * 0x9E3779B97F4A7C15L >>> 40) & mask;
        while (values[at] != 0 && keys[at] != key) {
            at = at + 1 & mask;
        }
        return at;
    }

    private void grow() {
        var oldKeys = keys;
        var oldValues = values;
        keys = new long[oldKeys.length * 4];
        values = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldValues[i] != 0) {
                int at = place(oldKeys[i]);
                keys[at] = oldKeys[i];
                values[at] = oldValues[i];
            }
        }
    }
}
