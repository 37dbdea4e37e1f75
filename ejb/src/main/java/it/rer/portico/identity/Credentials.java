package it.rer.portico.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;

/** Says whether somebody is who she says she is. Everybody may ask; how often is for the caller to limit. */
@Stateless
@PermitAll
public class Credentials {

    @Inject
    private Editors editors;

    @Inject
    private Passwords passwords;

    /**
     * Compares a password with that of an account. It takes the same time, and gives the same answer, whether there is no such account,
     * it is suspended, or the password is wrong: nobody learns from it who is an editor.
     */
    public Optional<Account> verify(String login, String password) {
        var editor = editors.find(login).filter(Editor::isActive);
        var right = passwords.verify(password, editor.map(Editor::passwordHash).orElseGet(passwords::decoy));
        return editor.filter(known -> right).map(Account::of);
    }
}
