package it.rer.portico.content.check;

/** Tells the checks which pages and files exist. The same target may be asked for more than once. */
public interface LinkTargets {

    /** Whether the page exists and links may lead to it. */
    boolean isPage(long pageId);

    /**
     * Whether the file exists.
     *
     * @param address as it is in the text, without {@code #…}: {@code asset:demo/mappa.svg}, or one that begins with {@code media:}
     */
    boolean isFile(String address);

    /** The base URL of the site as the operator configured it: {@code https://www.example.org/portico}, without a slash at its end. */
    String baseUrl();
}
