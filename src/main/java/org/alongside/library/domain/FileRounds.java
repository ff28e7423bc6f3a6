package org.alongside.library.domain;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.library.FileId;
import org.alongside.library.FileUse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Removes files that nothing holds: forms that were never sent, and what is left when what held them has gone.
/// Several servers may do this at once.
@Component
public class FileRounds {

    /// How long a file stays that nothing holds: long enough to finish a form tomorrow.
    public static final Duration KEPT = Duration.ofHours(24);

    private static final Logger LOG = LoggerFactory.getLogger(FileRounds.class);
    private static final int AT_ONCE = 200;
    private static final int WHOLE_EVERY = 24;

    private final FileStore store;
    private final List<FileUse> uses;
    private final Incoming incoming;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private volatile long seen;
    private int hours;

    public FileRounds(
            FileStore store,
            List<FileUse> uses,
            Incoming incoming,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.store = store;
        this.uses = List.copyOf(uses);
        this.incoming = incoming;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /// First a moment after the start, for what a server left that was ended amid an upload.
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5S")
    void removeLeftovers() {
        int processes = incoming.removeLeftovers();
        if (processes > 0) {
            LOG.info("Removed what {} ended process(es) left of uploads", processes);
        }
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT30M")
    void everyHour() {
        int files = removeUnheld(clock.instant(), nextWalk());
        if (files > 0) {
            LOG.info("Removed {} file(s) that nothing held for a day", files);
        }
    }

    /// What was let go later, and what could not be removed, is found once a day. Rounds come one after the other.
    private long nextWalk() {
        var whole = hours++ % WHOLE_EVERY == 0;
        return whole ? 0 : seen;
    }

    /// @return how many files were removed here
    public int removeUnheld(Instant now) {
        return removeUnheld(now, 0);
    }

    private int removeUnheld(Instant now, long after) {
        int removed = 0;
        long last = after;
        var rows = store.before(now.minus(KEPT), last, AT_ONCE);
        while (!rows.isEmpty()) {
            var held = held(rows.stream().map(row -> row.file().id()).collect(Collectors.toSet()));
            for (var row : rows) {
                removed += !held.contains(row.file().id()) && remove(row.file().id()) ? 1 : 0;
            }
            last = rows.getLast().key();
            rows = store.before(now.minus(KEPT), last, AT_ONCE);
        }
        seen = last;
        return removed;
    }

    private boolean remove(FileId id) {
        try {
            return Boolean.TRUE.equals(transaction.execute(_ -> {
                var locked = store.lock(id);
                // Asked again: somebody may have begun to hold it before it was locked.
                if (locked.isEmpty() || held(Set.of(id)).contains(id)) {
                    return false;
                }
                store.remove(locked.get());
                return true;
            }));
        } catch (DataAccessException held) {
            // Something refers to it by now, or another server is at it; in a day it is looked at again.
            return false;
        }
    }

    private Set<FileId> held(Set<FileId> files) {
        var held = new HashSet<FileId>();
        uses.forEach(use -> held.addAll(use.held(files)));
        return held;
    }
}
