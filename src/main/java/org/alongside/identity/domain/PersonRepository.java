package org.alongside.identity.domain;

import java.util.Optional;
import org.springframework.data.repository.Repository;

public interface PersonRepository extends Repository<Person, Long> {

    Person save(Person person);

    Optional<Person> findById(long id);

    Optional<Person> findByEmail(String email);

    boolean existsByEmail(String email);

    boolean existsByAdministratorTrue();

    long count();
}
