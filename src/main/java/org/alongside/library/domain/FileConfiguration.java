package org.alongside.library.domain;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/// What whoever runs the site chose about files, from its properties.
@Configuration
class FileConfiguration {

    @Bean
    FileSettings fileSettings(
            @Value("${alongside.data}") Path data,
            @Value("${alongside.library.cohort-bytes}") DataSize cohortBytes,
            @Value("${alongside.library.pictures-at-once}") int picturesAtOnce,
            @Value("${alongside.clamav.at}") String scanner,
            @Value("${alongside.clamav.time}") Duration scanTime) {
        return new FileSettings(
                data.toAbsolutePath().normalize().resolve("incoming"),
                cohortBytes.toBytes(),
                Math.max(1, picturesAtOnce),
                scanner.strip(),
                scanTime);
    }
}
