package org.alongside.library.domain.links;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/// Which addresses belong to the open internet. Whoever may propose a link must not reach through this server
/// what stands behind it: itself, its neighbours, or what a cloud tells its machines.
final class PublicAddresses {

    /// IANA IPv4 Special-Purpose Address Registry and multicast, and where Azure's machines ask about
    /// themselves.
    private static final List<Block> CLOSED_4 = blocks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "168.63.129.16/32",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.31.196.0/24",
            "192.52.193.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "192.175.48.0/24",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4");

    /// What of IPv6 is given out to the world (RFC 4291); all else is closed, mapped and translated addresses
    /// with it.
    private static final Block OPEN_6 = block("2000::/3");

    /// IANA IPv6 Special-Purpose Address Registry within that: protocols and tunnels that lead elsewhere,
    /// documentation.
    private static final List<Block> CLOSED_6 =
            blocks("2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20");

    private PublicAddresses() {}

    /// @return whether it may be asked
    static boolean open(InetAddress address) {
        var bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return CLOSED_4.stream().noneMatch(block -> block.holds(bytes));
        }
        return OPEN_6.holds(bytes) && CLOSED_6.stream().noneMatch(block -> block.holds(bytes));
    }

    private static List<Block> blocks(String... written) {
        return Stream.of(written).map(PublicAddresses::block).toList();
    }

    private static Block block(String written) {
        int slash = written.indexOf('/');
        return new Block(
                InetAddress.ofLiteral(written.substring(0, slash)).getAddress(),
                Integer.parseInt(written.substring(slash + 1)));
    }

    /// All addresses that begin with the same bits.
    @SuppressWarnings("ArrayRecordComponent") // Nobody compares them.
    private record Block(byte[] start, int bits) {

        boolean holds(byte[] address) {
            if (address.length != start.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((address[bit / 8] & mask) != (start[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
