package org.alongside.library;

import java.util.Set;
import java.util.function.Supplier;
import org.alongside.cohort.CohortRole;
import org.alongside.cohort.Topic;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.alongside.testing.Fixtures;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// A cohort with one resource of its own, and somebody who tries something with it.
public final class LibraryScene {

    /// Everybody there may be. An outsider belongs to another cohort, and so does the other moderator.
    public static final String ALL = "owner member moderator coordinator otherModerator administrator outsider";

    private final ApplicationContext context;
    private final Fixtures fixtures;
    private final CohortId cohort;
    private final PersonId owner;
    private final PersonId actor;

    public LibraryScene(ApplicationContext context, String role) {
        this.context = context;
        this.fixtures = context.getBean(Fixtures.class);
        this.cohort = fixtures.cohort();
        this.owner = fixtures.member(cohort);
        this.actor = switch (role) {
            case "owner" -> owner;
            case "member" -> fixtures.member(cohort);
            case "moderator" -> fixtures.moderator(cohort);
            case "coordinator" -> fixtures.with(cohort, new CohortRole(false, true));
            case "otherModerator" -> fixtures.moderator(fixtures.cohort());
            case "administrator" -> fixtures.administrator();
            case "outsider" -> fixtures.member(fixtures.cohort());
            default -> throw new IllegalArgumentException(role);
        };
    }

    public PersonId actor() {
        return actor;
    }

    public CohortId cohort() {
        return cohort;
    }

    public PersonId owner() {
        return owner;
    }

    public Fixtures fixtures() {
        return fixtures;
    }

    /// @return a link that nobody has decided about
    public ResourceId proposed() {
        return context.getBean(Resources.class)
                .propose(owner, cohort, ResourceKind.LINK, link("Language school"))
                .id();
    }

    /// @return a link that the cohort reads
    public ResourceId accepted() {
        var id = proposed();
        accept(id);
        return id;
    }

    /// Lets the cohort read what waits.
    public void accept(ResourceId id) {
        var moderator = fixtures.moderator(cohort);
        inTransaction(() -> context.getBean(ResourceDecisions.class).accept(moderator, id, latest(id)));
    }

    /// @return key of the newest version
    public long latest(ResourceId id) {
        return inTransaction(() -> context.getBean(ResourceDecisions.class).about(id, null))
                .versionKey();
    }

    public <T> T inTransaction(Supplier<T> work) {
        return new TransactionTemplate(context.getBean(PlatformTransactionManager.class)).execute(_ -> work.get());
    }

    /// @return a link as it is filled in
    public static ResourceDraft link(String title) {
        return new ResourceDraft(
                title,
                "When it is open and how to get there.",
                null,
                "https://school.example.org/hours",
                null,
                "en",
                Set.of(Topic.LANGUAGE),
                "",
                "",
                Fixtures.key());
    }
}
