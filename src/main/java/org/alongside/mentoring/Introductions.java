package org.alongside.mentoring;

import java.util.List;
import java.util.Locale;
import org.alongside.mentoring.domain.Writings;
import org.alongside.mentoring.domain.meeting.IntroductionReader;
import org.alongside.mentoring.domain.meeting.IntroductionStore;
import org.alongside.mentoring.domain.meeting.IntroductionStore.Row;
import org.alongside.richtext.RichText;
import org.alongside.shared.MemberId;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PairId;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Opening doors (P08, P18): one of a pair proposes to introduce the mentee to somebody. First the mentee says
/// yes, then the third, and only then the two have each other's names. Whoever would rather not is not told on:
/// there is only "not now".
@Service
public class Introductions {

    /// Introductions of a pair that may wait at once.
    private static final int MOST_OPEN = 5;

    /// Members that a search shows.
    public static final int FOUND = 8;

    private final PairAccess access;
    private final IntroductionStore store;
    private final IntroductionReader reader;
    private final Writings writings;

    Introductions(PairAccess access, IntroductionStore store, IntroductionReader reader, Writings writings) {
        this.access = access;
        this.store = store;
        this.reader = reader;
        this.writings = writings;
    }

    /// A member to whom the mentee can be introduced.
    public record Candidate(MemberId page, String name) implements java.io.Serializable {}

    /// @return the pair's introductions, newest first
    /// @throws NotFoundException for who is not one of the two
    @Transactional(readOnly = true)
    public List<IntroductionView> list(PersonId person, PairId pair) {
        return reader.list(access.require(person, pair));
    }

    /// @return how many introductions of the pair have happened
    /// @throws NotFoundException for who is not one of the two
    @Transactional(readOnly = true)
    public int happened(PersonId person, PairId pair) {
        return reader.happened(access.require(person, pair));
    }

    /// Members of the cohort whose name begins with some letters. Only those are found who have shown
    /// themselves there by a post or an offer: who only reads is nobody's to find. Across a block or a must-not
    /// nobody is found.
    ///
    /// @param beginning of the name, at least two letters; fewer find nobody
    /// @throws NotFoundException for who is not one of the two
    @Transactional(readOnly = true)
    public List<Candidate> candidates(PersonId person, PairId pair, String beginning) {
        var side = access.require(person, pair);
        return beginning.strip().codePointCount(0, beginning.strip().length()) < 2
                ? List.of()
                : reader.candidates(side, beginning.strip(), FOUND);
    }

    /// Proposes to introduce the mentee to a member. Where the mentee proposes it herself, she has said yes by
    /// that.
    ///
    /// @param third one of [#candidates]
    /// @param word why: the mentee and the third read it, without names
    /// @throws NotFoundException for who is not one of the two, and where the third is not to be found
    /// @throws RefusedException `introduction.again`, `introduction.many`, `introduction.named` where the word
    ///     tells the name of one of the two, `post.empty`, `post.too-long`, `pair.paused` or `pair.ended`
    @Transactional
    public SavedTexts proposeMember(PersonId person, PairId pair, MemberId third, String word, @Nullable String lang) {
        var side = open(person, pair);
        var found = reader.candidate(side, third).orElseThrow(NotFoundException::new);
        requireNoName(word, found.name());
        requireNoName(word, reader.menteeName(side));
        var text = write(side, word, lang);
        store.addMember(side, new PersonId(found.key()), text.key());
        return new SavedTexts(text.held(), text.danger());
    }

    /// Proposes to introduce the mentee to somebody who is not here.
    ///
    /// @param who she is, as the mentee is to read it
    /// @param word why
    /// @throws NotFoundException for who is not one of the two
    /// @throws RefusedException `introduction.many`, `post.empty`, `post.too-long`, `pair.paused` or `pair.ended`
    @Transactional
    public SavedTexts proposeOutside(PersonId person, PairId pair, String who, String word, @Nullable String lang) {
        var side = open(person, pair);
        var described = write(side, who, lang);
        var text = write(side, word, lang);
        store.addOutside(side, described.key(), text.key());
        return new SavedTexts(described.held() || text.held(), described.danger() || text.danger());
    }

