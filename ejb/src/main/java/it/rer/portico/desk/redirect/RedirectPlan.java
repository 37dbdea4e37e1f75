package it.rer.portico.desk.redirect;

import it.rer.portico.access.permission.NotAllowedException;
import it.rer.portico.content.page.PageNotFoundException;
import it.rer.portico.content.page.PathTakenException;
import it.rer.portico.content.page.RedirectTarget;
import it.rer.portico.desk.redirect.PlannedRedirect.Outcome;
import it.rer.portico.platform.address.WebAddress;
import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.platform.error.PorticoException;
import it.rer.portico.platform.language.Language;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Decides for each requested redirect whether it is new, changed, already there or refused. Stores nothing. */
public final class RedirectPlan {

    private final AddressBook book;
    private final WebAddress base;
    private final TargetAddresses targets;
    private final Predicate<Long> own;
    private final boolean everywhere;
    private final Map<Object, PlannedRedirect> before = new HashMap<>();

    /**
     * @param base the address of the site
     * @param own whether the caller may publish a page
     * @param everywhere whether the caller may publish in the whole site
     */
    RedirectPlan(AddressBook book, WebAddress base, Predicate<Long> own, boolean everywhere) {
        this.book = book;
        this.base = base;
        this.targets = new TargetAddresses(book, base);
        this.own = own;
        this.everywhere = everywhere;
    }

    /** The outcomes of the lines of a list, in their order. */
    List<PlannedRedirect> of(List<RedirectLine> lines) {
        return lines.stream().map(this::of).toList();
    }

    private PlannedRedirect of(RedirectLine line) {
        try {
            var language = FormerPath.language(line.former(), base)
                    .or(() -> targets.language(line.target()))
                    .orElse(Language.ITALIAN);
            var former = FormerPath.of(line.former(), language, base);
            var planned = decide(line, language, former, targets.of(line.target(), language));
            var first = before.putIfAbsent(List.of(language, former), planned);
            return first == null ? planned : again(planned, first);
        } catch (PorticoException why) {
            return PlannedRedirect.refused(line, why);
        }
    }

    /** An address that occurs again in a list is accepted only if it has the same target. */
    private static PlannedRedirect again(PlannedRedirect planned, PlannedRedirect first) {
        if (!planned.target().equals(first.target())) {
            throw new InvalidInputException(
                    "path", "redirect.twice", first.line().number());
        }
        return new PlannedRedirect(
                planned.line(), Outcome.SAME, planned.language(), planned.former(), planned.target(), null, null);
    }

    /** The outcome of one redirect, with former address and target as they were typed. */
    PlannedRedirect of(Language language, String former, String target) {
        return decide(
                new RedirectLine(1, former, target),
                language,
                FormerPath.of(former, language, base),
                targets.of(target, language));
    }

    /** The outcome of one redirect to a page. */
    PlannedRedirect of(Language language, String former, long pageId) {
        return decide(
                new RedirectLine(1, former, ""),
                language,
                FormerPath.of(former, language, base),
                RedirectTarget.page(pageId));
    }

    private PlannedRedirect decide(RedirectLine line, Language language, FormerPath former, RedirectTarget target) {
        if (!isOwn(target)) {
            throw notAllowed(target);
        }
        if (!book.has(target)) {
            throw new PageNotFoundException(target.id());
        }
        demandFree(language, former);
        var known = book.redirectAt(language, former);
        var leads = known.map(AddressBook.Known::target);
        if (leads.filter(target::equals).isPresent()) {
            return new PlannedRedirect(
                    line, Outcome.SAME, language, former, target, known.get().id(), null);
        }
        if (leads.filter(there -> !isOwn(there)).isPresent()) {
            throw new InvalidInputException("path", "redirect.foreign", former.toString());
        }
        return new PlannedRedirect(
                line,
                known.isPresent() ? Outcome.CHANGED : Outcome.NEW,
                language,
                former,
                target,
                known.map(AddressBook.Known::id).orElse(null),
                null);
    }

    /** The path of a page cannot be a former address, unless with a query; then the caller must be allowed to publish that page. */
    private void demandFree(Language language, FormerPath former) {
        var standing = book.pageAt(language, former.path());
        if (standing.isPresent() && former.query().isEmpty()) {
            throw new PathTakenException(former.path()).forField("path");
        }
        if (standing.filter(own.negate()).isPresent()) {
            throw new InvalidInputException("path", "redirect.foreign", former.toString());
        }
    }

    /** An input error for the field, since the refusal depends on what was typed there. */
    private static InvalidInputException notAllowed(RedirectTarget target) {
        var refusal = target.pageId().isPresent()
                ? new InvalidInputException("target", "redirect.target-foreign")
                : new InvalidInputException("target", "redirect.whole-site");
        refusal.initCause(new NotAllowedException());
        return refusal;
    }

    private boolean isOwn(RedirectTarget target) {
        return target.pageId().map(own::test).orElse(everywhere);
    }
}
