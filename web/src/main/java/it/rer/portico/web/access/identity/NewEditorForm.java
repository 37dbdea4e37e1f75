package it.rer.portico.web.access.identity;

import it.rer.portico.access.identity.Accounts;
import it.rer.portico.access.identity.PasswordLink;
import it.rer.portico.platform.error.PorticoException;
import it.rer.portico.platform.language.Language;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** {@code new-editor.xhtml}: an account for somebody, who sets their password themselves. */
@Named("newEditor")
@RequestScoped
public class NewEditorForm extends AccountForm {

    @Inject
    private Accounts accounts;

    /** @return the link of the account; empty if it was not made, and the faults say why */
    Optional<PasswordLink> send(Language language) {
        verifyAccount(language);
        if (isRefused()) {
            return Optional.empty();
        }
        try {
            return Optional.of(accounts.create(getLogin(), getName(), getEmail()));
        } catch (PorticoException e) {
            refuse(e, language);
            return Optional.empty();
        }
    }
}
