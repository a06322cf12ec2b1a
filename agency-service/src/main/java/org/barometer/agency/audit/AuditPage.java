package org.barometer.agency.audit;

import java.util.List;
import org.barometer.agency.audit.model.ExportLine;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Some entries of the audit log, the newest first. */
record AuditPage(@Schema(required = true) List<AuditEntryView> entries) {
    static AuditPage of(List<ExportLine> lines) {
        return new AuditPage(lines.stream().map(AuditEntryView::of).toList());
    }
}
