package org.alongside.cohort.domain;

import java.util.Optional;
import org.springframework.data.repository.Repository;

public interface CohortRepository extends Repository<Cohort, Long> {

    Cohort save(Cohort cohort);

    Optional<Cohort> findBySlug(String slug);
}
