package it.rer.portico.address;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The address of a machine, of IPv4 or IPv6. An IPv4 address that is written as one of IPv6 ({@code ::ffff:192.0.2.1}) is the IPv4
 * address. Names are never looked up.
 */
public final class IpAddress {

    private static final String NUMBER = "(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";
    private static final Pattern IPV4 = Pattern.compile(NUMBER + "([.]" + NUMBER + "){3}");
    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:]*:[0-9A-Fa-f:.]*");
    private static final Pattern WITH_PORT = Pattern.compile("\\[([^\\]]*)](:\\d{1,5})?|([^:\\[\\]]*):\\d{1,5}");
    /** The part of an IPv6 address that a provider gives to one household or machine, in bits (RFC 6177). */
    private static final int HOUSEHOLD = 64;

    private final byte[] bytes;

    private IpAddress(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The address that is written so, without port; empty if it is none. */
    public static Optional<IpAddress> find(String text) {
        int zone = text.indexOf('%');
        var literal = zone < 0 || text.indexOf(':') < 0 ? text : text.substring(0, zone);
        if (!IPV4.matcher(literal).matches() && !IPV6.matcher(literal).matches()) {
            return Optional.empty(); // any other text would be looked up as a name
        }
        try {
            return Optional.of(new IpAddress(InetAddress.getByName(literal).getAddress()));
        } catch (UnknownHostException malformed) {
            return Optional.empty();
        }
    }

    /** The address of a hop as proxies write it: with a port or without, one of IPv6 perhaps in brackets. */
    public static Optional<IpAddress> ofHop(String text) {
        var parts = WITH_PORT.matcher(text);
        if (!parts.matches()) {
            return find(text);
        }
        return find(parts.group(1) == null ? parts.group(3) : parts.group(1));
    }

    /** Whether the first bits of both are the same. */
    boolean sharesPrefix(IpAddress other, int bits) {
        if (bytes.length != other.bytes.length) {
            return false;
        }
        for (int i = 0; i < bits; i++) {
            int mask = 0x80 >> i % 8;
            if ((bytes[i / 8] & mask) != (other.bytes[i / 8] & mask)) {
                return false;
            }
        }
        return true;
    }

    int bits() {
        return bytes.length * 8;
    }

    /** What one sender holds: an IPv4 address, or the first 64 bits of one of IPv6, of which she has all that follow. */
    public String household() {
        if (bits() <= HOUSEHOLD) {
            return toString();
        }
        return new IpAddress(Arrays.copyOf(Arrays.copyOf(bytes, HOUSEHOLD / 8), bytes.length)) + "/" + HOUSEHOLD;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IpAddress address && Arrays.equals(bytes, address.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        try {
            return InetAddress.getByAddress(bytes).getHostAddress();
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e); // four or sixteen bytes are always an address
        }
    }
}
