package org.barometer.survey.questionnaire.model;

/** Whether the answers of two versions may be compared; each is worse than the one before. */
public enum Verdict {
    /** Asked in the same way. */
    IDENTICAL,
    /** Asked a little differently, in a way that hardly changes the answers. */
    MINOR,
    /** Comparable once the options are counted together as their bridges say. */
    BRIDGED,
    /** Not comparable. */
    BREAK;

    Verdict orWorse(Verdict other) {
        return other.compareTo(this) > 0 ? other : this;
    }
}
