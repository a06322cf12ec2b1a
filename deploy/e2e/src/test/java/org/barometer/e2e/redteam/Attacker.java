package org.barometer.e2e.redteam;

/**
 * Who attacks: anybody, or somebody of an agency who knows all that it answered.
 *
 * @param agency empty for anybody
 */
record Attacker(String agency) {

    static final Attacker ANYBODY = new Attacker("");

    boolean is(String other) {
        return agency.equals(other);
    }

    @Override
    public String toString() {
        return equals(ANYBODY) ? "anybody" : "agency " + agency;
    }
}
