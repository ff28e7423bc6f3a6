package org.alongside.library;

import java.util.HashMap;
import java.util.Map;
import org.alongside.cohort.CohortRole;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.alongside.testing.Fixtures;
import org.springframework.context.ApplicationContext;

/// Collections: members read them, moderators and coordinators keep them.
class CollectionsMatrix implements LibraryMatrixPart {

    private static final String IN = "owner member moderator coordinator";
    private static final String KEEPERS = "moderator coordinator";

    @Override
    public Map<String, Case> cases(ApplicationContext context) {
        var collections = context.getBean(Collections.class);
        var cases = new HashMap<String, Case>();
        cases.put("Collections.list", new Case(IN, at -> {
            made(collections, at, at.accepted());
            if (collections.list(at.actor(), null).isEmpty()) {
                throw new NotFoundException();
            }
        }));
        cases.put("Collections.with", new Case(IN, at -> {
            var id = at.accepted();
            made(collections, at, id);
            if (collections.with(at.actor(), id).isEmpty()) {
                throw new NotFoundException();
            }
        }));
        cases.put(
                "Collections.open",
                new Case(IN, at -> collections.open(at.actor(), made(collections, at, at.accepted()))));
        cases.put("Collections.make", new Case(KEEPERS, at -> collections.make(at.actor(), at.cohort(), draft())));
        cases.put("Collections.change", new Case(KEEPERS, at -> {
            collections.change(at.actor(), made(collections, at, at.accepted()), draft(), 1);
        }));
        cases.put("Collections.release", new Case(KEEPERS, at -> {
            refusedAtMost(() -> collections.release(at.actor(), made(collections, at, at.accepted()), 1));
        }));
        cases.put("Collections.add", new Case(KEEPERS, at -> {
            collections.add(at.actor(), made(collections, at, at.accepted()), at.accepted());
        }));
        cases.put("Collections.remove", new Case(KEEPERS, at -> {
            var id = at.accepted();
            collections.remove(at.actor(), made(collections, at, id), id, 1);
        }));
        cases.put("Collections.moveUp", new Case(KEEPERS, at -> {
            var id = at.accepted();
            collections.moveUp(at.actor(), made(collections, at, id), id, 1);
        }));
        cases.put("Collections.moveDown", new Case(KEEPERS, at -> {
            var id = at.accepted();
            collections.moveDown(at.actor(), made(collections, at, id), id, 1);
        }));
        cases.put("Collections.discard", new Case(KEEPERS, at -> {
            collections.discard(at.actor(), made(collections, at, at.accepted()), 1);
        }));
        return cases;
    }

    private static CollectionId made(Collections collections, LibraryScene at, ResourceId first) {
        PersonId keeper = at.fixtures().with(at.cohort(), new CohortRole(true, true));
        var id = collections.make(keeper, at.cohort(), draft());
        collections.add(keeper, id, first);
        return id;
    }

    private static CollectionDraft draft() {
        return new CollectionDraft("First month in a new town", "What to do first.", "en", Fixtures.key());
    }

    private static void refusedAtMost(Runnable work) {
        try {
            work.run();
        } catch (RefusedException _) {
            // She may, and is told why not now.
        }
    }
}
