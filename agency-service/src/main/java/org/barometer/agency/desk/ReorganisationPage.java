package org.barometer.agency.desk;

import java.util.List;

/**
 * The form by which agencies split or merge.
 *
 * @param newcomers agencies that have to be described, since there are none such yet
 */
record ReorganisationPage(
        Filled filled, List<Choice> kinds, List<Newcomer> newcomers, AgencyWords words) {

    /** An agency that is described on the form. */
    record Newcomer(String code) {
        public String field(String name) {
            return ReorganisationForm.fieldOfNew(code, name);
        }
    }

    /** What will become of whom, before it is done for good. */
    record Plan(Filled filled, String kind, String day, List<Row> rows) {}

    /** What will become of an agency. */
    record Row(AgencyLine agency, String happens, String tone) {}
}
