package it.rer.portico.access.audit;

/**
 * The result of a verification of the audit log.
 *
 * @param fault the first fault
 * @param number of the entry at fault; without a fault, of the newest entry, 0 if there is none
 * @param hash of the last entry that was found intact; it covers all entries up to it, so it should be recorded elsewhere
 */
public record AuditVerdict(Fault fault, long number, String hash) {

    /** The faults of a log. */
    public enum Fault {
        /** No fault. */
        NONE,
        /** The entry with that number is missing. */
        MISSING,
        /** The entry with that number was changed, or does not follow the one before. */
        CHANGED,
        /**
         * All entries are intact, but they do not end at the recorded head: from that number on, either the entries or the head are false.
         */
        END
    }

    /** Whether no entry is missing, changed or in the wrong order. */
    public boolean isIntact() {
        return fault == Fault.NONE;
    }
}
