package it.rer.portico.web.frame.template;

import it.rer.portico.platform.language.Language;
import it.rer.portico.web.platform.origin.Origins;
import java.net.URI;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Logger;

/**
 * Polls one address of a portal's template and applies what it gets. A valid template is used; if the portal fails or sends an invalid one,
 * the last valid one stays in use, or our own header and footer if there was none. Status 410 withdraws the template.
 */
final class HostTemplateSource {

    private static final Logger LOG = Logger.getLogger(HostTemplateSource.class.getName());

    private final URI address;
    private final Set<Language> languages;
    private final Origins hosts;
    private final PortalClient client;
    private final HostTemplates templates;

    private Map<String, String> validators = Map.of();
    private boolean failing;

    /**
     * @param languages of the pages that use this template
     * @param hosts origins whose styles, scripts and images are allowed
     */
    HostTemplateSource(
            URI address, Collection<Language> languages, Origins hosts, PortalClient client, HostTemplates templates) {
        this.address = address;
        this.languages = new TreeSet<>(languages);
        this.hosts = hosts;
        this.client = client;
        this.templates = templates;
    }

    /** Fetches the template if it has changed. */
    void look() {
        try {
            var answer = client.ask(address, validators);
            if (answer.status() == 200) {
                use(answer);
            } else if (answer.status() == 410) {
                withdraw();
            } else {
                recovered("can be fetched again");
            }
        } catch (TemplateException e) {
            if (!failing) {
                failing = true;
                LOG.warning(() -> "The portal's template " + address + " cannot be used: " + e.getMessage()
                        + ". Pages continue to use " + (isUsed() ? "the last good one" : "our own header and footer"));
            }
        }
    }

    private boolean isUsed() {
        return languages.stream()
                .anyMatch(language -> templates.current().of(language).isForeign());
    }

    private void use(PortalClient.Answer answer) throws TemplateException {
        var leftOut = new TreeSet<String>();
        boolean changed = false;
        for (var language : languages) {
            var checked =
                    CheckedTemplate.check(answer.html(), answer.address(), hosts, language, languages.size() == 1);
            leftOut.addAll(checked.leftOut());
            changed |= templates.use(language, checked.template());
        }
        validators = answer.validators();
        var message = "is in use" + (leftOut.isEmpty() ? "" : ", without " + String.join(", ", leftOut));
        if (changed) {
            failing = false;
            LOG.info(() -> "The portal's template " + address + " " + message);
        } else {
            recovered(message);
        }
    }

    private void withdraw() {
        validators = Map.of();
        boolean used = isUsed();
        languages.forEach(language -> templates.use(language, HostTemplate.OWN));
        if (used) {
            LOG.info(() ->
                    "The portal has withdrawn its template " + address + "; pages have our own header and footer");
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
