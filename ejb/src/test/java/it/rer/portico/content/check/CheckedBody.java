package it.rer.portico.content.check;

import it.rer.portico.content.page.PageContent;
import it.rer.portico.platform.language.Language;
import java.util.List;

/** Helps tests to check a body: known link targets, sample sentences, and the findings. */
final class CheckedBody {

    static final LinkTargets TARGETS = new LinkTargets() {
        @Override
        public boolean isPage(long pageId) {
            return pageId == 12;
        }

        @Override
        public boolean isFile(String address) {
            return List.of("asset:a.svg", "media:7").contains(address);
        }

        @Override
        public String baseUrl() {
            return "https://www.portico.example/sito";
        }
    };

    static final String ITALIAN =
            "La Regione ha aperto la sede nel 1994 e da allora lavora con gli enti del territorio, che"
                    + " possono chiedere un aiuto per i progetti e per i bandi di ogni anno.";
    static final String ENGLISH =
            "The Region opened its office in 1994 and has been working with the local authorities since then. They"
                    + " can ask for help with the projects and the calls that are published every year.";

    private CheckedBody() {}

    static CheckReport report(Language language, String body) {
        return Checks.report(new CheckedText(language, new PageContent("Titolo", "Descrizione", body)), TARGETS);
    }

    static List<Finding> findings(String body) {
        return report(Language.ITALIAN, body).findings();
    }

    static List<Finding> findings(Rule rule, String body) {
        return findings(body).stream().filter(finding -> finding.rule() == rule).toList();
    }
}
