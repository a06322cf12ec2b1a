package org.barometer.agency.serviceaccount.model;

/** Whether a program may sign in, or never again. */
public enum AccountStatus {
    ACTIVE,
    REVOKED
}
