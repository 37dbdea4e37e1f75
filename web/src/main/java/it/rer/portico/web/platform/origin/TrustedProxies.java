package it.rer.portico.web.platform.origin;

import it.rer.portico.platform.address.IpAddress;
import it.rer.portico.platform.address.IpRange;
import it.rer.portico.platform.address.NetworkSize;
import it.rer.portico.platform.config.Configuration;
import it.rer.portico.platform.config.Option;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a request went through before it came here. {@code X-Forwarded-For} and {@code X-Forwarded-Proto} are believed only of a sender
 * that {@code portico.proxy.trusted} lists: anybody can write them. The host is never taken from a request.
 *
 * <p>{@code Forwarded} (RFC 7239) is not read: hardly a proxy writes it unasked, and one that does not passes it on as a stranger
 * wrote it.
 */
@ApplicationScoped
public class TrustedProxies {

    /** More hops than any house has; what is written before them is not looked at. */
    private static final int HOPS = 30;

    private List<IpRange> trusted;

    protected TrustedProxies() {}

    @Inject
    public TrustedProxies(Configuration configuration) {
        trusted = configuration.list(Option.PROXY_TRUSTED).stream()
                .flatMap(range -> IpRange.find(range).stream())
                .toList();
    }

    /**
     * Who sent a request, as limits count it: the last hop that is no proxy of ours, and of IPv6 the network of 64 bits that one
     * sender holds whole. From a hop that is no address on, nothing is believed, and the one that reported it counts as the sender.
     */
    public String sender(HttpServletRequest request) {
        var peer = request.getRemoteAddr();
        return IpAddress.find(peer)
                .map(address -> firstOutside(address, request).household())
                .orElse(peer);
    }

    /** The networks of whoever sent a request, the narrowest first; where the server reports no address, what it reports alone. */
    public Map<NetworkSize, String> networks(HttpServletRequest request) {
        var peer = request.getRemoteAddr();
        return IpAddress.find(peer)
                .map(address -> firstOutside(address, request).networks())
                .orElseGet(() -> Map.of(NetworkSize.HOUSEHOLD, peer));
    }

    private IpAddress firstOutside(IpAddress peer, HttpServletRequest request) {
        if (!isTrusted(peer)) {
            return peer;
        }
        var sender = peer;
        for (var hop : hops(request)) {
            var address = IpAddress.ofHop(hop);
            if (address.isEmpty()) {
                return sender;
            }
            sender = address.get();
            if (!isTrusted(sender)) {
                return sender;
            }
        }
        return sender;
    }

    /** The hops as they were reported, the last one first. */
    private static List<String> hops(HttpServletRequest request) {
        var reported = values(request, "X-Forwarded-For");
        Collections.reverse(reported);
        return reported.subList(0, Math.min(HOPS, reported.size()));
    }

    /** Whether the reader came by https, to this server or to a proxy of ours before it. */
    public boolean isSecure(HttpServletRequest request) {
        if (request.isSecure() || trusted.isEmpty()) {
            return request.isSecure();
        }
        var schemes = values(request, "X-Forwarded-Proto");
        return !schemes.isEmpty()
                && schemes.get(0).equalsIgnoreCase("https")
                && Optional.ofNullable(request.getRemoteAddr())
                        .flatMap(IpAddress::find)
                        .filter(this::isTrusted)
                        .isPresent();
    }

    private boolean isTrusted(IpAddress address) {
        return trusted.stream().anyMatch(range -> range.contains(address));
    }

    /** The members of a header that may come in several lines (RFC 9110, section 5.3). */
    private static List<String> values(HttpServletRequest request, String header) {
        return Collections.list(request.getHeaders(header)).stream()
                .flatMap(line -> Stream.of(line.split(",", -1)))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .collect(Collectors.toCollection(ArrayList::new));
    }
}
