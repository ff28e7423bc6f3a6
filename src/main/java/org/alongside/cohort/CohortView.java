package org.alongside.cohort;

import java.io.Serializable;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.alongside.shared.CohortId;

/// A cohort as one of its members sees it.
///
/// @param slug its name in addresses
/// @param role what the viewer is in it
public record CohortView(CohortId id, String slug, String name, String description, CohortRole role)
        implements Serializable {

    /// @param row begins with key, slug, name and description of a cohort, and whether the viewer moderates and
    ///     coordinates it
    public static CohortView read(ResultSet row) throws SQLException {
        return new CohortView(
                new CohortId(row.getLong(1)),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                new CohortRole(row.getBoolean(5), row.getBoolean(6)));
    }
}
