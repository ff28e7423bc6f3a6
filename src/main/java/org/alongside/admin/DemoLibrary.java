package org.alongside.admin;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.alongside.library.CollectionDraft;
import org.alongside.library.Collections;
import org.alongside.library.FileId;
import org.alongside.library.LibrarySetup;
import org.alongside.library.ResourceDraft;
import org.alongside.library.ResourceId;
import org.alongside.library.ResourceKind;
import org.alongside.library.Resources;
import org.alongside.library.StoredFiles;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The library of the demo data. Files are taken in outside of any transaction, as always: so it comes after the rest.
@Component
class DemoLibrary {

    private final LibrarySetup setup;
    private final Resources resources;
    private final StoredFiles files;
    private final Collections collections;
    private final Clock clock;

    DemoLibrary(LibrarySetup setup, Resources resources, StoredFiles files, Collections collections, Clock clock) {
        this.setup = setup;
        this.resources = resources;
        this.files = files;
        this.collections = collections;
        this.clock = clock;
    }

    /// @param places ids by slug
    /// @param people ids by key
    void load(DemoLibraryFile file, Map<String, CohortId> places, Map<String, PersonId> people) {
        var made = new HashMap<String, ResourceId>();
        for (var entry : file.resources()) {
            var cohort = get(places, entry.cohort());
            var owner = get(people, entry.owner());
            var draft = draft(entry, file(entry, owner, cohort));
            var at = clock.instant().minus(Duration.ofMinutes(Math.round(entry.daysAgo() * 24 * 60)));
            var id = setup.accepted(cohort, owner, get(people, entry.moderator()), kind(entry), draft, at);
            made.put(entry.title(), id);
        }
        for (var entry : file.waiting()) {
            resources.propose(get(people, entry.owner()), get(places, entry.cohort()), kind(entry), draft(entry, null));
        }
        for (var ordered : file.collections()) {
            var keeper = get(people, ordered.keeper());
            var words = new CollectionDraft(ordered.title(), ordered.description(), ordered.lang(), key());
            var id = collections.make(keeper, get(places, ordered.cohort()), words);
            ordered.resources().forEach(title -> collections.add(keeper, id, get(made, title)));
        }
    }

    private @Nullable FileId file(DemoLibraryFile.Entry entry, PersonId owner, CohortId cohort) {
        if (entry.fileName() == null || entry.file() == null) {
            return null;
        }
        try (var content = new ByteArrayInputStream(entry.file().getBytes(StandardCharsets.UTF_8))) {
            return files.receive(owner, cohort, entry.fileName(), content).id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ResourceKind kind(DemoLibraryFile.Entry entry) {
        if (entry.link() != null) {
            return ResourceKind.LINK;
        }
        return entry.fileName() == null ? ResourceKind.TEXT : ResourceKind.FILE;
    }

    private static ResourceDraft draft(DemoLibraryFile.Entry entry, @Nullable FileId file) {
        return new ResourceDraft(
                entry.title(),
                entry.description(),
                entry.body(),
                entry.link(),
                file,
                entry.lang(),
                entry.topics(),
                entry.audience(),
                entry.source(),
                key());
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static <T> T get(Map<String, T> all, String key) {
        return Objects.requireNonNull(all.get(key), key);
    }
}
