package org.alongside.mentoring;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A pair's agreement as one of the two sees it. A proposal of the other's that waits for a moderator is not in
/// it.
///
/// @param inForce what both have said yes to; null where there is none
/// @param proposed what waits for an answer; null for nothing
/// @param earlier what was in force or proposed before, the newest first
/// @param seen number of the newest version here, 0 for none: what a proposal answers
public record Agreement(
        @Nullable AgreementVersion inForce,
        @Nullable AgreementVersion proposed,
        List<AgreementVersion> earlier,
        int seen)
        implements Serializable {}
