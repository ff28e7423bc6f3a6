package org.alongside.library;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.springframework.context.ApplicationContext;

/// Proposing, changing, reading and deciding.
class ResourcesMatrix implements LibraryMatrixPart {

    private static final String IN = "owner member moderator coordinator";
    private static final String KEEPERS = "owner moderator coordinator";

    @Override
    public Map<String, Case> cases(ApplicationContext context) {
        var resources = context.getBean(Resources.class);
        var library = context.getBean(Library.class);
        var decisions = context.getBean(ResourceDecisions.class);
        return Map.ofEntries(
                Map.entry(
                        "Resources.propose",
                        new Case(
                                IN,
                                at -> resources.propose(
                                        at.actor(), at.cohort(), ResourceKind.LINK, LibraryScene.link("One")))),
                Map.entry("Resources.change", new Case(KEEPERS, at -> {
                    var id = at.accepted();
                    var version = library.open(at.owner(), id).version();
                    resources.change(at.actor(), id, LibraryScene.link("Other"), version);
                })),
                Map.entry("Resources.withdraw", new Case("owner", at -> resources.withdraw(at.actor(), at.accepted()))),
                Map.entry(
                        "Library.list",
                        new Case(
                                IN,
                                at -> found(
                                        at.accepted(),
                                        library.list(at.actor(), LibraryFilter.ALL, null)
                                                .items()))),
                Map.entry("Library.own", new Case("owner", at -> found(at.accepted(), library.own(at.actor())))),
                Map.entry("Library.open", new Case(IN, at -> library.open(at.actor(), at.accepted()))),
                Map.entry("Library.glances", new Case(IN, at -> {
                    if (library.glances(at.actor(), List.of(at.accepted())).isEmpty()) {
                        throw new NotFoundException();
                    }
                })),
                Map.entry(
                        "ResourceDecisions.accept",
                        new Case(
                                "moderator coordinator administrator",
                                at -> decide(at, id -> decisions.accept(at.actor(), id, at.latest(id))))),
                Map.entry(
                        "ResourceDecisions.giveBack",
                        new Case(
                                "moderator coordinator administrator",
                                at -> decide(at, id -> decisions.giveBack(at.actor(), id, at.latest(id), "unclear")))),
                Map.entry(
                        "ResourceDecisions.remove",
                        new Case(
                                "moderator coordinator administrator",
                                at -> decide(at, id -> decisions.remove(at.actor(), id, at.latest(id), "spam")))),
                Map.entry(
                        "ResourceDecisions.restore",
                        new Case(
                                "moderator coordinator administrator",
                                at -> decide(at, id -> {
                                    var mark = decisions.about(id, null).mark();
                                    return decisions.restore(
                                            at.actor(), id, at.latest(id), new ResourceChange(mark, mark));
                                }))));
    }

    /// Nobody may decide about her own: for the owner that is as if there were nothing, here.
    private static void decide(LibraryScene at, Function<ResourceId, Object> work) {
        var id = at.proposed();
        try {
            at.inTransaction(() -> work.apply(id));
        } catch (RefusedException _) {
            throw new NotFoundException();
        }
    }

    private static void found(ResourceId id, List<ResourceSummary> in) {
        if (in.stream().noneMatch(summary -> summary.id().equals(id))) {
            throw new NotFoundException();
        }
    }
}
