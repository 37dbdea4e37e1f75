package it.rer.portico.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;

/** Says whether somebody is who she says she is. Everybody may ask; how often is for the caller to limit. */
@Stateless
@PermitAll
public class Credentials {

    @Inject
    private Editors editors;

    @Inject
    private Passwords passwords;

    /**
     * Whom a proof of identity makes of a person.
     *
     * @param login as it is kept
     * @param roles that she has anywhere; where exactly, her account says
     */
    public record Proven(String login, Set<Role> roles) {

        public Proven {
            roles = Set.copyOf(roles);
        }
    }

    /**
     * Compares a password with that of an account. It takes the same time, and gives the same answer, whether there is no such account,
     * it is suspended, or the password is wrong: nobody learns from it who is an editor.
     */
    public Optional<Proven> verify(String login, String password) {
        var editor = editors.find(login).filter(Editor::isActive);
        var right = passwords.verify(password, editor.map(Editor::passwordHash).orElseGet(passwords::decoy));
        return editor.filter(known -> right).map(known -> new Proven(known.login(), known.roles()));
    }
}
