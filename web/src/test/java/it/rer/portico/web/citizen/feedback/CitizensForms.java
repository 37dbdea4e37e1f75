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
import java.util.List;
import java.util.Map;

/** The three forms of citizens, wired down to the rows that they write. */
public final class CitizensForms {

    public static final SiteSnapshot SITE = new TestSite()
            .page(1, null)
            .page(2, 1L)
            .text(1, ITALIAN, "r", "Relazioni")
            .text(1, ENGLISH, "e", "Relations")
            .snapshot();

    private static final Configuration CONFIGURATION = TestConfiguration.with(Map.of(
            Option.PORTAL_ORIGINS, "https://portal.example",
            Option.PROXY_TRUSTED, "198.51.100.0/24",
            Option.RATING_PAGE_HOURLY, "0"));
    private static final PortalOrigins ORIGINS = new PortalOrigins(CONFIGURATION);

    public final TestStore store = new TestStore();
    public final TestClock clock = new TestClock();
    public final RequestContext requestContext = new RequestContext();
    private final Object[] parts = {
        TestSite.serving(() -> SITE),
        new CachedPages(TestConfiguration.defaults()),
        new Rendering(requestContext),
        requestContext,
        TestLinks.atRoot(),
        ORIGINS,
        new RatedAddresses(CONFIGURATION),
        new ReturnAddresses(ORIGINS, TestLinks.atRoot()),
        Wiring.wire(new FormOrigins(), ORIGINS, new OwnOrigin(CONFIGURATION)),
        TestSenders.of(CONFIGURATION, clock),
        Wiring.wire(new RatingBudgets(), CONFIGURATION, clock, store.entityManager()),
        new PortletView(),
        store.entityManager(),
        clock
    };
    public final RatedPage ratedPage = Wiring.wire(new RatedPage(), parts);
    public final PageRatingForm rating =
            Wiring.wire(new PageRatingForm(), with(Wiring.wire(new Ratings(), parts), ratedPage));
    public final SiteRatingForm siteRating = Wiring.wire(new SiteRatingForm(), with(Wiring.wire(new Ratings(), parts)));
    public final InquiryForm inquiry = Wiring.wire(new InquiryForm(), with(Wiring.wire(new Inquiries(), parts)));
    private final FeedbackHandler handler = Wiring.wire(new FeedbackHandler(), parts);
    public final PageRatingServlet pageRatings = Wiring.wire(
            new PageRatingServlet(), with(handler, rating, ratedPage, TestBlocks.of(parts), TestBlocks.sharing()));
    public final SiteRatingServlet siteRatings = Wiring.wire(new SiteRatingServlet(), with(handler, siteRating));
    public final InquiryServlet inquiries = Wiring.wire(new InquiryServlet(), with(handler, inquiry));

    /** A rating of a page of ours, before it is sent. */
    public static Exchange ratePage(String answer) {
        return Exchange.below("POST", "/portlets/rating", "/it/r").asForm().parameter("answer", answer);
    }

    private Object[] with(Object... more) {
        var all = new ArrayList<>(List.of(parts));
        all.addAll(List.of(more));
        return all.toArray();
    }
}
