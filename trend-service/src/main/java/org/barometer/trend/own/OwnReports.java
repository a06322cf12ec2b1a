package org.barometer.trend.own;

import static java.util.Comparator.comparing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.barometer.trend.http.CurrentAgency;
import org.barometer.trend.own.OwnReportOutcome.NothingCounted;
import org.barometer.trend.own.OwnReportOutcome.Told;
import org.barometer.trend.own.OwnReportOutcome.Unknown;
import org.barometer.trend.own.model.OwnReport;
import org.barometer.trend.own.model.OwnReport.Counted;
import org.barometer.trend.release.Ledger;
import org.barometer.trend.release.OwnEvidence;
import org.barometer.trend.release.Readers;
import org.barometer.trend.release.model.Evidence;
import org.barometer.trend.release.model.Release;

/**
 * The own reports of the agency for which the caller speaks. They are made of what the releases
 * were counted from, so that they stay what they are whatever becomes of the answers.
 */
@ApplicationScoped
class OwnReports {
    private final CurrentAgency current;
    private final Readers readers;
    private final Ledger ledger;
    private final OwnEvidence evidence;

    OwnReports(CurrentAgency current, Readers readers, Ledger ledger, OwnEvidence evidence) {
        this.current = current;
        this.readers = readers;
        this.ledger = ledger;
        this.evidence = evidence;
    }

    /**
     * The report on a release, or on the newest one that stands and counts answers of the agency.
     */
    OwnReportOutcome read(Optional<String> release) {
        var agency = current.code();
        var own = evidence.of(agency);
        if (release.isEmpty()) {
            return readable(own).stream()
                    .findFirst()
                    .map(newest -> told(agency, newest, own))
                    .orElseGet(NothingCounted::new);
        }
        return readers.out().stream()
                .map(Release::code)
                .filter(release.get()::equals)
                .findFirst()
                // Refused if it was withdrawn.
                .map(code -> told(agency, readers.release(code), own))
                .orElseGet(Unknown::new);
    }

    /** The releases that the caller may read and that count answers of the agency. */
    List<Release> readable() {
        return readable(evidence.of(current.code()));
    }

    private List<Release> readable(Map<String, Evidence> own) {
        return readers.published().stream()
                .filter(release -> own.containsKey(release.code()))
                .toList();
    }

    private OwnReportOutcome told(String agency, Release release, Map<String, Evidence> own) {
        if (!own.containsKey(release.code())) {
            return new NothingCounted();
        }
        var report = OwnReport.of(agency, until(release, own));
        return report.editions().isEmpty() ? new NothingCounted() : new Told(report);
    }

    /** Also those that the caller may not read, since others of the agency may. */
    private List<Counted> until(Release release, Map<String, Evidence> own) {
        var published =
                ledger.all().stream()
                        .filter(one -> one.published().isPresent())
                        .filter(one -> own.containsKey(one.code()))
                        .sorted(
                                comparing((Release one) -> one.published().orElseThrow())
                                        .thenComparing(Release::code))
                        .map(one -> new Counted(one, Objects.requireNonNull(own.get(one.code()))))
                        .toList();
        var codes = published.stream().map(one -> one.release().code()).toList();
        return published.subList(0, codes.indexOf(release.code()) + 1);
    }
}
