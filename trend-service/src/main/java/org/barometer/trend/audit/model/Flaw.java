package org.barometer.trend.audit.model;

/**
 * Something in the audit log that is not as it was written, and where.
 *
 * @param place such as "agency-service entry 17" or "head of 240 entries"
 */
public record Flaw(Kind kind, String place) {

    /** What is wrong, in words that an administrator can act on. */
    public enum Kind {
        UNREADABLE("is not what an entry or a head looks like"),
        OUT_OF_PLACE(
                "stands where another entry belongs: some are missing, moved or put in between"),
        CHANGED("does not have the hash that follows from it and what is before it"),
        NOT_AS_KNOWN("is another one than a signed head or a copy elsewhere knows"),
        MISSING("is known to a signed head or a copy elsewhere, and is not there"),
        END_MOVED("is not where the service says that its chain ends"),
        NOT_SIGNED("has no valid signature"),
        REFUSED("came with another hash or out of order, and was not taken in");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    @Override
    public String toString() {
        return place + " " + kind.words;
    }
}
