package org.alongside.mentoring;

import java.util.Locale;

/// Why a newcomer has nobody in a draft, as far as coordinators are told. A block, a must-not and a pair that
/// ended for cause are among `NOBODY` with whatever else stands between two people.
public enum LeftOver {
    /// She has not read the orientation.
    ORIENTATION,
    /// She may not be mentored for a time.
    RESTRICTED,
    /// No mentor has a free place.
    NO_PLACE,
    /// She shares no language with anybody who has a free place.
    NO_LANGUAGE,
    /// Nobody with a free place is possible.
    NOBODY,
    /// Who is possible went to others who had waited longer or fit better.
    OTHERS,
    /// The coordinator left her without anybody for now, or nothing was worked out since she asked.
    NOT_YET;

    /// @return the message key of the reason
    public String key() {
        return "option.leftOver." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
