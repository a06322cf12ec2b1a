package org.barometer.agency.wall.model;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Whose rows the database shows in a transaction and lets it change: nobody's, those of some
 * agencies, or all.
 */
public record Reach(boolean isAll, Set<String> agencies) {
    public static final Reach NOTHING = new Reach(false, Set.of());
    public static final Reach ALL = new Reach(true, Set.of());

    /** Without the comma that separates codes. */
    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9_-]{0,63}");

    public Reach {
        if (!agencies.stream().allMatch(Reach::isCode)) {
            throw new IllegalArgumentException("No code of an agency");
        }
        agencies = Set.copyOf(agencies);
    }

    public static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }

    public static Reach of(String agency) {
        return new Reach(false, Set.of(agency));
    }

    /** As the policies of the tables read it. */
    public String scope() {
        return isAll ? "all" : "";
    }

    /** As the policies of the tables read it. */
    public String codes() {
        return String.join(",", new TreeSet<>(agencies));
    }
}
