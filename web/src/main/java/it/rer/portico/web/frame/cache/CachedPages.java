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
 * Finished pages, so that each is made once. A page is cached under the number of the state of the site, and the version of the host's
 * template, that it was made of. The first page of a newer state evicts all older ones; within a state the bound on weight does.
 */
@ApplicationScoped
public class CachedPages {

    private static final int MEGABYTE = 1024 * 1024;

    /** How long a reader waits for another for whom the same page is being made: many times what a page takes. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /**
     * What a finished page is a function of.
     *
     * @param number of the snapshot
     * @param templateVersion of the host template that it stands in; 0 for an answer that stands in none
     * @param place path within the module
     * @param variant what distinguishes two answers of one place, for instance the page that an inquiry comes from; empty for the usual one
     */
    public record Key(long number, long templateVersion, String place, String variant) {

        /** Of a page of the request, in its host template. */
        public static Key ofPage(RequestContext requestContext, String place, String variant) {
            return new Key(requestContext.site().number(), requestContext.templateVersion(), place, variant);
        }

        /** Of an answer that stands in no host template. */
        public Key(long number, String place, String variant) {
            this(number, 0, place, variant);
        }

        /** Whether it is of an older state than another; what stands in no template has none that grows old. */
        private boolean isOlderThan(long otherNumber, long otherTemplateVersion) {
            return number < otherNumber || (templateVersion != 0 && templateVersion < otherTemplateVersion);
        }
    }

    /** How much of the memory what readers may vary gets, so that it never drives the pages out: one part in so many. */
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
                .weigher((Key key, FinishedPage page) -> page.weight()
                        + 2 * (key.place().length() + key.variant().length()))
                .executor(Runnable::run) // what exceeds it goes at once, and no thread outside of the server's is used
                .build();
    }

    private Cache<Key, FinishedPage> of(Key key) {
        return key.variant().isEmpty() ? pages : variants;
    }

    public Optional<FinishedPage> find(Key key) {
        return Optional.ofNullable(of(key).getIfPresent(key));
    }

    /** Makes a page. */
    @FunctionalInterface
    public interface Maker {
        FinishedPage make() throws ServletException, IOException;
    }

    /** The cached page, or the one that is made now and cached; however many ask for it at once, it is made by one of them. */
    public FinishedPage findOrMake(Key key, Maker maker) throws ServletException, IOException {
        var cached = of(key).getIfPresent(key);
        return cached == null ? make(key, maker) : cached;
    }

    /** The same for whoever has just looked in vain; the one who makes it looks again, since another may have been faster. */
    public FinishedPage make(Key key, Maker maker) throws ServletException, IOException {
        return flights.share(key, () -> find(key), () -> {
            var page = maker.make();
            put(key, page);
            return page;
        });
    }

    /** Caches a page, and evicts those of older states; one that was itself overtaken is not cached. */
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
