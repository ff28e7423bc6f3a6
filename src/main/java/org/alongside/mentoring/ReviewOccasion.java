package org.alongside.mentoring;

/// When the two of a pair look at the balance between them (P36).
public enum ReviewOccasion {
    MONTH_1(1, 1),
    MONTH_3(2, 3),
    MONTH_6(3, 6),
    /// When the pair closes.
    END(4, 0);

    private final int number;
    private final int months;

    ReviewOccasion(int number, int months) {
        this.number = number;
        this.months = months;
    }

    /// @return after how many months; 0 for the one at the end
    public int months() {
        return months;
    }

    /// @return 1 to 4, as it stands in addresses
    public int number() {
        return number;
    }

    /// @param number of [#number]
    public static ReviewOccasion of(int number) {
        return values()[number - 1];
    }
}
