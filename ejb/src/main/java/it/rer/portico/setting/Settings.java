package it.rer.portico.setting;

import it.rer.portico.content.change.ChangeFeed;
import it.rer.portico.content.change.ChangeKind;
import it.rer.portico.content.change.SiteLockInterceptor;
import it.rer.portico.content.change.SiteLocked;
import it.rer.portico.platform.context.Internal;
import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.platform.language.Language;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Reads and changes the settings of the site. A change is recorded in the change feed, so citizens see it at once. */
@Stateless
@Internal
@Interceptors(SiteLockInterceptor.class)
public class Settings {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ChangeFeed feed;

    /** The texts of all settings, read from the database. */
    public SettingTexts texts() {
        return new SettingTexts(em.createNamedQuery(Setting.ALL, Setting.class).getResultList());
    }

    /**
     * Changes the text of a setting.
     *
     * @param language one of those in which it is stored
     * @param text may be empty; nothing is then shown in its place
     * @throws InvalidInputException as {@link SettingName#accepted}
     */
    @SiteLocked
    public void change(SettingName name, Language language, String text) {
        var clean = name.accepted(name.key(), text);
        em.createNamedQuery(Setting.ONE, Setting.class)
                .setParameter("name", name.key())
                .setParameter("language", language)
                .getResultStream()
                .findFirst()
                .ifPresentOrElse(
                        setting -> setting.change(clean), () -> em.persist(new Setting(name, language, clean)));
        feed.record(ChangeKind.SETTING, null, name.isOfSite() ? null : language);
    }
}
