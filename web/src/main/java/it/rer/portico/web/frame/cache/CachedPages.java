package it.rer.portico.web.frame.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import it.rer.portico.platform.config.Configuration;
import it.rer.portico.platform.config.Option;
import it.rer.portico.web.frame.site.RequestContext;
import it.rer.portico.web.platform.http.FinishedPage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The cache of finished pages, so that each is rendered once. The key contains the number of the snapshot and the version of the host
 * template. The first page of a newer snapshot or template evicts all older ones; within one, the cache is bounded by {@code
 * portico.page.cache.size}.
 */
@ApplicationScoped
public class CachedPages {

    private static final int MEGABYTE = 1024 * 1024;

    /** How long one request waits for another that is rendering the same page: many times what a page takes. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /**
     * Identifies a finished page: everything that its content depends on.
     *
     * @param number of the snapshot
     * @param templateVersion of the host template around it; 0 for a response without one
     * @param path within the module
     * @param variant what distinguishes two responses at one path, for instance the page that an inquiry comes from; empty for the default
     * one
     */
    public record Key(long number, long templateVersion, String path, String variant) {

        /** The key of a page in the snapshot and host template of the request. */
        public static Key ofPage(RequestContext requestContext, String path, String variant) {
            return new Key(requestContext.site().number(), requestContext.templateVersion(), path, variant);
        }

        /** The key of a response without a host template. */
        public Key(long number, String path, String variant) {
            this(number, 0, path, variant);
        }

        /** Whether the snapshot is older, or the host template, if there is one. */
        private boolean isOlderThan(long otherNumber, long otherTemplateVersion) {
            return number < otherNumber || (templateVersion != 0 && templateVersion < otherTemplateVersion);
        }
    }

    /** Variants get one part in so many of the memory, so that readers who request many of them never evict the pages. */
    private static final int SHARE_OF_VARIANTS = 8;

    private Cache<Key, FinishedPage> pages;
    private Cache<Key, FinishedPage> variants;
    private SingleFlight<Key, FinishedPage> flights;
    private volatile long newest;
    private volatile long newestTemplateVersion;

    protected CachedPages() {}

    @Inject
    public CachedPages(Configuration configuration) {
        this(configuration, PATIENCE);
    }

    CachedPages(Configuration configuration, Duration patience) {
        flights = new SingleFlight<>(patience);
        long memory = (long) configuration.number(Option.PAGE_CACHE_SIZE) * MEGABYTE;
        variants = cache(memory / SHARE_OF_VARIANTS);
        pages = cache(memory - memory / SHARE_OF_VARIANTS);
    }

    private static Cache<Key, FinishedPage> cache(long weight) {
        return Caffeine.newBuilder()
                .maximumWeight(weight)
                .weigher((Key key, FinishedPage page) ->
                        page.weight() + 2 * (key.path().length() + key.variant().length()))
                .executor(Runnable::run) // evicts at once, and in no thread that the server does not manage
                .build();
    }

    private Cache<Key, FinishedPage> of(Key key) {
        return key.variant().isEmpty() ? pages : variants;
    }

    /** The cached page; empty if there is none. */
    public Optional<FinishedPage> find(Key key) {
        return Optional.ofNullable(of(key).getIfPresent(key));
    }

    /** Renders a page. */
    @FunctionalInterface
    public interface Maker {
        FinishedPage make() throws ServletException, IOException;
    }

    /** The cached page, or else the page that is rendered now and cached. If several requests need it at once, one of them renders it. */
    public FinishedPage findOrMake(Key key, Maker maker) throws ServletException, IOException {
        var cached = of(key).getIfPresent(key);
        return cached == null ? make(key, maker) : cached;
    }

    /**
     * The same for a caller whose {@link #find} was just empty. It looks again before rendering, because another request may have been
     * faster.
     */
    public FinishedPage make(Key key, Maker maker) throws ServletException, IOException {
        return flights.share(key, () -> find(key), () -> {
            var page = maker.make();
            put(key, page);
            return page;
        });
    }

    /** Caches a page and evicts older ones. A page that is itself out of date by now is not cached. */
    public void put(Key key, FinishedPage page) {
        if (key.isOlderThan(newest, newestTemplateVersion)) {
            return;
        }
        if (key.number() > newest || key.templateVersion() > newestTemplateVersion) {
            newest = key.number();
            newestTemplateVersion = Math.max(newestTemplateVersion, key.templateVersion());
            for (var cache : List.of(pages, variants)) {
                cache.asMap().keySet().removeIf(old -> old.isOlderThan(newest, newestTemplateVersion));
            }
        }
        of(key).put(key, page);
    }
}
