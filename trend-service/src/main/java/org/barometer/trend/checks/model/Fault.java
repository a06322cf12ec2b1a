package org.barometer.trend.checks.model;

/** A field that cannot be understood, and the rule that it breaks. */
public record Fault(String field, Rule rule) {

    /** What a field has to be. */
    public enum Rule {
        MISSING("Send it"),
        PERCENTAGE("Send 0 to 100 with at most 9 decimals, such as 48.9"),
        COUNT("Send a whole number of at least 1 with at most 12 digits"),
        NUMBER("Send a number of at most 15 digits and 9 decimals, such as 33.6"),
        ABOVE_ZERO("Send a number above 0: there is no change in percent from nothing"),
        NOT_NEGATIVE("Send a number that is not below 0"),
        NAME("Send at most 64 letters, digits, points, hyphens and underscores"),
        BREAKDOWN("Send WORLD, REGION, AGENCY_TYPE or COUNTRY"),
        NO_AREA("Send WORLD or nothing, or name the breakdown in by"),
        WORDS(
                "Send MORE_THAN_HALF, LESS_THAN_HALF, NEARLY_HALF, ABOUT_HALF, JUST_OVER_HALF,"
                        + " INCREASED or DECREASED"),
        RELATION("Send MORE_THAN, LESS_THAN, NEARLY, ABOUT or JUST_OVER"),
        FRACTION("Send whole numbers: part at least 1, of greater than part and at most 100"),
        WORDS_OR_RELATION("Send either words, or relation with part and of"),
        ONLY_OF_A_CHANGE("Remove it: only INCREASED and DECREASED speak of two editions"),
        NOT_EARLIER("Send an edition that asked before the other one");

        private final String remedy;

        Rule(String remedy) {
            this.remedy = remedy;
        }

        public String remedy() {
            return remedy;
        }
    }
}
