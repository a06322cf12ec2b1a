package org.barometer.survey.screening;

/**
 * Looks for some kinds in one pass over a text; the time it takes grows with its length, however it
 * was made up.
 */
interface Finder {
    void find(PlainText text, Findings findings);
}
