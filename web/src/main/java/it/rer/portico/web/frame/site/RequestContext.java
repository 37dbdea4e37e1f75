package it.rer.portico.web.frame.site;

import it.rer.portico.platform.language.Language;
import it.rer.portico.site.published.PublishedText;
import it.rer.portico.site.published.SiteSnapshot;
import it.rer.portico.web.frame.template.HostTemplate;
import it.rer.portico.web.frame.template.HostTemplates;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.Optional;

/**
 * The context of one request: the snapshot of the site, the host template, the language, and the page, if the response is about one. A
 * servlet sets it and views read it. Everything in a response comes from this one snapshot and this one template.
 */
@Named
@RequestScoped
public class RequestContext {

    private HostTemplates templates;

    private SiteSnapshot site;
    private HostTemplates.Current template;
    private Language language = Language.ITALIAN;
    private PublishedText text;
    private String ownPath;
    private String otherPath;
    private boolean thanked;
    private String mediaFolder;

    /** A context with our own header and footer. */
    public RequestContext() {
        this(new HostTemplates());
    }

    @Inject
    public RequestContext(HostTemplates templates) {
        this.templates = templates;
        template = templates.current();
    }

    /** Begins a response with a snapshot and the current host template. {@link #in} or {@link #about} must follow. */
    public void begin(SiteSnapshot snapshot) {
        begin(snapshot, templates.current());
    }

    /** The same with the host template that the caller has looked for a cached page with. */
    public void begin(SiteSnapshot snapshot, HostTemplates.Current hostTemplate) {
        site = snapshot;
        template = hostTemplate;
    }

    /** Begins a response that is about no page. */
    public void begin(SiteSnapshot snapshot, Language inLanguage) {
        begin(snapshot);
        in(inLanguage);
    }

    /** Begins a response about a page. */
    public void begin(SiteSnapshot snapshot, PublishedText ofText) {
        begin(snapshot);
        about(ofText);
    }

    /** Sets the language; the response is about no page. */
    public void in(Language inLanguage) {
        language = inLanguage;
        text = null;
        ownPath = null;
        otherPath = null;
        mediaFolder = null;
    }

    /** Sets the page and, from its text, the language. */
    public void about(PublishedText ofText) {
        in(ofText.language());
        text = ofText;
    }

    /** Sets where the language switch leads, if not to this page's translation. */
    public void switchTo(String path) {
        otherPath = path;
    }

    /**
     * Sets the canonical path of a response that is about no page, and its path in the other language, to which the language switch leads.
     */
    public void at(String path, String inOtherLanguage) {
        ownPath = path;
        otherPath = inOtherLanguage;
    }

    /** Sets the folder of files for a reader who gets them from another folder than citizens. */
    public void withMediaIn(String folder) {
        mediaFolder = folder;
    }

    /** Marks the response as a block that thanks the reader for the form just sent. */
    public void thank() {
        thanked = true;
    }

    public SiteSnapshot site() {
        return site;
    }

    /** The version of the host template, which increases with every change; part of the key of a cached page. */
    public long templateVersion() {
        return template.version();
    }

    /** The header and footer around the page: our own or the portal's. */
    public HostTemplate getHostTemplate() {
        return template.of(language);
    }

    public Language language() {
        return language;
    }

    public Optional<PublishedText> text() {
        return Optional.ofNullable(text);
    }

    /** The folder of files for this reader; empty for that of citizens. */
    public Optional<String> mediaFolder() {
        return Optional.ofNullable(mediaFolder);
    }

    /** The canonical path of a response that is about no page. */
    Optional<String> ownPath() {
        return Optional.ofNullable(ownPath);
    }

    Optional<String> otherPath() {
        return Optional.ofNullable(otherPath);
    }

    public Locale getLocale() {
        return language.locale();
    }

    /** The ISO 639-1 code of the language. */
    public String getLang() {
        return language.code();
    }

    public boolean isThanked() {
        return thanked;
    }
}
