package org.alongside.library.domain;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alongside.cohort.SpokenLanguages;
import org.alongside.discussion.StoredSignals;
import org.alongside.discussion.TextCheck;
import org.alongside.library.ResourceDraft;
import org.alongside.library.ResourceKind;
import org.alongside.library.Resources;
import org.alongside.richtext.RichText;
import org.alongside.screening.Kind;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/// Checks what somebody filled in: that it is whole, and what screening says of all its words together.
@Component
public class DraftCheck {

    private static final Set<String> SCHEMES = Set.of("http", "https");

    /// What the older and the newer rules for names write differently: it might lead elsewhere.
    private static final Pattern AMBIGUOUS = Pattern.compile("[\u00df\u1e9e\u03c2\u200c\u200d]");

    private static final Pattern PORT = Pattern.compile(":\\d+$");

    private final TextCheck check;
    private final ResourceStore store;

    DraftCheck(TextCheck check, ResourceStore store) {
        this.check = check;
        this.store = store;
    }

    /// @param draft trimmed, with the link as it is stored
    public record Result(ResourceDraft draft, ResourceStore.Checked checked, Set<Kind> kinds) {}

    /// @param resource key of the resource that is changed; null for a new one
    /// @throws RefusedException `resource.title`, `resource.title-long`, `resource.audience-long`,
    ///     `resource.source-long`, `resource.description-long`, `resource.link`, `resource.file`, `resource.body`
    ///     or `post.too-long`
    public Result check(
            PersonId editor, CohortId cohort, ResourceKind kind, ResourceDraft given, @Nullable Long resource) {
        var draft = trimmed(kind, given);
        var description = description(draft);
        if (description.length() > Resources.MAX_DESCRIPTION * 2
                || RichText.plainText(description).length() > Resources.MAX_DESCRIPTION) {
            throw new RefusedException("resource.description-long");
        }
        var body = body(kind, draft);
        if (body != null && RichText.isBlank(body)) {
            throw new RefusedException("resource.body");
        }
        var file = kind == ResourceKind.FILE ? file(editor, cohort, draft, resource) : null;
        var words = check.check(editor, cohort, words(draft), draft.lang(), null);
        var checked = new ResourceStore.Checked(
                description, body, file, words.policyVersion(), words.score(), words.signals());
        return new Result(draft, checked, words.kinds());
    }

    /// @return whether a draft, as it would be stored, says the same as what was sent before
    /// @throws RefusedException as [#check] does for its lines and its link
    public boolean isSame(ResourceStore.Sent sent, ResourceKind kind, ResourceDraft given) {
        var draft = trimmed(kind, given);
        return sent.kind() == kind
                && new ResourceDraft(
                                draft.title(),
                                description(draft),
                                body(kind, draft),
                                draft.link(),
                                draft.file(),
                                draft.lang(),
                                draft.topics(),
                                draft.audience(),
                                draft.source(),
                                draft.key())
                        .equals(sent.draft());
    }

    private static String description(ResourceDraft draft) {
        var description = RichText.fromEither(draft.description());
        return RichText.isBlank(description) ? "" : description;
    }

    private static @Nullable String body(ResourceKind kind, ResourceDraft draft) {
        return kind == ResourceKind.TEXT ? RichText.fromEither(or(draft.body())) : null;
    }

    /// @return what looks like contact data of a person in a draft, as it stands there; checked for nothing else
    public List<String> contactData(PersonId editor, CohortId cohort, ResourceDraft draft) {
        if (draft.isBlank()) {
            return List.of();
        }
        var found = check.check(editor, cohort, words(draft), draft.lang(), null);
        return StoredSignals.read(found.signals()).stream()
                .filter(signal -> signal.name().startsWith("contact."))
                .flatMap(signal -> Stream.ofNullable(signal.evidence()))
                .distinct()
                .toList();
    }

    private long file(PersonId editor, CohortId cohort, ResourceDraft draft, @Nullable Long resource) {
        if (draft.file() == null) {
            throw new RefusedException("resource.file");
        }
        return store.file(editor, cohort, draft.file(), resource)
                .orElseThrow(() -> new RefusedException("resource.file"));
    }

    private static ResourceDraft trimmed(ResourceKind kind, ResourceDraft given) {
        var title = given.title().strip();
        if (title.isEmpty()) {
            throw new RefusedException("resource.title");
        }
        requireLine(title, "resource.title-long");
        requireLine(given.audience(), "resource.audience-long");
        requireLine(given.source(), "resource.source-long");
        return new ResourceDraft(
                title,
                given.description(),
                kind == ResourceKind.TEXT ? given.body() : null,
                kind == ResourceKind.LINK ? link(or(given.link())) : null,
                kind == ResourceKind.FILE ? given.file() : null,
                given.lang() != null && SpokenLanguages.known(given.lang()) ? given.lang() : null,
                given.topics(),
                given.audience().strip(),
                given.source().strip(),
                given.key());
    }

    private static void requireLine(String line, String reason) {
        if (line.strip().length() > Resources.MAX_LINE) {
            throw new RefusedException(reason);
        }
    }

    private static String link(String address) {
        try {
            var uri = ascii(new URI(address.strip()));
            var scheme = uri.getScheme();
            var host = uri.getHost();
            if (scheme != null
                    && SCHEMES.contains(scheme.toLowerCase(Locale.ROOT))
                    && host != null
                    && host.indexOf('.') > 0
                    && uri.getRawUserInfo() == null
                    && uri.toASCIIString().length() <= Resources.MAX_LINK) {
                return uri.toASCIIString();
            }
        } catch (URISyntaxException | IllegalArgumentException _) {
            // Said below.
        }
        throw new RefusedException("resource.link");
    }

    /// Names in other letters than Latin ones are written as they are looked up.
    private static URI ascii(URI uri) throws URISyntaxException {
        var place = uri.getRawAuthority();
        if (uri.getHost() != null || place == null || AMBIGUOUS.matcher(place).find()) {
            return uri;
        }
        var port = PORT.matcher(place);
        var end = port.find() ? port.start() : place.length();
        var name = IDN.toASCII(place.substring(0, end), IDN.USE_STD3_ASCII_RULES) + place.substring(end);
        return new URI(uri.toString().replaceFirst(Pattern.quote(place), Matcher.quoteReplacement(name)));
    }

    /// All that others would read, as one text: a lure in the title counts as one in the page.
    private static String words(ResourceDraft draft) {
        var link = draft.link() == null ? "" : "<p>" + HtmlUtils.htmlEscape(draft.link()) + "</p>";
        return RichText.fromPlain(draft.title())
                + RichText.fromEither(draft.description())
                + RichText.fromEither(or(draft.body()))
                + link
                + RichText.fromPlain(draft.audience())
                + RichText.fromPlain(draft.source());
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }
}
