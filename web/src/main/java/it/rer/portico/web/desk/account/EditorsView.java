package it.rer.portico.web.desk.account;

import it.rer.portico.access.identity.Accounts;
import it.rer.portico.web.desk.shell.DeskView;
import it.rer.portico.web.desk.shell.ScreenPath;
import it.rer.portico.web.platform.address.Links;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Backs {@code redattori.xhtml}: the accounts with their roles. */
@Named("editors")
@RequestScoped
public class EditorsView {

    @Inject
    private Accounts accounts;

    @Inject
    private DeskView desk;

    @Inject
    private Links links;

    private List<Row> rows;

    public List<Row> getRows() {
        if (rows == null) {
            rows = accounts.list().stream()
                    .map(each -> new Row(
                            each.login(),
                            each.name(),
                            each.email(),
                            each.active(),
                            desk.duties(each),
                            links.to(ScreenPath.editor(each.login()))))
                    .toList();
        }
        return rows;
    }

    /** A row of the list. */
    public record Row(
            String login, String name, String email, boolean active, List<DeskView.Duty> duties, String address) {

        public String getLogin() {
            return login;
        }

        public String getName() {
            return name;
        }

        public String getEmail() {
            return email;
        }

        public boolean isActive() {
            return active;
        }

        public List<DeskView.Duty> getDuties() {
            return duties;
        }

        public String getAddress() {
            return address;
        }
    }
}
