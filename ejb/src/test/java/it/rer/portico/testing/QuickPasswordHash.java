package it.rer.portico.testing;

import java.util.HashMap;
import java.util.Map;
import org.glassfish.soteria.identitystores.hash.Pbkdf2PasswordHashImpl;

/** The hash of the server, with as few rounds as it allows: most tests make accounts, and few try a password. */
final class QuickPasswordHash extends Pbkdf2PasswordHashImpl {

    @Override
    public void initialize(Map<String, String> parameters) {
        var quick = new HashMap<>(parameters);
        quick.put("Pbkdf2PasswordHash.Iterations", "1024");
        super.initialize(quick);
    }
}
