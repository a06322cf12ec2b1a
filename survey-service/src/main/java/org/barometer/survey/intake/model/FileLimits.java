package org.barometer.survey.intake.model;

/**
 * How much of a file is read at all; beyond it nobody would be served any more.
 *
 * @param entries parts of a workbook
 * @param inflatedBytes of all parts of a workbook together
 * @param inflation how many times larger than packed a part of a workbook may be
 * @param sharedTextBytes of the texts that a workbook keeps once for all cells
 * @param cellLength characters
 */
public record FileLimits(
        long fileBytes,
        int entries,
        long inflatedBytes,
        int inflation,
        long sharedTextBytes,
        int rows,
        int columns,
        int cellLength) {}
