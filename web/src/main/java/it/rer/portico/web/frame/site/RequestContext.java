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
 * What one answer is about: the state of the site that it is made of, the template that it stands in, the language, and the page, if it
 * is about one. A servlet sets it; views read it. Everything in an answer comes from the one snapshot and the one template here.
 */
@Named
@RequestScoped
public class RequestContext {

    private HostTemplates templates;

    private SiteSnapshot site;
    private HostTemplates.Current template;
    private Language language = Language.ITALIAN;
    private PublishedText text;
    private String ownPlace;
    private String otherPlace;
    private boolean thanked;
    private String mediaFolder;

    /** In our own header and footer. */
    public RequestContext() {
        this(new HostTemplates());
    }

    @Inject
    public RequestContext(HostTemplates templates) {
        this.templates = templates;
        template = templates.current();
    }

    /** Begins an answer: reads once what it is made of. What it is about is said by {@link #in} or {@link #about}. */
    public void begin(SiteSnapshot snapshot) {
        site = snapshot;
        template = templates.current();
    }

    /** Begins an answer in a language that is about no page. */
    public void begin(SiteSnapshot snapshot, Language inLanguage) {
        begin(snapshot);
        in(inLanguage);
    }

    /** Begins an answer about a page. */
    public void begin(SiteSnapshot snapshot, PublishedText ofText) {
        begin(snapshot);
        about(ofText);
    }

    /** The answer is in a language, and about no page. */
    public void in(Language inLanguage) {
        language = inLanguage;
        text = null;
        ownPlace = null;
        otherPlace = null;
        mediaFolder = null;
    }

    /** The answer is about a page, in the language of its text. */
    public void about(PublishedText ofText) {
        in(ofText.language());
        text = ofText;
    }

    /** Where the language switch leads, if not to this page's translation. */
    public void switchTo(String place) {
        otherPlace = place;
    }

    /** The answer stands at a place of its own, and in the other language at another, where the language switch leads. */
    public void standAt(String place, String inOtherLanguage) {
        ownPlace = place;
        otherPlace = inOtherLanguage;
    }

    /** The reader finds the files that the text names elsewhere than citizens do. */
    public void findMediaIn(String place) {
        mediaFolder = place;
    }

    /** The answer is the block alone, and thanks the reader for what they have just sent. */
    public void thank() {
        thanked = true;
    }

    public SiteSnapshot site() {
        return site;
    }

    /** Goes up whenever the host's template changes; a part of the key of a finished page. */
    public long templateVersion() {
        return template.version();
    }

    /** What surrounds the page: our own header and footer, or the portal's. */
    public HostTemplate getHostTemplate() {
        return template.of(language);
    }

    public Language language() {
        return language;
    }

    public Optional<PublishedText> text() {
        return Optional.ofNullable(text);
    }

    /** The place below which the reader finds files; empty if it is that of citizens. */
    public Optional<String> mediaFolder() {
        return Optional.ofNullable(mediaFolder);
    }

    /** Where the answer stands, if it is about no page. */
    Optional<String> ownPlace() {
        return Optional.ofNullable(ownPlace);
    }

    Optional<String> otherPlace() {
        return Optional.ofNullable(otherPlace);
    }

    public Locale getLocale() {
        return language.locale();
    }

    /** ISO 639-1. */
    public String getLang() {
        return language.code();
    }

    public boolean isThanked() {
        return thanked;
    }
}
