package it.rer.portico.access.audit;

/**
 * Whether the chain is as it was written.
 *
 * @param fault what is wrong first
 * @param number where that is; without a fault, the newest entry, 0 if there is none
 * @param hash of the last entry that was found right; to be noted down elsewhere, since it binds all entries up to it
 */
public record AuditVerdict(Fault fault, long number, String hash) {

    /** What can be wrong. */
    public enum Fault {
        /** Nothing is. */
        NONE,
        /** There is no entry of that number. */
        MISSING,
        /** The entry of that number is not what was written, or does not follow on the one before. */
        CHANGED,
        /** All entries are right, but they do not end where the database noted the end: from that number on, one of the two is false. */
        END
    }

    /** Whether every entry is there, unchanged and in its place. */
    public boolean isWhole() {
        return fault == Fault.NONE;
    }
}
