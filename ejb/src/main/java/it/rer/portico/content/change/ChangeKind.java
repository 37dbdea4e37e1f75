package it.rer.portico.content.change;

/** What happened, as far as those who follow the feed must know. */
public enum ChangeKind {
    /** Citizens read a new text. */
    PUBLISHED,
    /** Citizens read it no more. */
    WITHDRAWN,
    /** The page has another address, another place or another kind, or is back from the trash. */
    MOVED,
    /** A setting of the site changed. */
    SETTING,
    /** A file that published texts show has another content, or another text in its place. */
    MEDIA
}
