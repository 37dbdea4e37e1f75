package it.rer.portico.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Feedback sent without JavaScript: stored, refused with its text, or taken for spam. */
@Tag("acceptance")
@Deployed
class FeedbackIT {

    private static final String SITE_RATING = "/it/-/valuta-il-sito";
    private static final String INQUIRY = "/en/-/not-found";

    private static final String AGENT = "Browser-of-a-marked-citizen/7.31";
    private static final String COOKIE = "marked-cookie-5f0b7c";
    private static final String REFERRER = "marked-page-91d2";
    private static final String NAME = "Marcata Citoyenne";

    private final Site site;

    FeedbackIT(Site site) {
        this.site = site;
    }

    @Test
    void siteRatingIsStored() {
        var answer = site.post(SITE_RATING, Map.of("score", "4", "comment", "Bel sito"));
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.required("Location")).isEqualTo(SITE_RATING + "#site-rating-thanks");
        assertThat(site.database().count("select count(*) from site_rating where comment = 'Bel sito' and score = 4"))
                .isEqualTo(1);
    }

    @Test
    void inquiryIsStored() {
        var form = Map.of("text", "A map of partners", "email", "ada@example.org", "consent", "yes");
        assertThat(site.post(INQUIRY, form).status()).isEqualTo(303);
        assertThat(site.database()
                        .count("select count(*) from inquiry where text = 'A map of partners' and email ="
                                + " 'ada@example.org' and language = 'en' and state = 'RECEIVED'"))
                .isEqualTo(1);
    }

    @Test
    void refusedCommentIsReturnedInTheForm() {
        var comment = "à".repeat(501);
        var answer = site.post(Site.RATING, Map.of("answer", "no", "difficulty", "lost", "comment", comment));

        assertThat(answer.status()).isEqualTo(422);
        var html = answer.html();
        assertThat(html.select("#rating-comment").val()).isEqualTo(comment);
        assertThat(html.select("#rating-no").hasAttr("checked")).isTrue();
        assertThat(html.select("#rating-lost").hasAttr("checked")).isTrue();
        assertThat(html.select("[role=alert] a").attr("href")).isEqualTo("#rating-comment");
        assertThat(site.database().count("select count(*) from page_rating where comment like 'àà%'"))
                .isZero();
    }

    @Test
    void invalidAndMissingValuesAreRefused() {
        assertThat(site.post(Site.RATING, Map.of("answer", "yes", "comment", "a\u0007b"))
                        .status())
                .isEqualTo(422);
        assertThat(site.post(Site.RATING, Map.of("answer", "yes", "comment", "a\u0000b"))
                        .status())
                .as("no browser sends this")
                .isEqualTo(400);
        assertThat(site.post(Site.RATING, Map.of("comment", "no answer")).status())
                .isEqualTo(422);
        assertThat(site.post(SITE_RATING, Map.of("score", "6")).status()).isEqualTo(422);
        assertThat(site.post(INQUIRY, Map.of("text", "")).status()).isEqualTo(422);
        assertThat(site.post(INQUIRY, Map.of("text", "x", "email", "a@example.org"))
                        .status())
                .isEqualTo(422);
        assertThat(site.post(INQUIRY, Map.of("text", "x", "email", "no address", "consent", "yes"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void formsSentByBotsAreStoredAsSpam() {
        for (var sign :
                Map.of("website", "https://spam.example", "elapsed", "2999").entrySet()) {
            Map<String, String> form = new LinkedHashMap<>();
            form.put("answer", "yes");
            form.put("comment", "spam by " + sign.getKey());
            form.put(sign.getKey(), sign.getValue());
            assertThat(site.post(Site.RATING, form).status()).isEqualTo(303);
            assertThat(site.database()
                            .query("select state from page_rating where comment = ?", "spam by " + sign.getKey())
                            .get(0))
                    .containsExactly("SPAM");
        }
        site.post(Site.RATING, Map.of("answer", "yes", "comment", "a slow reader", "elapsed", "3000"));
        assertThat(site.database()
                        .query("select state from page_rating where comment = 'a slow reader'")
                        .get(0))
                .containsExactly("RECEIVED");
    }

    @Test
    void formsOfASenderAreLimited() {
        var sender = Wire.newAddress();
        for (int i = 0; i < 10; i++) {
            assertThat(site.post(sender, Site.RATING, Map.of("answer", "yes")).status())
                    .isEqualTo(303);
        }
        var refused = site.post(sender, Site.RATING, Map.of("answer", "yes", "comment", "undicesimo"));
        assertThat(refused.status()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.required("Retry-After"))).isBetween(1, 60);
        assertThat(refused.html().select("#rating-comment").val()).isEqualTo("undicesimo");
        assertThat(site.post(sender, SITE_RATING, Map.of("score", "5")).status())
                .isEqualTo(429);
        assertThat(site.post(Site.RATING, Map.of("answer", "yes")).status()).isEqualTo(303);
    }

    @Test
    void ratingsAboveTheBudgetOfACustomersNetworksAreSetApart() throws UnknownHostException {
        var proxy = InetAddress.getByName("127.9.0.3");
        for (int network = 0; network < Site.SENDER_HOURLY + 5; network++) {
            var answer = site.post(
                    proxy,
                    Site.RATING,
                    Map.of("answer", "yes", "comment", "da una rete sola"),
                    "X-Forwarded-For",
                    "2001:db8:5:7%02x::1".formatted(network));
            assertThat(answer.status()).isEqualTo(303);
        }

        assertThat(site.database()
                        .query("select state, review_reason, count(*) from page_rating"
                                + " where comment = 'da una rete sola' group by state, review_reason order by state"))
                .containsExactly(
                        Arrays.asList("RECEIVED", null, Integer.toString(Site.SENDER_HOURLY)),
                        List.of("TO_REVIEW", "SENDER", "5"));
    }

    @Test
    void scriptsGetTheBlockAlone() {
        var answer = site.post(Site.RATING, Map.of("answer", "yes"), "X-Portico-Fragment", "true");
        assertThat(answer.status()).isEqualTo(200);
        var html = answer.html();
        assertThat(html.select("[data-portlet=rating] [data-focus]")).hasSize(1);
        assertThat(html.select("form, header, footer")).isEmpty();
    }

    /** No personal data of the sender is stored, whether the feedback is accepted, refused or set apart. */
    @Test
    void noPersonalDataOfTheSenderIsStored() throws UnknownHostException {
        var senders = List.of(new byte[] {(byte) 203, 0, 113, 77}, new byte[] {(byte) 198, 51, 100, 93});
        for (var sender : senders) {
            for (var path : List.of(Site.RATING, SITE_RATING, INQUIRY)) {
                assertThat(sendMarked(sender, path, "Senza traccia").status())
                        .as(path)
                        .isEqualTo(303);
                assertThat(sendMarked(sender, path, "à".repeat(1_001)).status())
                        .as(path)
                        .isEqualTo(422);
            }
        }
        var first = InetAddress.getByAddress(senders.get(0)).getHostAddress();

        assertThat(SenderTraces.in(site).of("Senza traccia").found())
                .as("the text is found, which proves the search")
                .contains(
                        "table page_rating: Senza traccia",
                        "table site_rating: Senza traccia",
                        "table inquiry: Senza traccia");
        assertThat(SenderTraces.in(site)
                        .ofAddress(senders.get(0))
                        .ofAddress(senders.get(1))
                        .of(AGENT)
                        .of(COOKIE)
                        .of(REFERRER)
                        .of(NAME)
                        .of(first + AGENT)
                        .of(first + " " + AGENT)
                        .found())
                .isEmpty();
    }

    /** Sends feedback with a unique user agent, cookie, referrer and user name. */
    private Answer sendMarked(byte[] sender, String path, String words) throws UnknownHostException {
        return site.post(
                InetAddress.getByName("127.9.0.3"),
                path,
                Map.of("answer", "yes", "score", "4", "comment", words, "text", words, "name", NAME),
                "X-Forwarded-For",
                InetAddress.getByAddress(sender).getHostAddress(),
                "User-Agent",
                AGENT,
                "Cookie",
                "visitor=" + COOKIE,
                "Referer",
                site.address() + "/it?da=" + REFERRER);
    }

    @Test
    void searchFindsStoredTracesOfASender() throws UnknownHostException {
        site.database()
                .execute(
                        "create table trace (a text, b bytea, c bigint)",
                        "insert into trace values (md5('203.0.113.78'), '\\xcb00714f', 3405803855),"
                                + " (null, sha256('" + AGENT + "'), null)");
        try {
            assertThat(SenderTraces.in(site)
                            .ofAddress(new byte[] {(byte) 203, 0, 113, 78})
                            .ofAddress(new byte[] {(byte) 203, 0, 113, 79})
                            .of(AGENT)
                            .found())
                    .containsExactlyInAnyOrder(
                            "table trace: MD5 of 203.0.113.78",
                            "table trace: 203.0.113.79",
                            "table trace: 203.0.113.79",
                            "table trace: SHA-256 of " + AGENT);
        } finally {
            site.database().execute("drop table trace");
        }
    }
}
