package org.barometer.e2e.redteam;

/** The world or a part of it: by country, SE. */
public record Area(String by, String code) {

    public static final Area WORLD = new Area("WORLD", "WORLD");

    /** As permanent addresses have it: WORLD, or COUNTRY.SE. */
    static Area parse(String address) {
        var dot = address.indexOf('.');
        return dot < 0
                ? new Area(address, address)
                : new Area(address.substring(0, dot), address.substring(dot + 1));
    }

    @Override
    public String toString() {
        return equals(WORLD) ? code : by + "." + code;
    }
}
