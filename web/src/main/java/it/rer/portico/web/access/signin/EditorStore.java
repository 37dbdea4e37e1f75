package it.rer.portico.web.access.signin;

import static jakarta.security.enterprise.identitystore.CredentialValidationResult.INVALID_RESULT;

import it.rer.portico.access.identity.Account;
import it.rer.portico.access.identity.Credentials;
import it.rer.portico.platform.database.DatabaseState;
import it.rer.portico.web.access.session.Identity;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The identity store (Jakarta Security) of editors' accounts. An editor's roles are their groups. */
@ApplicationScoped
public class EditorStore implements IdentityStore {

    private static final Logger LOG = Logger.getLogger(EditorStore.class.getName());

    @Inject
    private Credentials credentials;

    @Inject
    private SignInForm form;

    @Inject
    private DatabaseState database;

    /**
     * Compares a password. The container calls it through {@link IdentityStore#validate}.
     *
     * @return invalid also if the database is not available, which is noted in the form
     */
    public CredentialValidationResult validate(UsernamePasswordCredential given) {
        if (!database.isReady()) {
            form.noteUnavailable();
            return INVALID_RESULT;
        }
        try {
            return credentials
                    .verify(given.getCaller(), given.getPasswordAsString())
                    .map(this::valid)
                    .orElse(INVALID_RESULT);
        } catch (EJBException | PersistenceException e) {
            if (!database.failed(e)) {
                LOG.log(Level.WARNING, "A password could not be compared; the editor was asked to try again", e);
            }
            form.noteUnavailable();
            return INVALID_RESULT;
        }
    }

    private CredentialValidationResult valid(Account proven) {
        var identity = Identity.of(proven);
        form.noteProven(identity);
        return new CredentialValidationResult(identity.login(), identity.groups());
    }
}
