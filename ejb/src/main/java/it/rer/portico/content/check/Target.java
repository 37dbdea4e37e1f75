package it.rer.portico.content.check;

import it.rer.portico.content.body.Reference;
import java.util.Locale;
import java.util.regex.Pattern;

/** Addresses that lead to something of ours. */
final class Target {

    private static final String OF_THE_MODULE = "asset:";
    private static final Pattern ASSET = Pattern.compile("asset:[^#]+(?:#.*)?", Pattern.DOTALL);

    private Target() {}

    /** Whether an address means a page or a file of ours, well written or not. */
    static boolean isOurs(String address) {
        return Reference.meant(address).isPresent()
                || address.strip().toLowerCase(Locale.ROOT).startsWith(OF_THE_MODULE);
    }

    /** Whether there is the file of ours that an address names; one that is not well written names nothing. */
    static boolean isFile(String address, LinkTargets targets) {
        boolean named = Reference.find(address)
                .filter(found -> found.kind() == Reference.Kind.FILE)
                .isPresent();
        return (named || ASSET.matcher(address).matches()) && targets.isFile(address.split("#", 2)[0]);
    }

    /** Whether there is what an address of ours names; one that is not well written names nothing. */
    static boolean exists(String address, LinkTargets targets) {
        return Reference.find(address)
                .filter(found -> found.kind() == Reference.Kind.PAGE)
                .map(page -> targets.isPage(page.id()))
                .orElseGet(() -> isFile(address, targets));
    }
}
