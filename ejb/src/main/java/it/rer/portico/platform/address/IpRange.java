package it.rer.portico.platform.address;

import java.util.Optional;

/**
 * A range of addresses of machines, as CIDR writes it (RFC 4632): {@code 10.0.0.0/8}, {@code 2001:db8::/32}, or one address alone.
 *
 * @param bits how many bits at its beginning an address shares with the first one
 */
public record IpRange(IpAddress first, int bits) {

    /** The range that is written so; empty if it is none. */
    public static Optional<IpRange> find(String text) {
        var parts = text.split("/", -1);
        return IpAddress.find(parts[0]).flatMap(address -> {
            if (parts.length == 1) {
                return Optional.of(new IpRange(address, address.bits()));
            }
            boolean isLength =
                    parts.length == 2 && parts[1].matches("\\d{1,3}") && Integer.parseInt(parts[1]) <= address.bits();
            return isLength ? Optional.of(new IpRange(address, Integer.parseInt(parts[1]))) : Optional.empty();
        });
    }

    public boolean contains(IpAddress address) {
        return first.sharesPrefix(address, bits);
    }
}
