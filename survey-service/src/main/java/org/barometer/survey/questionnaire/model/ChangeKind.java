package org.barometer.survey.questionnaire.model;

/** What can differ between two versions of a question. */
public enum ChangeKind {
    /** It was not asked before. */
    ADDED,
    /** It is asked in new words, and by lot in the earlier ones: a parallel run. */
    PARALLEL_RUN,
    /** It is not asked any more. */
    REMOVED,
    CODE,
    TYPE,
    WORDING,
    HELP,
    /** It is asked in another language too, or in one less. */
    LANGUAGE,
    OPTION_ADDED,
    OPTION_REMOVED,
    OPTION_RELABELLED,
    OPTION_EXCLUSIVE,
    OPTIONS_REORDERED,
    ROW_ADDED,
    ROW_REMOVED,
    ROW_RELABELLED,
    ROWS_REORDERED,
    MISSING_CODES,
    REQUIRED,
    /** It stands elsewhere among the questions. */
    ORDER,
    /** It stands under another heading. */
    SECTION,
    /** It is asked under another condition. */
    ROUTING,
    /** Another rule is checked where it stands. */
    RULE,
    BASE,
    UNIT,
    BOUNDS,
    /** How many options one answer may name. */
    AT_MOST,
    PRECISION
}
