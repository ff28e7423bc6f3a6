package org.alongside.library;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.shared.PostId;
import org.alongside.shared.RefusedException;
import org.alongside.shared.ThreadId;
import org.alongside.testing.Fixtures;
import org.springframework.context.ApplicationContext;

/// What lies beside threads, who talks about a resource, and posts that become resources.
class LinksMatrix implements LibraryMatrixPart {

    private static final String IN = "owner member moderator coordinator";

    @Override
    public Map<String, Case> cases(ApplicationContext context) {
        var beside = context.getBean(ThreadResources.class);
        var choices = context.getBean(ResourceChoices.class);
        var threads = context.getBean(ResourceThreads.class);
        var suggestions = context.getBean(PostSuggestions.class);
        return Map.ofEntries(
                Map.entry("ThreadResources.list", new Case(IN, at -> {
                    var thread = thread(at);
                    beside.attach(at.owner(), thread, at.accepted());
                    seen(beside.list(at.actor(), thread));
                })),
                Map.entry(
                        "ThreadResources.attach",
                        new Case(IN, at -> beside.attach(at.actor(), thread(at), at.accepted()))),
                Map.entry("ThreadResources.detach", new Case("owner moderator coordinator", at -> {
                    var thread = thread(at);
                    var resource = at.accepted();
                    beside.attach(at.owner(), thread, resource);
                    beside.detach(at.actor(), thread, resource);
                })),
                Map.entry("ResourceChoices.find", new Case(IN, at -> {
                    at.accepted();
                    seen(choices.find(at.actor(), at.cohort(), ""));
                })),
                Map.entry(
                        "ResourceChoices.glances",
                        new Case(
                                IN,
                                at -> seen(choices.glances(at.actor(), at.cohort(), List.of(at.accepted()))
                                        .values()))),
                Map.entry("ResourceChoices.having", new Case(IN, at -> {
                    var resource = at.accepted();
                    seen(choices.having(at.actor(), resource, List.of(at.cohort())));
                })),
                Map.entry("ResourceThreads.list", new Case(IN, at -> {
                    var resource = at.accepted();
                    beside.attach(at.owner(), thread(at), resource);
                    seen(threads.list(at.actor(), resource, null).items());
                })),
                Map.entry(
                        "ResourceThreads.open",
                        new Case(
                                IN,
                                at -> seen(
                                        threads.open(at.actor(), at.accepted()).cohorts()))),
                Map.entry("PostSuggestions.ask", new Case("member moderator coordinator", at -> {
                    var post = post(at, at.owner());
                    try {
                        suggestions.ask(at.actor(), post);
                    } catch (RefusedException _) {
                        // One's own: brought and not asked about.
                        throw new NotFoundException();
                    }
                })),
                Map.entry("PostSuggestions.waiting", new Case("owner", at -> {
                    asked(at, suggestions);
                    seen(suggestions.waiting(at.actor()));
                })),
                Map.entry("PostSuggestions.asked", new Case("member moderator coordinator", at -> {
                    tryToAsk(at, suggestions);
                    seen(suggestions.asked(at.actor()));
                })),
                Map.entry("PostSuggestions.hasAsked", new Case("member moderator coordinator", at -> {
                    tryToAsk(at, suggestions);
                    if (!suggestions.hasAsked(at.actor())) {
                        throw new NotFoundException();
                    }
                })),
                Map.entry(
                        "PostSuggestions.open",
                        new Case("owner", at -> suggestions.open(at.actor(), asked(at, suggestions)))),
                Map.entry(
                        "PostSuggestions.decline",
                        new Case("owner", at -> suggestions.decline(at.actor(), asked(at, suggestions)))),
                Map.entry(
                        "PostSuggestions.agree",
                        new Case(
                                "owner",
                                at -> suggestions.agree(at.actor(), asked(at, suggestions), text("Mine"), true))),
                Map.entry("PostSuggestions.of", new Case("owner", at -> {
                    var post = asked(at, suggestions);
                    seen(suggestions.of(at.actor(), List.of(post)).values());
                })));
    }

    static ThreadId thread(LibraryScene at) {
        return at.fixtures().thread(at.cohort(), at.owner());
    }

    /// @return a post of that person that others read
    static PostId post(LibraryScene at, PersonId author) {
        return at.fixtures().post(thread(at), author, Fixtures.text(4)).post();
    }

    static ResourceDraft text(String title) {
        return new ResourceDraft(
                title, "", "<p>" + Fixtures.text(9) + "</p>", null, null, "en", Set.of(), "", "", Fixtures.key());
    }

    private static PostId asked(LibraryScene at, PostSuggestions suggestions) {
        var post = post(at, at.owner());
        suggestions.ask(at.fixtures().member(at.cohort()), post);
        return post;
    }

    private static void tryToAsk(LibraryScene at, PostSuggestions suggestions) {
        var post = post(at, at.owner());
        try {
            suggestions.ask(at.actor(), post);
        } catch (RefusedException | NotFoundException _) {
            // Then there is nothing to see.
        }
    }

    private static void seen(Collection<?> found) {
        if (found.isEmpty()) {
            throw new NotFoundException();
        }
    }
}
