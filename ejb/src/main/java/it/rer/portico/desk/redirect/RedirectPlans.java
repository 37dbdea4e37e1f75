package it.rer.portico.desk.redirect;

import it.rer.portico.access.audit.Audit;
import it.rer.portico.access.audit.AuditAction;
import it.rer.portico.access.audit.PageAudit;
import it.rer.portico.access.permission.Sections;
import it.rer.portico.access.role.Role;
import it.rer.portico.content.page.RedirectTarget;
import it.rer.portico.platform.address.WebAddress;
import it.rer.portico.platform.config.Configuration;
import it.rer.portico.platform.config.Option;
import it.rer.portico.platform.context.Internal;
import it.rer.portico.platform.language.Language;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** What the services of this package share: plans with the caller's permissions, the names of targets, and entries of the audit log. */
@Stateless
@Internal(Internal.Scope.PACKAGE)
public class RedirectPlans {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Sections sections;

    @Inject
    private Audit audit;

    @Inject
    private PageAudit pageAudit;

    @Inject
    private Configuration configuration;

    /** Reads pages and redirects, and begins a plan with the caller's permissions. */
    public RedirectPlan begin() {
        var base = WebAddress.find(configuration.text(Option.BASE_URL)).orElseThrow();
        return new RedirectPlan(
                new AddressBook(em), base, sections.of(Role.PUBLISHER), sections.areAll(Role.PUBLISHER));
    }

    /** The name of a target for editors: the title of a page, the name of a file, or the address. */
    public String name(RedirectTarget target, Language language) {
        return switch (target.kind()) {
            case PAGE -> pageAudit.title(target.id(), language);
            case FILE ->
                em.createQuery("select f.name from MediaFile f where f.id = :id", String.class)
                        .setParameter("id", target.id())
                        .getResultStream()
                        .findFirst()
                        .orElse("");
            case OUTSIDE -> target.address();
        };
    }

    /** Records an action on a redirect in the audit log. */
    public void log(AuditAction action, Language language, String former, RedirectTarget target) {
        audit.record(action, target.pageId().orElse(null), language, name(target, language), former);
    }
}
