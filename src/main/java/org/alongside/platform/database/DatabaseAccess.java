package org.alongside.platform.database;

/// How to reach the application's database: a JDBC address with the account that owns the schema.
public record DatabaseAccess(String url, String user, String password) {

    /// Without the password, so that it cannot reach a log.
    @Override
    public String toString() {
        return "DatabaseAccess[url=" + url + ", user=" + user + "]";
    }
}
