package it.rer.portico.access.identity;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** What people are called, where only their login name is kept. */
@Stateless
public class Names {

    @Inject
    private Editors editors;

    /** The name of whoever has that login name; the login name itself if nobody has it any more. */
    public String of(String login) {
        return editors.find(login).map(Editor::name).orElse(login);
    }
}
