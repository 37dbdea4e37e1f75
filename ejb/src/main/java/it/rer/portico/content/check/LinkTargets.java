package it.rer.portico.content.check;

/** Says what exists, for links and images of a text. It may be asked the same more than once. */
public interface LinkTargets {

    /** Whether there is a page of that identity to which a link may lead. */
    boolean isPage(long pageId);

    /**
     * Whether there is a file at that address.
     *
     * @param address as it stands in the text without {@code #…}: {@code asset:demo/mappa.svg}, or one that begins with {@code media:}
     */
    boolean isFile(String address);

    /** Where the site is, as the operator configured it: {@code https://www.example.org/portico}, without a slash at its end. */
    String baseUrl();
}
