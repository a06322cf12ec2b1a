package org.barometer.sample;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Loads the sample programme through the public APIs, as its users would. Every step may be
 * repeated: an interrupted load is completed by the next one, and nothing is counted twice.
 */
public final class SampleLoader {

    /** Somebody who only answers, for the first of the agencies. */
    public static final String RESPONDENT = "respondent";

    private static final List<String> STAFF =
            List.of("administrator", "analyst", "publisher", "dashboard");

    private final Target target;
    private final Consumer<String> progress;

    /** Where the suite runs, and what the loader signs in with. */
    public record Target(
            URI agencies,
            URI surveys,
            URI trends,
            URI keycloakRealm,
            String clientId,
            String clientSecret,
            String password,
            SampleUsers users) {}

    /** A loader that says after each step what it did and how long it took. */
    public SampleLoader(Target target, Consumer<String> progress) {
        this.target = target;
        this.progress = progress;
    }

    /** The user who answers for an agency. */
    public static String coordinatorOf(String agencyCode) {
        return "coordinator-" + agencyCode.toLowerCase(Locale.ROOT);
    }

    /** Loads what is not there yet and returns when the public release is published. */
    public void load() {
        var programme = SampleProgramme.read();
        var editions = programme.expand();
        try (var session = new Session(target)) {
            var agencies = programme.agencies();
            step(
                    "Sample users: " + String.join(", ", STAFF),
                    () -> STAFF.forEach(role -> session.admit(role, role, null)));
            step(
                    agencies.size() + " agencies, each with a coordinator",
                    () -> new RegisterAgencies(session).register(agencies));
            step(
                    "A respondent of " + agencies.getFirst().code(),
                    () -> session.admit(RESPONDENT, RESPONDENT, agencies.getFirst().code()));
            step("All of them in the registry", () -> new AdoptPeople(session).adopt());
            for (var edition : editions) {
                step(
                        "%s: %d responses"
                                .formatted(edition.edition().code(), edition.responses().size()),
                        () -> new CollectEdition(session).collect(edition));
            }
            step(
                    WriteInstruments.NAMES.size() + " instruments, asked by the next editions",
                    () -> {
                        new WriteInstruments(session).write();
                        new OpenNextEditions(session).open(agencies);
                    });
            var series = SeriesTables.read().series();
            step(
                    series.size() + " series that others publish",
                    () -> new AddSeries(session).add(series));
            var release = new PublishRelease(session, progress);
            step("All responses are counted", () -> editions.forEach(release::awaitCounts));
            step("The sample release is public", () -> release.publish(editions));
        }
    }

    private void step(String done, Runnable work) {
        var start = Instant.now();
        work.run();
        var seconds = Duration.between(start, Instant.now()).toMillis() / 1000.0;
        progress.accept(String.format(Locale.ROOT, "%s (%.1f s)", done, seconds));
    }
}
