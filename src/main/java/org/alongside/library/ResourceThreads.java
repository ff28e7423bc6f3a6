package org.alongside.library;

import java.util.List;
import org.alongside.cohort.CohortView;
import org.alongside.cohort.Cohorts;
import org.alongside.discussion.DiscussingThread;
import org.alongside.discussion.Glances;
import org.alongside.library.domain.ChoiceReader;
import org.alongside.library.domain.SuggestionStore;
import org.alongside.library.domain.ThreadLinks;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Where a resource is talked about.
@Service
@Transactional(readOnly = true)
public class ResourceThreads {

    /// Threads on one page.
    public static final int PAGE = 10;

    private final Library library;
    private final Cohorts cohorts;
    private final Glances glances;
    private final ThreadLinks links;
    private final ChoiceReader choices;
    private final SuggestionStore suggestions;

    ResourceThreads(
            Library library,
            Cohorts cohorts,
            Glances glances,
            ThreadLinks links,
            ChoiceReader choices,
            SuggestionStore suggestions) {
        this.library = library;
        this.cohorts = cohorts;
        this.glances = glances;
        this.links = links;
        this.choices = choices;
        this.suggestions = suggestions;
    }

    /// @throws NotFoundException where there is no such resource or the viewer may not read it
    public ResourceTalk open(PersonId viewer, ResourceId resource) {
        var first = list(viewer, resource, null);
        var all = cohorts.of(viewer);
        var having = choices.having(
                viewer, resource, all.stream().map(CohortView::id).toList());
        var hers = all.stream().filter(cohort -> having.contains(cohort.id())).toList();
        var origin = suggestions
                .origin(resource)
                .map(post -> glances.posts(viewer, List.of(post)).get(post))
                .orElse(null);
        return new ResourceTalk(first, hers, origin);
    }

    /// One page of the threads beside which it lies or in which a post names it, the newest activity first.
    ///
    /// @param cursor `next` of the page before; null, or one that was made up, gives the first page
    /// @return those that the viewer may read, in cohorts that have the resource
    /// @throws NotFoundException where there is no such resource or the viewer may not read it
    public Slice<DiscussingThread> list(PersonId viewer, ResourceId resource, @Nullable String cursor) {
        requireReadable(viewer, resource);
        return glances.discussing(
                viewer, links.threadsWith(viewer, resource), links.postsNaming(viewer, resource), cursor, PAGE);
    }

    private void requireReadable(PersonId viewer, ResourceId resource) {
        if (library.glances(viewer, List.of(resource)).isEmpty()) {
            throw new NotFoundException();
        }
    }
}
