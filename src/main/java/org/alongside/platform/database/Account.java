package org.alongside.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Properties;

/// The application's own account on the embedded server, and the schema of the same name.
record Account(String password) {

    static final String NAME = "alongside";

    static Optional<Account> load(DataFolder folder) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(folder.account())) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
        return Optional.ofNullable(properties.getProperty("password")).map(Account::new);
    }

    static Account create(DataFolder folder) {
        var random = new byte[24];
        new SecureRandom().nextBytes(random);
        var account = new Account(Base64.getUrlEncoder().withoutPadding().encodeToString(random));
        folder.writePrivately(folder.account(), "user=%s%npassword=%s%n".formatted(NAME, account.password));
        return account;
    }

    DatabaseAccess access(int port) {
        return new DatabaseAccess("jdbc:mariadb://127.0.0.1:" + port + "/" + NAME, NAME, password);
    }

    /// Statements for the server's bootstrap mode; they may be repeated, and then set the password anew. Schemas
    /// whose name begins with the account's name belong to it too, for tests that need an empty one.
    String statements() {
        return """
                FLUSH PRIVILEGES;
                CREATE DATABASE IF NOT EXISTS %1$s CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
                CREATE USER IF NOT EXISTS '%1$s'@'127.0.0.1';
                ALTER USER '%1$s'@'127.0.0.1' IDENTIFIED BY '%2$s';
                GRANT ALL PRIVILEGES ON `%1$s%%`.* TO '%1$s'@'127.0.0.1';
                """.formatted(NAME, password);
    }

    @Override
    public String toString() {
        return "Account[" + NAME + "]";
    }
}
