package it.rer.portico.setting;

import it.rer.portico.change.ChangeFeed;
import it.rer.portico.change.ChangeKind;
import it.rer.portico.error.InvalidInputException;
import it.rer.portico.language.Language;
import it.rer.portico.text.PlainText;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.regex.Pattern;

/** Reads and changes the texts of the site. A change is in the feed, and so at once before citizens. */
@Stateless
public class Settings {

    /** Schemes that a link may lead to; an empty address hides its link. */
    private static final Pattern ADDRESS =
            Pattern.compile("(?:https?://[^\\s\"'<>]+|mailto:[^\\s\"'<>@]+@[^\\s\"'<>@]+|tel:[+0-9]+)?");

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ChangeFeed feed;

    /** All texts. */
    public SettingTexts texts() {
        return new SettingTexts(em.createNamedQuery(Setting.ALL, Setting.class).getResultList());
    }

    /**
     * Changes a text.
     *
     * @param text may be empty: what it stood for is then not shown
     * @throws InvalidInputException {@code text.too-long}, {@code text.control-characters}, or {@code setting.address} if a link
     *     cannot lead there
     */
    public void change(SettingName name, Language language, String text) {
        var clean = PlainText.optional(name.key(), text, Setting.TEXT_MAX).orElse("");
        if (name.isAddress() && !ADDRESS.matcher(clean).matches()) {
            throw new InvalidInputException(name.key(), "setting.address");
        }
        feed.queue();
        em.createNamedQuery(Setting.ONE, Setting.class)
                .setParameter("name", name.key())
                .setParameter("language", language)
                .getResultStream()
                .findFirst()
                .ifPresentOrElse(setting -> setting.say(clean), () -> em.persist(new Setting(name, language, clean)));
        feed.record(ChangeKind.SETTING, null, language);
    }
}
