package it.rer.portico.access.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.glassfish.soteria.identitystores.hash.Pbkdf2PasswordHashImpl;

/** The server's own hash algorithm with few iterations, which records algorithm and iterations of each hash that it computes. */
final class CountedHashes extends Pbkdf2PasswordHashImpl {

    private static final String FEW = "1024";

    private final List<String> computed = new ArrayList<>();
    private String cost;
    private Runnable meanwhile = () -> {};

    @Override
    public void initialize(Map<String, String> parameters) {
        cost = parameters.get("Pbkdf2PasswordHash.Algorithm") + ":" + FEW;
        var quick = new HashMap<>(parameters);
        quick.put("Pbkdf2PasswordHash.Iterations", FEW);
        super.initialize(quick);
    }

    @Override
    public String generate(char[] password) {
        computed.add(cost);
        return super.generate(password);
    }

    /** Verifying computes a hash with the parameters of the stored one. */
    @Override
    public boolean verify(char[] password, String hash) {
        var parts = hash.split(":", 3);
        computed.add(parts[0] + ":" + parts[1]);
        meanwhile.run();
        return super.verify(password, hash);
    }

    /** Sets what happens while a password is verified. */
    void whileVerifying(Runnable what) {
        meanwhile = what;
    }

    /** Returns what was computed since the last call. */
    List<String> take() {
        var taken = List.copyOf(computed);
        computed.clear();
        return taken;
    }
}
