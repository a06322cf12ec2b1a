package org.barometer.survey.intake;

import org.barometer.survey.intake.model.Mistake;

/** Ends the reading of a file that cannot be read any further. */
public final class FileRefused extends Exception {
    private final Mistake mistake;
    private final String sheet;
    private final int row;

    public FileRefused(Mistake mistake) {
        this(mistake, "", 0);
    }

    /**
     * @param row from 1, or 0 where the file as a whole is meant
     */
    public FileRefused(Mistake mistake, String sheet, int row) {
        // It is an answer, not a fault: nobody reads its stack trace, nor the cause, which may
        // quote a cell.
        super(mistake.code(), null, false, false);
        this.mistake = mistake;
        this.sheet = sheet;
        this.row = row;
    }

    public Mistake mistake() {
        return mistake;
    }

    String sheet() {
        return sheet;
    }

    int row() {
        return row;
    }
}
