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
 * Finds the real sender and scheme of a request that came through proxies. {@code X-Forwarded-For} and {@code X-Forwarded-Proto} are
 * trusted only if a proxy of {@code portico.proxy.trusted} sent them, because anybody can write them. A forwarded host is never used.
 *
 * <p>{@code Forwarded} (RFC 7239) is ignored: hardly any proxy writes it by default, and one that does not passes it on as a stranger wrote
 * it.
 */
@ApplicationScoped
public class TrustedProxies {

    /** More proxies than any installation has; earlier entries of the header are ignored. */
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
     * The sender of a request, for rate limits: the last hop that is none of our proxies; of an IPv6 address the network of 64 bits, which
     * one sender has whole. If a hop is no valid address, the proxy that reported it is the sender.
     */
    public String sender(HttpServletRequest request) {
        var peer = request.getRemoteAddr();
        return IpAddress.find(peer)
                .map(address -> firstOutside(address, request).household())
                .orElse(peer);
    }

    /**
     * The networks that contain the sender of a request, from the narrowest to the widest. If the server reports no IP address, what it
     * reports is the only one.
     */
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

    /** The reported hops, the last one first. */
    private static List<String> hops(HttpServletRequest request) {
        var reported = values(request, "X-Forwarded-For");
        Collections.reverse(reported);
        return reported.subList(0, Math.min(HOPS, reported.size()));
    }

    /** Whether the reader used https, to this server or to one of our proxies. */
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

    /** The members of a list header, which may be sent in several lines (RFC 9110, section 5.3). */
    private static List<String> values(HttpServletRequest request, String header) {
        return Collections.list(request.getHeaders(header)).stream()
                .flatMap(line -> Stream.of(line.split(",", -1)))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .collect(Collectors.toCollection(ArrayList::new));
    }
}
