package org.barometer.survey.participation.model;

/** How far an agency has come with an edition. */
public enum ParticipationState {
    INVITED,
    /** Something has been received. */
    STARTED,
    /** The target number is reached, or the agency says that this is all. */
    SUBMITTED,
    DECLINED
}
