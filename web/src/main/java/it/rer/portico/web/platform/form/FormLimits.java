package it.rer.portico.web.platform.form;

/**
 * How much a form may bring.
 *
 * @param bytes of its body, at most
 * @param parameters of query and body together, at most
 * @param files whether it may hold files ({@code multipart/form-data})
 * @param anyText whether NUL, which no text holds and no form of ours sends, is left to the form to refuse
 */
public record FormLimits(long bytes, int parameters, boolean files, boolean anyText) {

    /** Characters of a query: all that a block may be asked for, percent-encoded. */
    public static final int QUERY = 16 * 1024;

    private static final int KILOBYTE = 1024;
    private static final int MEGABYTE = 1024 * KILOBYTE;

    private static final int FEW = 100;
    private static final int MANY = 1000;

    /** The form to sign in: any name that is nobody's gets the same answer. */
    public static final FormLimits SIGN_IN = new FormLimits(32L * KILOBYTE, FEW, false, true);

    /** A form of citizens, and of those who are not signed in at the desk. */
    public static final FormLimits SMALL = new FormLimits(32L * KILOBYTE, FEW, false, false);

    /** A form with lists and short texts, of those who are signed in. */
    public static final FormLimits MEDIUM = new FormLimits(MEGABYTE, MANY, false, false);

    /** A form that holds the text of a page: a million characters, of which the rarest take nine bytes each. */
    public static final FormLimits LARGE = new FormLimits(10L * MEGABYTE, MANY, false, false);

    /** How much its files may come to together, in megabytes; 0 if it may hold none. */
    public long megabytes() {
        return files ? bytes / MEGABYTE - 1 : 0;
    }

    /** A form with files, and a megabyte for all else. */
    public static FormLimits withFiles(int megabytes) {
        return new FormLimits((megabytes + 1L) * MEGABYTE, MANY, true, false);
    }
}
