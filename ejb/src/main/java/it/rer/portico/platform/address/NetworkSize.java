package it.rer.portico.platform.address;

/** How much of the Internet a sender's network holds, the narrowest first. Its bits differ between IPv4 and IPv6. */
public enum NetworkSize {
    /** One machine or household: an IPv4 address, or 64 bits of IPv6. */
    HOUSEHOLD(32, 64),
    /** All that a provider gives to one customer at home: 56 bits of IPv6 (RIPE-690, section 4.2.2). */
    CUSTOMER(0, 56),
    /** What an organisation holds: 24 bits of IPv4, or 48 of IPv6 (RFC 6177). */
    ORGANISATION(24, 48),
    /** The least that a registry gives to a provider: 32 bits of IPv6. */
    PROVIDER(0, 32);

    private final int bitsOf4;
    private final int bitsOf6;

    NetworkSize(int bitsOf4, int bitsOf6) {
        this.bitsOf4 = bitsOf4;
        this.bitsOf6 = bitsOf6;
    }

    /** How many bits of an address name the network; 0 if addresses of that length have no such network. */
    int bits(IpAddress address) {
        return address.isVersion6() ? bitsOf6 : bitsOf4;
    }
}
