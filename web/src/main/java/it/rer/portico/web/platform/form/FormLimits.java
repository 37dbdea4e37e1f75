package it.rer.portico.web.platform.form;

/**
 * Limits on the size and content of a form.
 *
 * @param bytes most bytes of the body
 * @param parameters most parameters of query and body together
 * @param files whether it may contain files ({@code multipart/form-data})
 * @param anyText whether the character NUL, which none of our forms sends, is left for the form to refuse
 */
public record FormLimits(long bytes, int parameters, boolean files, boolean anyText) {

    /** Most characters of a query: enough for every option of a block, percent-encoded. */
    public static final int QUERY = 16 * 1024;

    private static final int KILOBYTE = 1024;
    private static final int MEGABYTE = 1024 * KILOBYTE;

    private static final int FEW = 100;
    private static final int MANY = 1000;

    /** The sign-in form. It accepts any text, so that every unknown login name gets the same response. */
    public static final FormLimits SIGN_IN = new FormLimits(32L * KILOBYTE, FEW, false, true);

    /** A form of citizens, or of editors who are not signed in. */
    public static final FormLimits SMALL = new FormLimits(32L * KILOBYTE, FEW, false, false);

    /** A form of editors with lists and short texts. */
    public static final FormLimits MEDIUM = new FormLimits(MEGABYTE, MANY, false, false);

    /** A form with the text of a page: a million characters, which take up to nine bytes each once percent-encoded. */
    public static final FormLimits LARGE = new FormLimits(10L * MEGABYTE, MANY, false, false);

    /** The total size of the files that it may contain, in megabytes; 0 if it may contain none. */
    public long megabytes() {
        return files ? bytes / MEGABYTE - 1 : 0;
    }

    /** A form with files of so many megabytes in total, and one megabyte for everything else. */
    public static FormLimits withFiles(int megabytes) {
        return new FormLimits((megabytes + 1L) * MEGABYTE, MANY, true, false);
    }
}
