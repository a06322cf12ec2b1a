package org.barometer.agency.desk;

import java.util.List;

/** Whether the audit log is as it was written, and the heads that bind it. */
record VerificationPage(
        boolean isIntact, String entries, String headCount, List<Flaw> flaws, List<Head> heads) {

    record Flaw(String place, String what) {}

    record Head(String href, String when, String size, String root, String key) {}
}
