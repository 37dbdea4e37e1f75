package it.rer.portico.web.frame.chrome;

import it.rer.portico.platform.language.Language;
import it.rer.portico.web.platform.http.Origins;
import java.net.URI;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Logger;

/**
 * One address of a template, and what became of it. A template that is good is worn; while the portal fails or sends one that cannot
 * be used, the last good one is worn on, and before any, our own. The status 410 takes the template back.
 */
final class ChromeSource {

    private static final Logger LOG = Logger.getLogger(ChromeSource.class.getName());

    private final URI address;
    private final Set<Language> languages;
    private final Origins hosts;
    private final PortalClient client;
    private final Chromes chromes;

    private Map<String, String> validators = Map.of();
    private boolean failing;

    /**
     * @param languages of the pages that wear its template
     * @param hosts whose style, scripts and images are let in
     */
    ChromeSource(URI address, Collection<Language> languages, Origins hosts, PortalClient client, Chromes chromes) {
        this.address = address;
        this.languages = new TreeSet<>(languages);
        this.hosts = hosts;
        this.client = client;
        this.chromes = chromes;
    }

    /** Asks whether there is another template now. */
    void look() {
        try {
            var answer = client.ask(address, validators);
            if (answer.status() == 200) {
                wear(answer);
            } else if (answer.status() == 410) {
                takeOff();
            } else {
                recovered("can be asked for again");
            }
        } catch (TemplateException e) {
            if (!failing) {
                failing = true;
                LOG.warning(() -> "The portal's template " + address + " cannot be used: " + e.getMessage()
                        + ". Pages go on with " + (isWorn() ? "the last good one" : "our own header and footer"));
            }
        }
    }

    private boolean isWorn() {
        return languages.stream().anyMatch(language -> chromes.of(language).isForeign());
    }

    private void wear(PortalClient.Answer answer) throws TemplateException {
        var leftOut = new TreeSet<String>();
        boolean changed = false;
        for (var language : languages) {
            var template = Template.check(answer.html(), answer.address(), hosts, language, languages.size() == 1);
            leftOut.addAll(template.leftOut());
            changed |= chromes.wear(language, template.chrome());
        }
        validators = answer.validators();
        var message = "is worn" + (leftOut.isEmpty() ? "" : ", without " + String.join(", ", leftOut));
        if (changed) {
            failing = false;
            LOG.info(() -> "The portal's template " + address + " " + message);
        } else {
            recovered(message);
        }
    }

    private void takeOff() {
        validators = Map.of();
        boolean worn = isWorn();
        languages.forEach(language -> chromes.wear(language, Chrome.OWN));
        if (worn) {
            LOG.info(() ->
                    "The portal has withdrawn its template " + address + "; pages wear our own header and footer");
        }
        failing = false;
    }

    private void recovered(String message) {
        if (failing) {
            failing = false;
            LOG.info(() -> "The portal's template " + address + " " + message);
        }
    }
}
