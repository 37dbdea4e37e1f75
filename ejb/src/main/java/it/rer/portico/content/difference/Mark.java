package it.rer.portico.content.difference;

/** What became of a word. */
enum Mark {
    KEPT(""),
    DELETED("del"),
    INSERTED("ins");

    private final String tag;

    Mark(String tag) {
        this.tag = tag;
    }

    /** The element that says so; empty if nothing is to be said. */
    String tag() {
        return tag;
    }

    String start(SpokenMarks spoken) {
        return this == INSERTED ? spoken.insertion() : spoken.deletion();
    }

    String end(SpokenMarks spoken) {
        return this == INSERTED ? spoken.insertionEnd() : spoken.deletionEnd();
    }
}
