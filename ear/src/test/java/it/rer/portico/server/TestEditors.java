package it.rer.portico.server;

import it.rer.portico.appserver.PostgreSql;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Creates editors in the database of the deployed site, all with the same password. */
public final class TestEditors {

    public static final String PASSWORD = "città, perché no? 12";

    private final PostgreSql database;

    public TestEditors(PostgreSql database) {
        this.database = database;
    }

    /**
     * Creates an editor with roles in the whole site.
     *
     * @return their login name
     */
    public String with(String... roles) {
        var login = "e" + UUID.randomUUID().toString().replace("-", "");
        database.query(
                "insert into editor (id, login, name, email, password, active, created_at, version)"
                        + " values (nextval('editor_seq') + 100000, ?, 'Nome di prova', 'prova@example.org', ?,"
                        + " true, now(), 0) returning id",
                login,
                hash(PASSWORD));
        for (var role : roles) {
            grant(login, role);
        }
        return login;
    }

    void grant(String login, String role) {
        database.query(
                "insert into editor_grant (id, editor_id, role)"
                        + " select nextval('editor_grant_seq') + 100000, id, ? from editor where login = ? returning id",
                role,
                login);
    }

    void revoke(String login, String role) {
        database.query(
                "delete from editor_grant where role = ? and editor_id = (select id from editor where login = ?) returning id",
                role,
                login);
    }

    /** A hash in the format of Jakarta Security's {@code Pbkdf2PasswordHash}, with few iterations, which the hash itself specifies. */
    private static String hash(String password) {
        var salt = new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};
        try {
            var key = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(password.toCharArray(), salt, 2048, 256))
                    .getEncoded();
            var base64 = Base64.getEncoder();
            return "PBKDF2WithHmacSHA256:2048:" + base64.encodeToString(salt) + ":" + base64.encodeToString(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
