package org.alongside.library;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.alongside.cohort.CohortRole;
import org.alongside.shared.MemberId;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.alongside.testing.Fixtures;
import org.springframework.context.ApplicationContext;

/// History, sharing, handing over, drafts.
class KeepingMatrix implements LibraryMatrixPart {

    private static final String IN = "owner member moderator coordinator";
    private static final String KEEPERS = "owner moderator coordinator";

    @Override
    public Map<String, Case> cases(ApplicationContext context) {
        var cases = new HashMap<String, Case>();
        history(context, cases);
        sharing(context, cases);
        owners(context, cases);
        drafts(context, cases);
        return cases;
    }

    private static void history(ApplicationContext context, Map<String, Case> cases) {
        var history = context.getBean(ResourceHistory.class);
        var library = context.getBean(Library.class);
        cases.put("ResourceHistory.versions", new Case(IN, at -> history.versions(at.actor(), at.accepted(), null)));
        cases.put("ResourceHistory.hide", new Case(KEEPERS, at -> history.hide(at.actor(), at.accepted())));
        cases.put("ResourceHistory.bringBack", new Case(KEEPERS, at -> {
            var id = at.accepted();
            history.bringBack(at.actor(), id, 1, library.open(at.owner(), id).version(), Fixtures.key());
        }));
        cases.put(
                "Resources.contactData",
                new Case(
                        IN,
                        at -> context.getBean(Resources.class)
                                .contactData(at.actor(), at.cohort(), LibraryScene.link("One"))));
        cases.put("Library.languages", new Case(IN, at -> {
            at.accepted();
            if (library.languages(at.actor()).isEmpty()) {
                throw new NotFoundException();
            }
        }));
    }

    private static void sharing(ApplicationContext context, Map<String, Case> cases) {
        var sharing = context.getBean(ResourceSharing.class);
        cases.put("ResourceSharing.choices", new Case(IN, at -> sharing.choices(at.actor(), at.accepted())));
        // Everybody moderates another cohort here: what counts is who may read the resource.
        cases.put("ResourceSharing.share", new Case(IN, at -> {
            var other = at.fixtures().cohort();
            at.fixtures().join(other, at.actor(), new CohortRole(true, false));
            sharing.share(at.actor(), at.accepted(), other);
        }));
        cases.put(
                "ResourceSharing.unshare",
                new Case(
                        "moderator coordinator",
                        at -> refusedAtMost(() -> sharing.unshare(at.actor(), at.accepted(), at.cohort()))));
        cases.put("ResourceSharing.setEverywhere", new Case("coordinator", at -> {
            var id = at.accepted();
            sharing.setEverywhere(at.actor(), id, true);
            sharing.setEverywhere(at.actor(), id, false);
        }));
    }

    private static void owners(ApplicationContext context, Map<String, Case> cases) {
        var owners = context.getBean(ResourceOwners.class);
        var tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(2);
        cases.put("ResourceOwners.of", new Case(IN, at -> owners.of(at.actor(), at.accepted())));
        cases.put("ResourceOwners.looked", new Case(KEEPERS, at -> owners.looked(at.actor(), at.accepted(), tomorrow)));
        cases.put("ResourceOwners.candidates", new Case("owner", at -> owners.candidates(at.actor(), at.accepted())));
        cases.put(
                "ResourceOwners.offer", new Case("owner", at -> owners.offer(at.actor(), at.accepted(), another(at))));
        cases.put(
                "ResourceOwners.takeOfferBack",
                new Case("owner", at -> owners.takeOfferBack(at.actor(), at.accepted())));
        cases.put("ResourceOwners.offers", new Case("member moderator coordinator", at -> {
            offered(owners, at, id -> {
                if (owners.offers(at.actor()).isEmpty()) {
                    throw new NotFoundException();
                }
            });
        }));
        cases.put(
                "ResourceOwners.accept",
                new Case(
                        "member moderator coordinator",
                        at -> offered(owners, at, id -> owners.accept(at.actor(), id))));
        cases.put(
                "ResourceOwners.decline",
                new Case(
                        "member moderator coordinator",
                        at -> offered(owners, at, id -> owners.decline(at.actor(), id))));
    }

    /// Who does not belong to the cohort cannot be asked at all.
    private static void offered(ResourceOwners owners, LibraryScene at, Consumer<ResourceId> work) {
        var id = at.accepted();
        owners.offer(at.owner(), id, at.fixtures().page(at.actor()));
        work.accept(id);
    }

    private static MemberId another(LibraryScene at) {
        return at.fixtures().page(at.fixtures().member(at.cohort()));
    }

    private static void drafts(ApplicationContext context, Map<String, Case> cases) {
        var drafts = context.getBean(ResourceDrafts.class);
        var kept = new ResourceDrafts.Kept(ResourceKind.LINK, LibraryScene.link("Half"), 0);
        cases.put("ResourceDrafts.save", new Case(LibraryScene.ALL, at -> {
            drafts.save(at.actor(), ResourceDraftPlace.proposal(at.cohort()), kept);
        }));
        cases.put("ResourceDrafts.find", new Case("owner", at -> {
            var place = ResourceDraftPlace.proposal(at.cohort());
            drafts.save(at.owner(), place, kept);
            if (drafts.find(at.actor(), place).isEmpty()) {
                throw new NotFoundException();
            }
        }));
        cases.put("ResourceDrafts.discard", new Case("owner", at -> {
            var place = ResourceDraftPlace.proposal(at.cohort());
            drafts.save(at.owner(), place, kept);
            drafts.discard(at.actor(), place);
            if (drafts.find(at.owner(), place).isPresent()) {
                throw new NotFoundException();
            }
        }));
    }

    private static void refusedAtMost(Runnable work) {
        try {
            work.run();
        } catch (RefusedException _) {
            // She may, and is told why not now.
        }
    }
}
