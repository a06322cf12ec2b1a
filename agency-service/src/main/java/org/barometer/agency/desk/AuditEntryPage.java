package org.barometer.agency.desk;

import java.util.List;

/**
 * One entry of the audit log, whole.
 *
 * @param values what it was and became
 */
record AuditEntryPage(
        AuditLine entry,
        String position,
        String sequence,
        String request,
        String account,
        String hash,
        List<Value> values,
        String sameObject,
        String sameAccount) {

    record Value(String name, String before, String after) {}
}
