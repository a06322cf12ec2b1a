package org.barometer.survey.screening.model;

import java.util.List;

/** Looks at a respondent's own words before they are kept. */
public interface TextScreen {
    /**
     * What could identify somebody, in the order of the text; empty for a text that may be kept.
     */
    List<Span> identifying(String text);
}
