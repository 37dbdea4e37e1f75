package it.rer.portico.content.check;

import it.rer.portico.content.body.Reference;
import java.util.Locale;
import java.util.regex.Pattern;

/** Resolves addresses of pages and files of this site. */
final class Target {

    private static final String OF_THE_MODULE = "asset:";
    private static final Pattern ASSET = Pattern.compile("asset:[^#]+(?:#.*)?", Pattern.DOTALL);

    private Target() {}

    /** Whether an address is meant to be of a page or a file of this site, even if it is malformed. */
    static boolean isOurs(String address) {
        return Reference.kindByPrefix(address).isPresent()
                || address.strip().toLowerCase(Locale.ROOT).startsWith(OF_THE_MODULE);
    }

    /** Whether the file that an address refers to exists; false if the address is malformed. */
    static boolean isFile(String address, LinkTargets targets) {
        boolean named = Reference.find(address)
                .filter(found -> found.kind() == Reference.Kind.FILE)
                .isPresent();
        return (named || ASSET.matcher(address).matches()) && targets.isFile(address.split("#", 2)[0]);
    }

    /** Whether the page or file that an address refers to exists; false if the address is malformed. */
    static boolean exists(String address, LinkTargets targets) {
        return Reference.find(address)
                .filter(found -> found.kind() == Reference.Kind.PAGE)
                .map(page -> targets.isPage(page.id()))
                .orElseGet(() -> isFile(address, targets));
    }
}
