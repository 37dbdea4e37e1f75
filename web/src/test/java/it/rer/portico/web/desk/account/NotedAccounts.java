package it.rer.portico.web.desk.account;

import it.rer.portico.access.identity.Account;
import it.rer.portico.access.identity.Accounts;
import it.rer.portico.access.identity.NewEditor;
import it.rer.portico.access.identity.PasswordLink;
import it.rer.portico.access.identity.Refusals;
import it.rer.portico.access.role.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A service with the one account {@code anna}, an author in a section, that records the calls it gets. */
final class NotedAccounts extends Accounts {

    private static final Instant UNTIL = Instant.parse("2026-03-25T12:00:00Z");

    private final Account anna =
            new Account("anna", "Anna", "anna@example.org", true, List.of(granted(Role.AUTHOR, 99L)), 0);
    final List<String> calls = new ArrayList<>();
    RuntimeException refusal;

    private static Account.Granted granted(Role role, Long section) {
        return new Account.Granted(role, Optional.ofNullable(section));
    }

    private Account noted(String call) {
        calls.add(call);
        if (refusal != null) {
            throw refusal;
        }
        return anna;
    }

    @Override
    public List<Account> list() {
        return List.of(anna);
    }

    @Override
    public Account get(String login) {
        if (!login.equals("anna")) {
            throw Refusals.notFound(login);
        }
        return anna;
    }

    @Override
    public Account create(NewEditor made) {
        throw new UnsupportedOperationException("an administrator knows no password");
    }

    @Override
    public PasswordLink create(String login, String name, String email) {
        return new PasswordLink(noted("create " + login + " " + name + " " + email), "t0-_ken", UNTIL);
    }

    @Override
    public PasswordLink resetLink(String login) {
        return new PasswordLink(noted("link " + login), "t0-_ken", UNTIL);
    }

    @Override
    public Account describe(String login, String name, String email) {
        return noted("describe " + login + " " + name + " " + email);
    }

    @Override
    public Account grant(String login, Role role, Long sectionId) {
        return noted("grant " + login + " " + role + " " + sectionId);
    }

    @Override
    public Account revoke(String login, Role role, Long sectionId) {
        return noted("revoke " + login + " " + role + " " + sectionId);
    }

    @Override
    public Account suspend(String login) {
        return noted("suspend " + login);
    }

    @Override
    public Account resume(String login) {
        return noted("resume " + login);
    }
}
