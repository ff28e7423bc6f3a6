package org.alongside.library.domain.links;

import java.io.Serial;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.function.Predicate;
import org.apache.hc.client5.http.DnsResolver;

/// Looks names up, and gives out nothing of one that leads anywhere closed. The connection is made to what is
/// given out here: a name that means something else a moment later has no chance to.
final class OpenNames implements DnsResolver {

    private final Lookup lookup;
    private final Predicate<InetAddress> open;

    OpenNames(Lookup lookup, Predicate<InetAddress> open) {
        this.lookup = lookup;
        this.open = open;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var addresses = lookup.of(host);
        for (var address : addresses) {
            if (!open.test(address)) {
                throw new Closed();
            }
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /// Turns a name into addresses.
    @FunctionalInterface
    interface Lookup {
        InetAddress[] of(String host) throws UnknownHostException;
    }

    /// It leads where nobody here may ask.
    static final class Closed extends UnknownHostException {

        @Serial
        private static final long serialVersionUID = 1L;
    }
}
