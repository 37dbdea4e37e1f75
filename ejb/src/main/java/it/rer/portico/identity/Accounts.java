package it.rer.portico.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Keeps the accounts of editors. */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
public class Accounts {

    @Inject
    private Editors editors;

    /** All accounts, in the order of login names. */
    public List<Account> list() {
        return editors.all().stream().map(Account::of).toList();
    }

    /**
     * Makes an account.
     *
     * @throws it.rer.portico.error.InvalidInputException if something of it cannot be taken
     * @throws LoginTakenException if somebody has that login name
     */
    public Account create(NewEditor made) {
        return Account.of(editors.add(made));
    }

    /**
     * Gives a role in a section.
     *
     * @param sectionId the page at its top; null for the whole site
     * @throws EditorNotFoundException if nobody has that login name
     */
    public Account grant(String login, Role role, Long sectionId) {
        var editor = editors.get(login);
        editor.grant(role, sectionId);
        return Account.of(editor);
    }

    /**
     * Takes a role in a section back.
     *
     * @param sectionId the page at its top; null for the whole site
     * @throws EditorNotFoundException if nobody has that login name
     */
    public Account revoke(String login, Role role, Long sectionId) {
        var editor = editors.get(login);
        editor.revoke(role, sectionId);
        return Account.of(editor);
    }

    /**
     * Bars an editor from the desk, at her very next request.
     *
     * @throws EditorNotFoundException if nobody has that login name
     */
    public Account suspend(String login) {
        var editor = editors.get(login);
        editor.suspend();
        return Account.of(editor);
    }

    /**
     * Lets a suspended editor in again.
     *
     * @throws EditorNotFoundException if nobody has that login name
     */
    public Account resume(String login) {
        var editor = editors.get(login);
        editor.resume();
        return Account.of(editor);
    }
}
