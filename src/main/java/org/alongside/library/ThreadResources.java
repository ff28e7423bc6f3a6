package org.alongside.library;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.alongside.cohort.CohortView;
import org.alongside.discussion.Glances;
import org.alongside.discussion.Posts;
import org.alongside.library.domain.ChoiceReader;
import org.alongside.library.domain.ThreadLinks;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.alongside.shared.ThreadId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Resources beside a thread: those that somebody has laid there, and those whose address stands in a post. Only
/// what the thread's cohort has, now: a thread that was moved leaves behind what its new cohort has not.
@Service
public class ThreadResources {

    /// Most resources that members lay beside one thread.
    public static final int MOST = 20;

    private final Glances glances;
    private final Posts posts;
    private final ThreadLinks links;
    private final ChoiceReader choices;

    ThreadResources(Glances glances, Posts posts, ThreadLinks links, ChoiceReader choices) {
        this.glances = glances;
        this.posts = posts;
        this.links = links;
        this.choices = choices;
    }

    /// @return what lies beside a published thread, what was laid there before what posts name; of the latter
    ///     only what stands in a post that the viewer may read, and at most [#MOST]
    /// @throws NotFoundException where there is no such thread or the viewer may not read it
    @Transactional(readOnly = true)
    public List<ThreadResource> list(PersonId viewer, ThreadId thread) {
        var cohort = cohort(viewer, thread);
        var all = new ArrayList<ThreadResource>();
        var beside = links.beside(viewer, thread);
        for (var row : beside.attached()) {
            all.add(new ThreadResource(
                    row.resource(), true, row.mine() || cohort.role().answers()));
        }
        if (!beside.named()) {
            return all;
        }
        var named = links.named(viewer, thread);
        var readable = glances.readable(
                viewer, named.stream().map(ThreadLinks.Named::post).distinct().toList());
        var shown = named.stream()
                .filter(row -> readable.contains(row.post()))
                .map(ThreadLinks.Named::resource)
                .distinct()
                .limit(MOST)
                .toList();
        var found = choices.glances(viewer, cohort.id(), shown);
        shown.stream()
                .flatMap(id -> Stream.ofNullable(found.get(id)))
                .forEach(resource -> all.add(new ThreadResource(resource, false, false)));
        return all;
    }

    /// Lays a resource beside a thread; one that lies there already stays.
    ///
    /// @throws NotFoundException where she may not read the thread or the resource, and where the thread's
    ///     cohort has it not
    /// @throws RefusedException `links.full`, `restricted.posting` or `thread.locked`
    @Transactional
    public void attach(PersonId member, ThreadId thread, ResourceId resource) {
        var cohort = cohort(member, thread);
        posts.requireOpen(member, thread);
        if (choices.having(member, resource, List.of(cohort.id())).isEmpty()) {
            throw new NotFoundException();
        }
        if (!links.attach(member, thread, resource, MOST)) {
            throw new RefusedException("links.full");
        }
    }

    /// Takes a resource away that lies beside a thread: who laid it there may, and who moderates or
    /// coordinates the cohort.
    ///
    /// @throws NotFoundException for anybody else, and where it does not lie there
    @Transactional
    public void detach(PersonId member, ThreadId thread, ResourceId resource) {
        var any = cohort(member, thread).role().answers();
        if (!links.detach(member, thread, resource, any)) {
            throw new NotFoundException();
        }
    }

    private CohortView cohort(PersonId viewer, ThreadId thread) {
        return glances.cohortOf(viewer, thread).orElseThrow(NotFoundException::new);
    }
}
