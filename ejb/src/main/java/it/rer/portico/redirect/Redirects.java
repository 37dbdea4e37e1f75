package it.rer.portico.redirect;

import it.rer.portico.address.WebAddress;
import it.rer.portico.audit.AuditAction;
import it.rer.portico.audit.PageAudit;
import it.rer.portico.bulkhead.DeskBulkhead;
import it.rer.portico.change.ChangeFeed;
import it.rer.portico.change.ChangeKind;
import it.rer.portico.config.Configuration;
import it.rer.portico.config.Option;
import it.rer.portico.error.InvalidInputException;
import it.rer.portico.identity.Role;
import it.rer.portico.identity.Roles;
import it.rer.portico.language.Language;
import it.rer.portico.page.Page;
import it.rer.portico.page.PathTakenException;
import it.rer.portico.page.Publishing;
import it.rer.portico.page.Redirect;
import it.rer.portico.permission.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Adds and removes addresses of former times. Each belongs to the section of the page that it leads to. */
@Stateless
@RolesAllowed(Roles.PUBLISHER)
@Interceptors(DeskBulkhead.class)
public class Redirects {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Permissions permissions;

    @Inject
    private Publishing publishing;

    @Inject
    private ChangeFeed feed;

    @Inject
    private PageAudit audit;

    @Inject
    private Configuration configuration;

    /**
     * Makes an address of former times lead to a page. Nothing happens if it does already.
     *
     * @param typed its path, or the whole address of this site
     * @param instead whether it may lead to another page already, and is to lead to this one instead
     * @return the path, in the form in which it is kept
     * @throws InvalidInputException as {@link FormerPath#of}; {@code redirect.foreign} if it leads to a page of another section
     * @throws it.rer.portico.page.PathTakenException if a page stands there
     * @throws RedirectTakenException if it leads to another page already
     */
    public String add(Language language, String typed, long pageId, boolean instead) {
        permissions.demandInTurn(Role.PUBLISHER, pageId);
        var path = FormerPath.of(typed, language, site());
        var known = at(language, path).map(Redirect::page);
        if (known.filter(page -> page.id() == pageId && page.trashedAt().isEmpty())
                .isPresent()) {
            return path;
        }
        known.filter(page -> page.id() != pageId).ifPresent(page -> demandToChange(page, language, path, instead));
        try {
            publishing.redirect(language, path, pageId);
        } catch (PathTakenException e) {
            throw e.at("path");
        }
        audit.record(AuditAction.REDIRECT_ADDED, pageId, language, path);
        return path;
    }

    private void demandToChange(Page leadsTo, Language language, String path, boolean instead) {
        if (!permissions.may(Role.PUBLISHER, leadsTo.id())) {
            throw new InvalidInputException("path", "redirect.foreign", path);
        }
        if (!instead) {
            throw new RedirectTakenException(path, audit.title(leadsTo.id(), language));
        }
    }

    /**
     * An address of former times, to be asked once more before it goes.
     *
     * @throws RedirectNotFoundException if it is not kept any more
     */
    public OldAddress get(long id) {
        var known = known(id);
        long pageId = known.page().id();
        return new OldAddress(
                id,
                known.language(),
                known.path(),
                pageId,
                audit.title(pageId, known.language()),
                known.page().trashedAt().isPresent(),
                true);
    }

    /**
     * Forgets an address of former times: it leads nowhere from now on.
     *
     * @throws RedirectNotFoundException if it is not kept any more
     */
    public void remove(long id) {
        feed.queue();
        var known = known(id);
        em.remove(known);
        feed.record(ChangeKind.MOVED, known.page().id(), known.language());
        audit.record(AuditAction.REDIRECT_REMOVED, known.page().id(), known.language(), known.path());
    }

    private Redirect known(long id) {
        var known = Optional.ofNullable(em.find(Redirect.class, id)).orElseThrow(RedirectNotFoundException::new);
        permissions.demand(Role.PUBLISHER, known.page().id());
        return known;
    }

    private Optional<Redirect> at(Language language, String path) {
        return em.createNamedQuery(Redirect.AT_PATHS, Redirect.class)
                .setParameter("language", language)
                .setParameter("paths", List.of(path))
                .getResultStream()
                .findFirst();
    }

    private WebAddress site() {
        return WebAddress.find(configuration.text(Option.BASE_URL)).orElseThrow();
    }
}
