package org.barometer.e2e.redteam;

/** One thing that was read of what people answered. */
sealed interface Statement {

    Source source();

    /** How many there are. */
    record Counted(Source source, Cell cell, long count) implements Statement {
        @Override
        public String toString() {
            return "%s = %d (%s)".formatted(cell, count, source);
        }
    }

    /** The share of a base, as exactly as it is printed. */
    record Shared(Source source, Cell cell, double low, double high) implements Statement {
        @Override
        public String toString() {
            return "%s: %s to %s of its base (%s)".formatted(cell, low, high, source);
        }
    }

    /** By how much a share differs from that of an earlier edition. */
    record Changed(Source source, Cell earlier, Cell later, double low, double high)
            implements Statement {
        @Override
        public String toString() {
            return "%s less %s: %s to %s (%s)".formatted(later, earlier, low, high, source);
        }
    }
}
