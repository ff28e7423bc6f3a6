package org.alongside.library;

import org.alongside.library.domain.HistoryReader;
import org.alongside.library.domain.ResourceStore;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.alongside.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What a resource said before. Readers see what they could read; its owner and who decides see every version.
@Service
public class ResourceHistory {

    /// Versions on one page.
    public static final int PAGE = 20;

    private final Library library;
    private final Resources resources;
    private final HistoryReader reader;
    private final ResourceStore store;

    ResourceHistory(Library library, Resources resources, HistoryReader reader, ResourceStore store) {
        this.library = library;
        this.resources = resources;
        this.reader = reader;
        this.store = store;
    }

    /// @param before `next` of the page before; null, or one that was made up, gives the first page
    /// @return versions, newest first
    /// @throws NotFoundException where there is no such resource or the viewer may not see it
    @Transactional(readOnly = true)
    public Slice<ResourceVersion> versions(PersonId viewer, ResourceId resource, @Nullable String before) {
        var seen = library.open(viewer, resource);
        return reader.versions(viewer, seen, number(before), PAGE);
    }

    /// Makes an older version the newest one, which waits for a moderator as any change does.
    ///
    /// @param number of the older one
    /// @param basedOn [ResourceView#version] of what was looked at
    /// @param key made when the page opens: the same press sent twice is one version
    /// @throws NotFoundException for who may not change the resource, and where it has no such version
    /// @throws RefusedException what [Resources#change] refuses
    public ResourceSent bringBack(PersonId keeper, ResourceId resource, int number, int basedOn, String key) {
        var seen = library.open(keeper, resource);
        if (!seen.keeps()) {
            throw new NotFoundException();
        }
        var old = reader.text(resource, number).orElseThrow(NotFoundException::new);
        return resources.change(keeper, resource, ResourceDraft.of(old, key), basedOn);
    }

    /// Takes what it said before from its readers. Who decides, and its owner, still see it.
    ///
    /// @throws NotFoundException for who may not change the resource
    @Transactional
    public void hide(PersonId keeper, ResourceId resource) {
        var row = store.require(resource);
        if (!library.open(keeper, resource).keeps()) {
            throw new NotFoundException();
        }
        store.hideEarlier(row.key());
    }

    private static @Nullable Integer number(@Nullable String cursor) {
        try {
            return cursor == null ? null : Integer.valueOf(cursor);
        } catch (NumberFormatException _) {
            return null;
        }
    }
}
