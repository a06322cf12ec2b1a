package org.barometer.sample.model;

/** One row of the published yearly figures, as printed. */
public record PublishedFigure(
        int edition,
        String block,
        String question,
        String answerOption,
        String valuePct,
        String precisionText,
        String baseN,
        String source) {

    /** How exactly the figure was published. */
    public Precision precision() {
        return Precision.parse(valuePct, precisionText);
    }
}
