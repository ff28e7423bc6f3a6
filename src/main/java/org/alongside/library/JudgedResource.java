package org.alongside.library;

import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// A version of a resource as those need it who look after texts.
///
/// @param key of the resource in the database
/// @param versionKey of the version that is judged
/// @param cohort it was proposed in
/// @param author of the version
/// @param owner of the resource
/// @param lang BCP 47 tag; null where nobody said
/// @param signals as `StoredSignals` reads them
public record JudgedResource(
        long key,
        ResourceId id,
        long versionKey,
        CohortId cohort,
        PersonId author,
        PersonId owner,
        @Nullable String lang,
        String signals,
        ResourceMark mark) {

    /// What a resource is called where it is reported or decided about.
    public static final String KIND = "resource";
}
