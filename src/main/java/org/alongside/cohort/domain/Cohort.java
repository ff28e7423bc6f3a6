package org.alongside.cohort.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.alongside.shared.CohortId;
import org.jspecify.annotations.Nullable;

/// A group of people who talk with each other and with nobody else.
@Entity
@SuppressWarnings("UnusedVariable") // Some columns are written here and read in SQL only.
public class Cohort {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String slug;
    private String name;
    private String description;
    private Instant createdAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Cohort() {}

    public Cohort(String slug, String name, String description, Instant createdAt) {
        this.slug = slug;
        this.name = name;
        this.description = description;
        this.createdAt = createdAt;
    }

    public CohortId id() {
        if (id == null) {
            throw new IllegalStateException("not saved yet");
        }
        return new CohortId(id);
    }
}
