package org.alongside.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The one database: an outside one where an address is given, else the embedded server of the data folder.
@Configuration
class DatabaseConfiguration {

    /// @param join whether a server that another process runs on the data folder may be used, as the import does
    @Bean(destroyMethod = "close")
    Database database(
            @Value("${ALONGSIDE_DB_URL:}") String url,
            @Value("${ALONGSIDE_DB_USER:}") String user,
            @Value("${ALONGSIDE_DB_PASSWORD:}") String password,
            @Value("${alongside.data}") Path data,
            @Value("${alongside.database.join:false}") boolean join) {
        if (!url.isBlank()) {
            return Database.outside(new DatabaseAccess(url, user, password), "ALONGSIDE_DB_USER");
        }
        if (join) {
            return EmbeddedMariaDb.running(data).map(Database::joined).orElseGet(() -> Database.embedded(data));
        }
        return Database.embedded(data);
    }

    @Bean
    DataSource dataSource(Database database) {
        var access = database.access();
        var pool = new HikariDataSource();
        pool.setJdbcUrl(access.url());
        pool.setUsername(access.user());
        pool.setPassword(access.password());
        pool.setMaximumPoolSize(20);
        // What is read after waiting for a lock has to be what the other one left, not what was there before.
        pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        pool.setConnectionInitSql("SET time_zone = '+00:00'");
        return pool;
    }

    /// Another account than the application's may own the tables and upgrade them, so that the application itself
    /// cannot change what has to stay.
    @Bean
    FlywayConfigurationCustomizer migrateAsOwner(
            Database database,
            @Value("${ALONGSIDE_DB_URL:}") String url,
            @Value("${ALONGSIDE_DB_OWNER_USER:}") String owner,
            @Value("${ALONGSIDE_DB_OWNER_PASSWORD:}") String password) {
        return flyway -> {
            if (!url.isBlank() && !owner.isBlank()) {
                var access = new DatabaseAccess(database.access().url(), owner, password);
                Database.outside(access, "ALONGSIDE_DB_OWNER_USER").close();
                flyway.dataSource(access.url(), access.user(), access.password())
                        .initSql("SET time_zone = '+00:00'");
            }
        };
    }
}
