package org.barometer.e2e.redteam;

import java.util.function.Function;
import org.barometer.e2e.redteam.Statement.Counted;
import org.barometer.e2e.redteam.Statement.Shared;

/**
 * A figure by the names that its fields have in every form.
 *
 * @param fields a field's text; empty where it is not there
 */
record Figure(Source source, Cell cell, Function<String, String> fields) {

    void note(Notebook notebook) {
        notebook.place(cell.question(), cell.area());
        var count = fields.apply("x");
        var base = fields.apply("n");
        var share = fields.apply("estimate");
        var lower = fields.apply("lower");
        var upper = fields.apply("upper");
        if (!count.isEmpty()) {
            notebook.add(new Counted(source, cell, Long.parseLong(count)));
        }
        if (!base.isEmpty()) {
            notebook.add(new Counted(source, cell.base(), Long.parseLong(base)));
        }
        if (!share.isEmpty()) {
            var printed = Printed.of(share);
            notebook.add(new Shared(source, cell, printed.low(), printed.high()));
        }
        if (!lower.isEmpty() && !upper.isEmpty()) {
            // An interval holds its estimate.
            notebook.add(
                    new Shared(source, cell, Double.parseDouble(lower), Double.parseDouble(upper)));
        }
    }
}
