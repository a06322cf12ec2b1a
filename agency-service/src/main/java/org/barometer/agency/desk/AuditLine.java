package org.barometer.agency.desk;

/**
 * An entry of the audit log at a glance.
 *
 * @param objectHref where the object itself is shown, or empty
 * @param reason empty where none was given
 */
record AuditLine(
        String href,
        String when,
        String who,
        String action,
        String object,
        String objectId,
        String objectHref,
        String service,
        String reason) {}