    /// The mentee's answer.
    ///
    /// @throws NotFoundException for anyone but the mentee, and where nothing waits for her
    /// @throws RefusedException `pair.paused` or `pair.ended`
    @Transactional
    public void answer(PersonId person, PairId pair, IntroductionId introduction, boolean yes) {
        var side = access.requireActive(person, pair);
        var row = store.hold(side.key(), introduction);
        if (!side.mentee() || !row.is("PROPOSED") || !row.readable()) {
            throw new NotFoundException();
        }
        if (!yes || !store.possible(row)) {
            store.close(row, "NOT_NOW");
        } else {
            store.menteeAgrees(row);
        }
    }

    /// What somebody outside said, told by who proposed it and asked her.
    ///
    /// @throws NotFoundException for anyone else, and where nobody is to be asked
    /// @throws RefusedException `pair.paused` or `pair.ended`
    @Transactional
    public void answerForOutside(PersonId person, PairId pair, IntroductionId introduction, boolean yes) {
        var side = access.requireActive(person, pair);
        var row = store.hold(side.key(), introduction);
        if (row.third() != null || !row.proposedBy().equals(person) || !row.is("ASKED")) {
            throw new NotFoundException();
        }
        settle(row, yes);
    }

    /// Says that an introduction happened.
    ///
    /// @throws NotFoundException for who is not one of the two, and where not both have said yes
    /// @throws RefusedException `pair.paused` or `pair.ended`
    @Transactional
    public void made(PersonId person, PairId pair, IntroductionId introduction) {
        var side = access.requireActive(person, pair);
        var row = store.hold(side.key(), introduction);
        if (row.is("MADE")) {
            return;
        }
        if (!row.is("AGREED")) {
            throw new NotFoundException();
        }
        store.made(row);
    }

    /// Takes back what she proposed, as long as it waits.
    ///
    /// @throws NotFoundException for anyone else, and where it does not wait
    /// @throws RefusedException `pair.paused` or `pair.ended`
    @Transactional
    public void withdraw(PersonId person, PairId pair, IntroductionId introduction) {
        var side = access.requireActive(person, pair);
        var row = store.hold(side.key(), introduction);
        if (!row.proposedBy().equals(person) || !(row.is("PROPOSED") || row.is("ASKED"))) {
            throw new NotFoundException();
        }
        store.close(row, "WITHDRAWN");
    }

    /// @return what the third is asked
    /// @throws NotFoundException for anyone else, before the mentee has said yes, once anyone has said "not
    ///     now", and while the pair does not write
    @Transactional(readOnly = true)
    public AskedIntroduction asked(PersonId third, IntroductionId introduction) {
        return reader.asked(third, introduction).orElseThrow(NotFoundException::new);
    }

    /// The third's answer.
    ///
    /// @throws NotFoundException as [#asked], and where she has answered
    @Transactional
    public void answerAsThird(PersonId third, IntroductionId introduction, boolean yes) {
        var row = store.holdForThird(third, introduction);
        if (!row.is("ASKED")
                || !row.readable()
                || reader.asked(third, introduction).isEmpty()) {
            throw new NotFoundException();
        }
        settle(row, yes);
    }

    private void settle(Row row, boolean yes) {
        if (yes && store.possible(row)) {
            store.thirdAgrees(row);
        } else {
            store.close(row, "NOT_NOW");
        }
    }

    private PairSide open(PersonId person, PairId pair) {
        var side = access.requireActive(person, pair);
        if (store.open(side.key()) >= MOST_OPEN) {
            throw new RefusedException("introduction.many");
        }
        return side;
    }

    private Writings.Stored write(PairSide side, String words, @Nullable String lang) {
        return writings.write(
                new Writings.New(side.me(), side.cohort(), side.key(), TextKind.INTRODUCTION, words, lang));
    }

    /// Names come last: a word that told one would give her away before she was asked.
    private static void requireNoName(String word, String name) {
        var text = ' ' + RichText.plainText(word).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ") + ' ';
        var first = name.strip().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", 2)[0];
        if (first.length() > 1 && text.contains(' ' + first + ' ')) {
            throw new RefusedException("introduction.named");
        }
    }
}
