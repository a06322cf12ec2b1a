package org.barometer.survey.response.model;

/** Why a response is withdrawn. */
public enum WithdrawReason {
    MISTAKE,
    DUPLICATE,
    NO_CONSENT,
    OTHER
}
