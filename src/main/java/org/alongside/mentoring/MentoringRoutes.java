package org.alongside.mentoring;

import java.util.Locale;
import org.alongside.shared.PairId;

/// Addresses of mentoring pages, without a leading slash.
public final class MentoringRoutes {

    /// A person's own place in mentoring.
    public static final String HOME = "mentoring";

    /// Who walked with a person, and whom she walked with.
    public static final String LINEAGE = HOME + "/lineage";

    /// Thanks a person got.
    public static final String THANKS = HOME + "/thanks";

    private MentoringRoutes() {}

    /// What two people keep between them.
    public static String pair(PairId pair) {
        return "pairs/" + pair.value();
    }

    /// A page of a pair's.
    ///
    /// @param part such as `goals`
    public static String pair(PairId pair, String part) {
        return pair(pair) + "/" + part;
    }

    /// Where all of a pair's conversation is.
    public static String talk(PairId pair) {
        return pair(pair, "talk");
    }

    /// Where a message of it is: the page shows as much as is needed for it.
    public static String talk(PairId pair, TextId message) {
        return talk(pair) + "#post-" + message.value();
    }

    /// Where a member offers to walk along.
    public static String offer(String slug) {
        return HOME + "/offer/" + slug;
    }

    /// Where a newcomer asks for somebody to walk along.
    public static String request(String slug) {
        return HOME + "/request/" + slug;
    }

    /// Whom a person must not be brought together with, for her alone.
    public static String apart() {
        return HOME + "/apart";
    }

    /// Who could walk along with a newcomer.
    public static String mentors(String slug) {
        return HOME + "/mentors/" + slug;
    }

    /// A proposal, for the two it is about.
    public static String proposal(ProposalId proposal) {
        return HOME + "/proposals/" + proposal.value();
    }

    /// Where a role's orientation is read.
    public static String orientation(String slug, PairRole role) {
        return orientation(slug) + "/" + role.name().toLowerCase(Locale.ROOT);
    }

    /// Where coordinators keep the orientation of their cohort.
    public static String orientation(String slug) {
        return HOME + "/orientation/" + slug;
    }

    /// Where coordinators bring people together.
    public static String matching(String slug) {
        return HOME + "/matching/" + slug;
    }

    /// How the pairs of a cohort are, for its coordinators.
    public static String programme(String slug) {
        return HOME + "/programme/" + slug;
    }

    /// Where coordinators see who asked them for help.
    public static String care(String slug) {
        return HOME + "/care/" + slug;
    }

    /// How a cohort wants mentoring done.
    public static String settings(String slug) {
        return HOME + "/settings/" + slug;
    }

    /// A case of the team's.
    public static String care(String slug, CareCaseId id) {
        return care(slug) + "/" + id.value();
    }

    /// Where somebody responsible for safety asks to read a pair's conversation.
    public static String glass(PairId pair) {
        return HOME + "/glass/" + pair.value();
    }
}
