package org.barometer.survey.desk;

import java.util.List;
import java.util.stream.Collectors;
import org.barometer.survey.intake.model.ImportJob;
import org.barometer.survey.intake.model.ImportJob.Mode;
import org.barometer.survey.pages.model.Language;
import org.jspecify.annotations.Nullable;

/**
 * How far a file has come.
 *
 * @param sofar while it is under way
 * @param outcome what became of it, once it is over
 * @param recognised how the file was understood
 * @param kept whether the file is still there to be marked
 * @param store where the same file is sent to be stored after its check
 */
record JobNote(
        String href,
        String report,
        String sent,
        Tag state,
        boolean over,
        boolean good,
        boolean dryRun,
        @Nullable String sofar,
        @Nullable String outcome,
        String recognised,
        String mode,
        List<Count> counts,
        boolean faulty,
        boolean kept,
        @Nullable String store) {
    /** How many rows had one fate. */
    record Count(String name, String number) {}

    static JobNote of(
            ImportJob job, boolean kept, boolean mayStore, Language language, DeskMessages words) {
        var counts = job.counts();
        var over = job.state().isOver();
        var faulty = counts.faults() > 0;
        var done = job.state() == ImportJob.State.DONE;
        return new JobNote(
                JobLine.address(job),
                "/api/v1/editions/%s/imports/%s/report?lang=%s"
                        .formatted(job.edition(), job.id(), language.tag()),
                language.moment(job.receivedAt()),
                Tag.of(job.state(), words),
                over,
                done && !faulty,
                job.dryRun(),
                over ? null : sofar(job, language, words),
                over ? words.outcome(outcome(job)) : null,
                job.recognised().stream()
                        .map(one -> recognised(one, words))
                        .collect(Collectors.joining(", ")),
                words.mode(job.mode().name()),
                List.of(
                        new Count(words.rows(), language.count(counts.rows())),
                        new Count(words.added(job.dryRun()), language.count(counts.added())),
                        new Count(words.amended(job.dryRun()), language.count(counts.amended())),
                        new Count(words.unchanged(), language.count(counts.unchanged())),
                        new Count(words.refused(), language.count(counts.refused())),
                        new Count(words.faults(), language.count(counts.faults()))),
                faulty,
                kept,
                mayStore
                                && done
                                && job.dryRun()
                                && (!faulty || job.mode() == Mode.ACCEPT_VALID)
                                && counts.added() + counts.amended() > 0
                        ? "%s?store=%s".formatted(Tab.FILES.of(job.edition()), job.mode())
                        : null);
    }

    private static String sofar(ImportJob job, Language language, DeskMessages words) {
        return job.state() == ImportJob.State.WAITING
                ? words.jobWaiting()
                : words.jobDoing(language.count(job.counts().rows()));
    }

    private static String outcome(ImportJob job) {
        var faulty = job.counts().faults() > 0;
        return switch (job.state()) {
            case DONE ->
                    job.dryRun()
                            ? faulty ? "CHECKED_FAULTY" : "CHECKED"
                            : faulty ? "STORED_PARTLY" : "STORED";
            case REFUSED -> job.dryRun() ? "CHECKED_FAULTY" : "REFUSED";
            case CLOSED, INTERRUPTED, FAILED, WAITING, RUNNING -> job.state().name();
        };
    }

    /** The first word says what was recognised, the rest as what. */
    private static String recognised(String how, DeskMessages words) {
        var parts = how.split(" ", 2);
        return parts.length == 2 ? words.recognisedAs(parts[0], parts[1]) : how;
    }
}
