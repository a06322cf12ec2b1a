package org.barometer.survey.desk;

import org.barometer.survey.intake.model.Fault;
import org.barometer.survey.intake.model.Remedies;
import org.barometer.survey.pages.model.Language;

/**
 * One thing that is wrong with a file, as a line of a table.
 *
 * @param row empty where the file as a whole is meant
 * @param column as a spreadsheet names it, and as the template does
 */
record FaultLine(
        String sheet,
        String row,
        String letters,
        String column,
        String question,
        String value,
        String message,
        String remedy) {

    static FaultLine of(Fault fault, Remedies remedies, Language language) {
        return new FaultLine(
                fault.sheet(),
                fault.row() == 0 ? "" : String.valueOf(fault.row()),
                fault.letters(),
                fault.name(),
                fault.question(),
                fault.value(),
                fault.message(language.tag()),
                remedies.of(fault, language.tag()));
    }
}
