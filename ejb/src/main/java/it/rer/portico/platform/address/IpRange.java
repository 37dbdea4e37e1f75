package it.rer.portico.platform.address;

import java.util.Optional;

/**
 * A range of IP addresses in CIDR notation (RFC 4632): {@code 10.0.0.0/8}, {@code 2001:db8::/32}, or a single address.
 *
 * @param bits length of the prefix that every address of the range shares with {@code first}
 */
public record IpRange(IpAddress first, int bits) {

    /** Parses a range; empty if the text is not one. */
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

    /** Whether the address is in the range; never for an address of the other version. */
    public boolean contains(IpAddress address) {
        return first.sharesPrefix(address, bits);
    }
}
