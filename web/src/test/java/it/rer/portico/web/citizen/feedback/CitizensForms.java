package it.rer.portico.web.citizen.feedback;

import static it.rer.portico.platform.language.Language.ENGLISH;
import static it.rer.portico.platform.language.Language.ITALIAN;

import it.rer.portico.feedback.inquiry.Inquiries;
import it.rer.portico.feedback.rating.RatingBudgets;
import it.rer.portico.feedback.rating.Ratings;
import it.rer.portico.platform.config.Configuration;
import it.rer.portico.platform.config.Option;
import it.rer.portico.platform.config.TestConfiguration;
import it.rer.portico.site.published.SiteSnapshot;
import it.rer.portico.site.published.TestSite;
import it.rer.portico.web.citizen.inquiry.InquiryForm;
import it.rer.portico.web.citizen.inquiry.InquiryServlet;
import it.rer.portico.web.citizen.rating.AddressRatingServlet;
import it.rer.portico.web.citizen.rating.PageRatingForm;
import it.rer.portico.web.citizen.rating.PageRatingServlet;
import it.rer.portico.web.citizen.rating.RatedAddresses;
import it.rer.portico.web.citizen.rating.RatedPage;
import it.rer.portico.web.citizen.rating.SiteRatingForm;
import it.rer.portico.web.citizen.rating.SiteRatingServlet;
import it.rer.portico.web.frame.block.PortletView;
import it.rer.portico.web.frame.block.TestBlocks;
import it.rer.portico.web.frame.cache.CachedPages;
import it.rer.portico.web.frame.rendering.Rendering;
import it.rer.portico.web.frame.site.RequestContext;
import it.rer.portico.web.platform.address.ReturnAddresses;
import it.rer.portico.web.platform.origin.FormOrigins;
import it.rer.portico.web.platform.origin.OwnOrigin;
import it.rer.portico.web.platform.origin.PortalOrigins;
import it.rer.portico.web.testing.Exchange;
import it.rer.portico.web.testing.TestClock;
import it.rer.portico.web.testing.TestLinks;
import it.rer.portico.web.testing.TestStore;
import it.rer.portico.web.testing.Wiring;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The forms of citizens, wired with everything down to the stored rows. */
public final class CitizensForms {

    public static final SiteSnapshot SITE = new TestSite()
            .page(1, null)
            .page(2, 1L)
            .text(1, ITALIAN, "r", "Relazioni")
            .text(1, ENGLISH, "e", "Relations")
            .snapshot();

    public final TestStore store = new TestStore();
    public final TestClock clock = new TestClock();
    public final RequestContext requestContext = new RequestContext();
    public final RatedPage ratedPage;
    public final PageRatingForm rating;
    public final SiteRatingForm siteRating;
    public final InquiryForm inquiry;
    public final PageRatingServlet pageRatings;
    public final AddressRatingServlet addressRatings;
    public final SiteRatingServlet siteRatings;
    public final InquiryServlet inquiries;
    private final Object[] parts;

    /** Behind a proxy, with blocks in the pages of one portal. */
    public CitizensForms() {
        this(Map.of(
                Option.PORTAL_ORIGINS, "https://portal.example",
                Option.PROXY_TRUSTED, "198.51.100.0/24"));
    }

    /** @param options of the operator, besides that no page has a budget of its own */
    public CitizensForms(Map<Option, String> options) {
        var all = new EnumMap<>(options);
        all.put(Option.RATING_PAGE_HOURLY, "0");
        parts = parts(TestConfiguration.with(all));
        ratedPage = Wiring.wire(new RatedPage(), parts);
        rating = Wiring.wire(new PageRatingForm(), with(Wiring.wire(new Ratings(), parts), ratedPage));
        siteRating = Wiring.wire(new SiteRatingForm(), with(Wiring.wire(new Ratings(), parts)));
        inquiry = Wiring.wire(new InquiryForm(), with(Wiring.wire(new Inquiries(), parts)));
        var handler = Wiring.wire(new FeedbackHandler(), parts);
        var ofPages = with(handler, rating, ratedPage, TestBlocks.of(parts), TestBlocks.sharing());
        pageRatings = Wiring.wire(new PageRatingServlet(), ofPages);
        addressRatings = Wiring.wire(new AddressRatingServlet(), ofPages);
        siteRatings = Wiring.wire(new SiteRatingServlet(), with(handler, siteRating));
        inquiries = Wiring.wire(new InquiryServlet(), with(handler, inquiry));
    }

    private Object[] parts(Configuration configuration) {
        var origins = new PortalOrigins(configuration);
        return new Object[] {
            TestSite.serving(() -> SITE),
            new CachedPages(configuration),
            new Rendering(requestContext),
            requestContext,
            TestLinks.atRoot(),
            origins,
            new RatedAddresses(configuration),
            new ReturnAddresses(origins, TestLinks.atRoot()),
            Wiring.wire(new FormOrigins(), origins, new OwnOrigin(configuration)),
            TestSenders.of(configuration, clock),
            Wiring.wire(new RatingBudgets(), configuration, clock, store.entityManager()),
            new PortletView(),
            store.entityManager(),
            clock
        };
    }

    /** A request that rates one of our pages, before it is sent. */
    public static Exchange ratePage(String answer) {
        return Exchange.below("POST", "/portlets/rating", "/it/r").asForm().parameter("answer", answer);
    }

    private Object[] with(Object... more) {
        var all = new ArrayList<>(List.of(parts));
        all.addAll(List.of(more));
        return all.toArray();
    }
}
