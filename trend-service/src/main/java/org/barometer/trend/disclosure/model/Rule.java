package org.barometer.trend.disclosure.model;

/** The rules that decide what is hidden; a test leaves one out to see what it is good for. */
enum Rule {
    /** R1: a block needs respondents, agencies, and none that outweighs the others. */
    BLOCK,
    /** R2: so does what is left over in a sum, and it is no small count. */
    REMAINDER,
    /** R3: small counts, and what all but a few chose. */
    CELL,
    /** R10: what is left for an agency that takes its own answers away is a block too. */
    OWN_BENCHMARK,
    /** Of cases: nobody can estimate closely how many an agency reported. */
    MAGNITUDE,
    /** Nothing follows from what is shown by adding and subtracting. */
    ELIMINATION
}
