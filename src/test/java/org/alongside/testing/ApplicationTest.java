package org.alongside.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/// The whole application on the embedded MariaDB. All tests share one context, so none may add to it; each
/// makes its own people and cohorts with [Fixtures].
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "alongside.data=target/test-data-${alongside.fork:1}",
            "alongside.messages.strict=true",
            "alongside.demo=false",
            // Tests write the same texts in cohort after cohort.
            "alongside.site-texts=0",
            // Nothing is asked outside.
            "alongside.library.link-check=false",
            "vaadin.productionMode=true",
            "logging.level.org.springframework.boot.autoconfigure.logging=off"
        })
@Import({Fixtures.class, StatementCount.class})
public @interface ApplicationTest {}
