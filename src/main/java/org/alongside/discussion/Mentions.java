package org.alongside.discussion;

import java.util.List;
import org.alongside.cohort.CohortAccess;
import org.alongside.discussion.domain.MentionReader;
import org.alongside.discussion.domain.ThreadReader;
import org.alongside.search.MemberNames;
import org.alongside.shared.CohortId;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.shared.Slice;
import org.alongside.shared.ThreadId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Members who are named in posts: `@` and a display name. It is no way to reach anybody across a block, in either
/// direction, and tells nobody of one: a name that is hidden is treated as one that nobody has.
@Service
public class Mentions {

    /// Mentions on one page.
    public static final int LIST = 25;

    /// Most members one post can name.
    public static final int MOST = 10;

    private final CohortAccess access;
    private final MemberNames names;
    private final MentionReader reader;
    private final ThreadReader threads;

    Mentions(CohortAccess access, MemberNames names, MentionReader reader, ThreadReader threads) {
        this.access = access;
        this.names = names;
        this.reader = reader;
        this.threads = threads;
    }

    /// @param cursor `next` of the page before; null, or one that was made up, gives the first page
    /// @param most how many at the most
    /// @return a page of the posts that name the viewer and that she may see: unread ones first, then by time
    @Transactional(readOnly = true)
    public Slice<Mention> of(PersonId viewer, @Nullable String cursor, int most) {
        return reader.list(viewer, cursor, most);
    }

    /// Offers names to who is writing in a cohort.
    ///
    /// @param beginning of one of the words of a name, in any case and with or without accents
    /// @return names of members who could be named, up to [MemberNames#MOST]; none for an empty beginning,
    ///     and for who asks too often
    /// @throws NotFoundException where the viewer does not belong to the cohort
    public List<String> offer(PersonId viewer, CohortId cohort, String beginning) {
        access.requireMember(viewer, cohort);
        return names.beginning(viewer, cohort, beginning);
    }

    /// Offers names to who is writing in a thread, as [#offer] does in its cohort.
    ///
    /// @throws NotFoundException where there is no such thread or the viewer may not see it
    public List<String> offerIn(PersonId viewer, ThreadId thread, String beginning) {
        var place = threads.place(viewer, thread).orElseThrow(NotFoundException::new);
        return names.beginning(viewer, place.cohort(), beginning);
    }
}
