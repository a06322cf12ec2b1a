package org.barometer.e2e.redteam;

/** A measure as one edition asked for it. */
public record Question(String edition, String measure) {

    @Override
    public String toString() {
        return edition + " " + measure;
    }
}
