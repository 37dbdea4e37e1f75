package it.rer.portico.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A preview link shows one draft, and nothing else, without an account. */
@Tag("acceptance")
@Deployed
class SharedDraftIT {

    private final Site site;
    private final DeskWork work;

    SharedDraftIT(Site site) {
        this.site = site;
        work = new DeskWork(DeskClient.of(site, new TestEditors(site.database()).with("PUBLISHER")));
    }

    /** A draft with a link to a document. */
    private String draft(String title, String file) {
        var page = work.create(title);
        work.write(page, "it", title, "<p>Si legge il <a href=\"media:" + file + "\">modulo</a>.</p>");
        return page;
    }

    /** The address of the document that the shared draft links to. */
    private String file(String link) {
        var address = site.get(link).html().select("main a[href*=/media/]").attr("href");
        assertThat(address).startsWith(link + "/media/");
        return address;
    }

    private void assertPrivate(Answer answer) {
        assertThat(answer.required("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.required("X-Robots-Tag")).isEqualTo("noindex, nofollow");
        assertThat(answer.required("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Set-Cookie")).isEmpty();
    }

    @Test
    void linkShowsTheDraftAndItsFilesUntilRevoked() {
        var title = DeskWork.unique("Bozza da mostrare");
        var page = draft(title, work.upload("modulo.pdf"));
        var link = work.share(page);

        var read = site.get(link);
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.html().select("h1").text()).isEqualTo(title);
        assertPrivate(read);
        var file = file(link);
        var document = site.get(file);
        assertThat(document.status()).isEqualTo(200);
        assertThat(document.required("Content-Type")).isEqualTo("application/pdf");
        assertThat(document.text()).startsWith("%PDF");
        assertPrivate(document);
        assertThat(site.get("/it/" + DeskWork.path(title)).status()).isEqualTo(404);
        assertThat(site.get(file.substring(link.length())).status())
                .as("the public address of the file")
                .isEqualTo(404);

        work.revokeAll(page);

        assertThat(site.get(link).status()).isEqualTo(404);
        assertThat(site.get(file).status()).isEqualTo(404);
        assertThat(site.get(link).required("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void linkShowsNoOtherDraftAndNoOtherFile() {
        var link = work.share(draft(DeskWork.unique("Da mostrare"), work.upload("uno.pdf")));
        var other = DeskWork.unique("Da non mostrare");
        var otherPage = draft(other, work.upload("due.pdf"));
        var otherLink = work.share(otherPage);
        var otherFile = file(otherLink);

        assertThat(site.get(link + "?id=" + otherPage).text()).doesNotContain(other);
        assertThat(site.get(link + otherFile.substring(otherLink.length())).status())
                .isEqualTo(404);
        assertThat(site.get(link + "x").status()).isEqualTo(404);
        assertThat(site.get(link.replaceFirst(".$", "")).status()).isEqualTo(404);
        assertThat(site.get("/anteprima/").status()).isEqualTo(404);
        assertThat(site.get("/redazione/anteprima/testo?text=it&id=" + otherPage)
                        .status())
                .as("without signing in")
                .isEqualTo(302);
    }
}
