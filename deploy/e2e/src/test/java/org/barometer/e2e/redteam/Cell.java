package org.barometer.e2e.redteam;

/** A number that releases tell of: how many in an area chose an option, or answered at all. */
record Cell(Question question, Area area, String option) {

    private static final String EVERYBODY = "";

    static Cell base(Question question, Area area) {
        return new Cell(question, area, EVERYBODY);
    }

    boolean isBase() {
        return option.equals(EVERYBODY);
    }

    Cell base() {
        return base(question, area);
    }

    @Override
    public String toString() {
        return "%s %s %s".formatted(question, area, isBase() ? "base" : option);
    }
}
