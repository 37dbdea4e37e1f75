package it.rer.portico.platform.address;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The address of a machine, of IPv4 or IPv6. An IPv4 address that is written as one of IPv6 ({@code ::ffff:192.0.2.1}) is the IPv4
 * address. Names are never looked up.
 */
public final class IpAddress {

    private static final String NUMBER = "(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";
    private static final Pattern IPV4 = Pattern.compile(NUMBER + "([.]" + NUMBER + "){3}");
    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f]*+:[0-9A-Fa-f:.]*+");
    private static final Pattern WITH_PORT = Pattern.compile("\\[([^\\]]*)](:\\d{1,5})?|([^:\\[\\]]*):\\d{1,5}");
    /** Bytes of an IPv6 address. */
    private static final int VERSION_6 = 16;

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

    boolean isVersion6() {
        return bytes.length == VERSION_6;
    }

    /** What one sender holds: an IPv4 address, or the first 64 bits of one of IPv6, of which they have all that follow. */
    public String household() {
        return network(NetworkSize.HOUSEHOLD.bits(this));
    }

    /** The networks that the address is in, the narrowest first, each as CIDR writes it (RFC 4632). */
    public Map<NetworkSize, String> networks() {
        var networks = new EnumMap<NetworkSize, String>(NetworkSize.class);
        for (var size : NetworkSize.values()) {
            if (size.bits(this) > 0) {
                networks.put(size, network(size.bits(this)));
            }
        }
        return networks;
    }

    /** @param prefix a number of whole bytes, in bits */
    private String network(int prefix) {
        if (prefix == bits()) {
            return toString();
        }
        return new IpAddress(Arrays.copyOf(Arrays.copyOf(bytes, prefix / 8), bytes.length)) + "/" + prefix;
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
