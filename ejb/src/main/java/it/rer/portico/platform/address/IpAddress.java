package it.rer.portico.platform.address;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An IPv4 or IPv6 address. An IPv4 address in IPv6 notation ({@code ::ffff:192.0.2.1}) is the IPv4 address. Host names are never resolved.
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

    /** Parses an address without a port; empty if the text is not one. */
    public static Optional<IpAddress> find(String text) {
        int zone = text.indexOf('%');
        var literal = zone < 0 || text.indexOf(':') < 0 ? text : text.substring(0, zone);
        if (!IPV4.matcher(literal).matches() && !IPV6.matcher(literal).matches()) {
            return Optional.empty(); // InetAddress would resolve any other text as a host name
        }
        try {
            return Optional.of(new IpAddress(InetAddress.getByName(literal).getAddress()));
        } catch (UnknownHostException malformed) {
            return Optional.empty();
        }
    }

    /**
     * Parses an address as proxies write it in {@code Forwarded} and {@code X-Forwarded-For}: with or without a port, IPv6 perhaps in
     * brackets.
     */
    public static Optional<IpAddress> ofHop(String text) {
        var parts = WITH_PORT.matcher(text);
        if (!parts.matches()) {
            return find(text);
        }
        return find(parts.group(1) == null ? parts.group(3) : parts.group(1));
    }

    /** Whether the first bits of both addresses are the same; never for addresses of different versions. */
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

    /** The network that one sender is assumed to control: an IPv4 address, or the first 64 bits of an IPv6 address, in CIDR notation. */
    public String household() {
        return network(NetworkSize.HOUSEHOLD.bits(this));
    }

    /** The networks that contain the address, the smallest first, each in CIDR notation (RFC 4632). */
    public Map<NetworkSize, String> networks() {
        var networks = new EnumMap<NetworkSize, String>(NetworkSize.class);
        for (var size : NetworkSize.values()) {
            if (size.bits(this) > 0) {
                networks.put(size, network(size.bits(this)));
            }
        }
        return networks;
    }

    /** @param prefix length in bits, a multiple of eight */
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
