package org.barometer.e2e.redteam;

import java.util.List;

/** A figure's permanent address: …/R-0001/measure/COUNTRY.SE/YES/EDITION. */
record Address(String release, Cell cell) {

    static Address parse(String href) {
        var path = href.indexOf('?') < 0 ? href : href.substring(0, href.indexOf('?'));
        var parts = List.of(path.split("/", -1)).reversed();
        var question = new Question(parts.get(0), parts.get(3));
        return new Address(
                parts.get(4), new Cell(question, Area.parse(parts.get(2)), parts.get(1)));
    }
}
