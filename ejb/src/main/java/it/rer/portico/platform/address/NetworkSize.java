package it.rer.portico.platform.address;

/** The sizes of the networks by which senders are counted, the smallest first. Prefix lengths differ between IPv4 and IPv6. */
public enum NetworkSize {
    /** One machine or household: an IPv4 address, or 64 bits of IPv6. */
    HOUSEHOLD(32, 64),
    /** All that a provider gives to one customer at home: 56 bits of IPv6 (RIPE-690, section 4.2.2). */
    CUSTOMER(0, 56),
    /** What an organisation is assigned: 24 bits of IPv4, or 48 of IPv6 (RFC 6177). */
    ORGANISATION(24, 48),
    /** The smallest block that a registry gives to a provider: 32 bits of IPv6. */
    PROVIDER(0, 32);

    private final int bitsOf4;
    private final int bitsOf6;

    NetworkSize(int bitsOf4, int bitsOf6) {
        this.bitsOf4 = bitsOf4;
        this.bitsOf6 = bitsOf6;
    }

    /** Prefix length of the network that contains the address, in bits; 0 if networks of this size do not exist for its version. */
    int bits(IpAddress address) {
        return address.isVersion6() ? bitsOf6 : bitsOf4;
    }
}
