package it.rer.portico.content.change;

/** What kind of change a row of the feed records. */
public enum ChangeKind {
    /** A text was published. */
    PUBLISHED,
    /** A text was withdrawn. */
    WITHDRAWN,
    /** The page's address, position or kind changed, or it was restored from the trash. */
    MOVED,
    /** A setting of the site changed. */
    SETTING,
    /** The content or a text of a file that published texts show changed. */
    MEDIA
}
