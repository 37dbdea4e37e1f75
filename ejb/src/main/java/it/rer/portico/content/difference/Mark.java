package it.rer.portico.content.difference;

/** What happened to a word between the two texts. */
enum Mark {
    UNCHANGED(""),
    DELETED("del"),
    INSERTED("ins");

    private final String tag;

    Mark(String tag) {
        this.tag = tag;
    }

    /** The element that marks it; empty for unchanged words. */
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
