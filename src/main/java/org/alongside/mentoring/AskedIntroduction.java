package org.alongside.mentoring;

import java.io.Serializable;
import org.alongside.shared.MemberId;
import org.jspecify.annotations.Nullable;

/// An introduction as the third sees it: that somebody would like to introduce her to a member, and why.
///
/// @param word sanitized HTML
/// @param lang BCP 47 tag of it; null where nobody said
/// @param agreed whether she has said yes
/// @param name of the member; null until both have said yes
/// @param page of the member; null until then
/// @param proposer who brings the two together; null until then
public record AskedIntroduction(
        IntroductionId id,
        String word,
        @Nullable String lang,
        boolean agreed,
        @Nullable String name,
        @Nullable MemberId page,
        @Nullable String proposer)
        implements Serializable {}
