package org.barometer.survey.desk;

import org.barometer.survey.intake.model.ImportJob;
import org.barometer.survey.pages.model.Language;

/** A file in the list of those that were sent. */
record JobLine(String href, String sent, String kind, Tag state, String rows, String faults) {

    static JobLine of(ImportJob job, Language language, DeskMessages words) {
        return new JobLine(
                address(job),
                language.moment(job.receivedAt()),
                job.dryRun() ? words.check() : words.importing(),
                Tag.of(job.state(), words),
                language.count(job.counts().rows()),
                language.count(job.counts().faults()));
    }

    static String address(ImportJob job) {
        return Tab.FILES.of(job.edition()) + "/" + job.id();
    }
}
