package it.rer.portico.check;

import java.util.Locale;
import java.util.regex.Pattern;

/** Addresses that lead to something of ours. */
final class Target {

    private static final Pattern OURS = Pattern.compile("(?:page|asset|media):.*", Pattern.DOTALL);
    private static final Pattern PAGE = Pattern.compile("page:(\\d{1,18})(?:#.*)?", Pattern.DOTALL);
    private static final Pattern FILE = Pattern.compile("(?:asset|media):[^#]+(?:#.*)?", Pattern.DOTALL);

    private Target() {}

    /** Whether an address means a page or a file of ours, well written or not. */
    static boolean isOurs(String address) {
        return OURS.matcher(address.strip().toLowerCase(Locale.ROOT)).matches();
    }

    /** Whether an address names a file of ours. */
    static boolean isFileAddress(String address) {
        return FILE.matcher(address).matches();
    }

    /** Whether there is what an address of ours names; one that is not well written names nothing. */
    static boolean exists(String address, LinkTargets targets) {
        var page = PAGE.matcher(address);
        if (page.matches()) {
            return targets.isPage(Long.parseLong(page.group(1)));
        }
        return isFileAddress(address) && targets.isFile(address.split("#", 2)[0]);
    }
}
