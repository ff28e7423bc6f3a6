package org.alongside.library.domain.links;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpHead;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Asks whether an address still answers, and tells as little as it can: no cookie, no referrer, no name of
/// this site. It reads no content.
@Component
class LinkProbe implements DisposableBean {

    /// Most servers turn away what calls itself nothing at all.
    static final String USER_AGENT = "Mozilla/5.0 (compatible; link check)";

    /// As many as a page may be moved; browsers follow 20.
    private static final int MOST_HOPS = 5;

    private static final Set<Integer> PORTS = Set.of(80, 443, 8080, 8443);

    /// The last part is a number: then all of it is an address (WHATWG URL, "ends in a number").
    private static final Pattern NUMBER = Pattern.compile("(^|\\.)(\\d+|0[xX]\\p{XDigit}*)\\.?$");

    /// Four decimal numbers as everybody writes them.
    private static final Pattern ADDRESS = Pattern.compile("((0|[1-9]\\d{0,2})(\\.(?!$)|$)){4}");

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final CloseableHttpClient client;
    private final IntPredicate ports;
    private final Duration whole;

    @Autowired
    LinkProbe() {
        this(InetAddress::getAllByName, PublicAddresses::open, PORTS::contains, Duration.ofSeconds(30));
    }

    /// @param whole how long all of it may take
    LinkProbe(OpenNames.Lookup lookup, Predicate<InetAddress> open, IntPredicate ports, Duration whole) {
        this.ports = ports;
        this.whole = whole;
        var patience = Timeout.of(PATIENCE.compareTo(whole) < 0 ? PATIENCE : whole);
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new OpenNames(lookup, open))
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(patience)
                        .setSocketTimeout(patience)
                        .build())
                .build();
        // Nothing is kept, followed or asked again by itself; what the environment says of proxies does not count.
        this.client = HttpClients.custom()
                .setConnectionManager(connections)
                .setUserAgent(USER_AGENT)
                .setConnectionReuseStrategy((_, _, _) -> false)
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .disableContentCompression()
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(patience)
                        .setConnectionRequestTimeout(patience)
                        .setAuthenticationEnabled(false)
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .build();
    }

    /// Takes up to 30 seconds.
    Answer ask(String link) {
        var end = System.nanoTime() + whole.toNanos();
        var at = allowed(link);
        try {
            for (int hop = 0; at.isPresent() && hop <= MOST_HOPS; hop++) {
                var reply = reply(at.get(), end);
                if (reply.location() == null) {
                    return reply.answer();
                }
                at = allowed(at.get().resolve(reply.location()).toString());
            }
        } catch (OpenNames.Closed | SSLException | IllegalArgumentException _) {
            // A certificate that has run out is no page that is gone.
            return Answer.UNSURE;
        } catch (IOException _) {
            return Answer.SILENT;
        }
        // Round and round is as good as nothing; where nobody may ask, nothing is known.
        return at.isPresent() ? Answer.SILENT : Answer.UNSURE;
    }

    /// @return the address; empty where it is none that may be asked
    private Optional<URI> allowed(String link) {
        try {
            var uri = new URI(link);
            var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            var secure = scheme.equals("https");
            if (!secure && !scheme.equals("http") || !ordinary(uri.getHost()) || uri.getRawUserInfo() != null) {
                return Optional.empty();
            }
            var port = uri.getPort() < 0 ? (secure ? 443 : 80) : uri.getPort();
            return ports.test(port) ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    /// A number that is written as one, as octal or hexadecimal, means one address to a browser and another
    /// here.
    private static boolean ordinary(@Nullable String host) {
        if (host == null || host.startsWith("[")) {
            return host != null;
        }
        return !NUMBER.matcher(host).find() || ADDRESS.matcher(host).matches();
    }

    /// Some servers do not know how to answer without content: those are asked for the beginning of it.
    private Reply reply(URI uri, long end) throws IOException {
        var head = send(new HttpHead(uri), uri, end);
        if (head.status() < 400) {
            return head;
        }
        var get = new HttpGet(uri);
        get.setHeader("Range", "bytes=0-1023");
        return send(get, uri, end);
    }

    private Reply send(HttpUriRequestBase request, URI uri, long end) throws IOException {
        request.setHeader("Accept", "*/*");
        var host = uri.getHost();
        var name = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        var target = new HttpHost(uri.getScheme().toLowerCase(Locale.ROOT), name, uri.getPort());
        // A server may send one byte after the other for ever: then this ends it.
        var watch = Thread.ofVirtual().start(() -> {
            try {
                Thread.sleep(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
                request.cancel();
            } catch (InterruptedException _) {
                // It was quicker.
            }
        });
        try {
            var response = client.executeOpen(target, request, null);
            var location = response.getFirstHeader("Location");
            var reply = new Reply(response.getCode(), location == null ? null : location.getValue());
            leave(request, response);
            return reply;
        } finally {
            watch.interrupt();
        }
    }

    /// Closing would read what is left, however much that is: the line is cut first.
    private static void leave(HttpUriRequestBase request, ClassicHttpResponse response) {
        request.cancel();
        try {
            response.close();
        } catch (IOException _) {
            // It was cut.
        }
    }

    @Override
    public void destroy() throws IOException {
        client.close();
    }

    /// @param location where a redirect leads; null for none
    private record Reply(int status, @Nullable String location) {

        Reply {
            location = status >= 300 && status < 400 && status != 304 ? location : null;
        }

        Answer answer() {
            if (status < 400 || status == 416) {
                return Answer.ANSWERS;
            }
            return status == 404 || status == 410 ? Answer.GONE : Answer.UNSURE;
        }
    }
}
