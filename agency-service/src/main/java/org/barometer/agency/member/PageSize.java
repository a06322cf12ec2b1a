package org.barometer.agency.member;

/** How many rows one page of a list has. */
final class PageSize {
    static final int USUAL = 50;

    private static final int MOST = 200;

    private PageSize() {}

    static int parse(String text) {
        var refusal = "Use a whole number from 1 to %d".formatted(MOST);
        try {
            var limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= MOST) {
                return limit;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(refusal, e);
        }
        throw new IllegalArgumentException(refusal);
    }
}
