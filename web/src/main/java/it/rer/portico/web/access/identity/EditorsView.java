package it.rer.portico.web.access.identity;

import it.rer.portico.access.identity.Account;
import it.rer.portico.web.platform.http.Links;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** {@code editors.xhtml}: who may sign in, and what each may do. */
@Named("editors")
@RequestScoped
public class EditorsView {

    @Inject
    private DeskView desk;

    @Inject
    private Links links;

    private List<Row> rows = List.of();

    /** Takes over what is to be listed. */
    public void list(List<Account> accounts) {
        rows = accounts.stream()
                .map(each -> new Row(
                        each.login(),
                        each.name(),
                        each.email(),
                        each.active(),
                        desk.duties(each),
                        links.to(EditorForm.place(each.login()))))
                .toList();
    }

    public List<Row> getRows() {
        return rows;
    }

    /** An account, as the view writes it. */
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
