package org.alongside.moderation.ui;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.alongside.moderation.CaseFilter;
import org.alongside.moderation.CaseId;
import org.alongside.moderation.CaseSummary;
import org.alongside.moderation.Cases;
import org.alongside.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// What waits for a person, as far as she has asked for it.
final class WaitingCases implements Serializable {

    private static final long serialVersionUID = 1L;

    private final List<CaseSummary> items = new ArrayList<>();
    private CaseFilter filter = CaseFilter.ALL;
    private @Nullable String next;

    void filter(CaseFilter chosen) {
        filter = chosen;
        clear();
    }

    /// Reads as many as were there before, at least a page.
    void read(Cases cases, PersonId person) {
        var wanted = items.size();
        clear();
        do {
            readMore(cases, person);
        } while (next != null && items.size() < wanted);
    }

    /// Reads another page.
    void readMore(Cases cases, PersonId person) {
        var slice = cases.waiting(person, filter, next);
        items.addAll(slice.items());
        next = slice.next();
    }

    void clear() {
        items.clear();
        next = null;
    }

    /// @return how many wait, those that were not read counted
    int count(Cases cases, PersonId person) {
        return next == null ? items.size() : cases.count(person, filter);
    }

    boolean filtered() {
        return !filter.equals(CaseFilter.ALL);
    }

    boolean hasMore() {
        return next != null;
    }

    boolean isEmpty() {
        return items.isEmpty();
    }

    int size() {
        return items.size();
    }

    List<CaseSummary> all() {
        return List.copyOf(items);
    }

    /// @return null where there is none
    @Nullable
    CaseSummary at(int index) {
        return index < 0 || index >= items.size() ? null : items.get(index);
    }

    /// @return -1 where it waits no longer
    int indexOf(CaseId wanted) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).id().equals(wanted)) {
                return i;
            }
        }
        return -1;
    }
}
