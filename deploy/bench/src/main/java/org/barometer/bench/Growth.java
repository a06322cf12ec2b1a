package org.barometer.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * P8: what a submission costs while more and more responses are stored, and how the export of all
 * of them grows with their number.
 */
final class Growth implements Target {
    private static final int FEWEST = 1_000;

    /** Short, since what is submitted meanwhile is stored too. */
    private static final Duration STRETCH = Duration.ofSeconds(1);

    @Override
    public List<Figure> measure(Plan plan) {
        try (var suite = RunningSuite.start(plan, RunningSuite.freshData(plan, "growth"))) {
            var edition = BenchEdition.open(suite, 2103);
            var load = new SubmissionLoad(suite, edition);
            load.warmUp(plan);
            return new Run(plan, suite, edition, load, new StoredResponses(suite, edition))
                    .figures();
        }
    }

    private record Run(
            Plan plan,
            RunningSuite suite,
            BenchEdition edition,
            SubmissionLoad load,
            StoredResponses stored) {

        List<Figure> figures() {
            var submissions = new ArrayList<Double>();
            var exports = new ArrayList<Double>();
            export();
            for (int round = 0; round < plan.rounds(); round++) {
                var submitting = new ArrayList<Slope.Point>();
                var exporting = new ArrayList<Slope.Point>();
                for (int amount = FEWEST; amount <= plan.events(); amount *= 10) {
                    stored.hold(amount);
                    exporting.add(new Slope.Point(amount, export()));
                    submitting.add(submission(amount));
                    plan.say(
                            "%,d responses: a submission %.3f ms, the export %.0f ms"
                                    .formatted(
                                            amount,
                                            submitting.getLast().cost(),
                                            exporting.getLast().cost()));
                }
                submissions.add(Slope.of(submitting));
                exports.add(Slope.of(exporting));
            }
            return List.of(
                    Figure.plain(
                            "P8",
                            "slope of a submission's processor time over responses stored",
                            "",
                            new Rounds(submissions),
                            new Goal.AtMost(0.05)),
                    Figure.plain(
                            "P8",
                            "slope of an export's processor time over responses stored",
                            "",
                            new Rounds(exports),
                            new Goal.AtMost(1.05)));
        }

        /** The stretch itself adds responses: it counts in the middle of what was there. */
        private Slope.Point submission(int amount) {
            double milliseconds = load.closedLoop(SubmissionLoad.CLIENTS, STRETCH).milliseconds();
            return new Slope.Point((amount + stored.count()) / 2.0, milliseconds);
        }

        /** Milliseconds of processor time; complete, or no figure. */
        private double export() {
            long expected = stored.count();
            double before = load.milliseconds();
            long lines = lines();
            double spent = load.milliseconds() - before;
            if (lines != expected + 1) {
                throw new IllegalStateException(
                        "%d lines for %d responses".formatted(lines, expected));
            }
            return spent;
        }

        private long lines() {
            var request =
                    HttpRequest.newBuilder(
                                    suite.survey()
                                            .resolve(
                                                    "/api/v1/editions/%s/export"
                                                            .formatted(edition.code())))
                            .header("Authorization", "Bearer " + suite.analyst())
                            .header("Accept", "text/csv")
                            .build();
            try (var client = HttpClient.newHttpClient();
                    var body =
                            client.send(request, HttpResponse.BodyHandlers.ofInputStream())
                                    .body()) {
                return lines(body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted", e);
            }
        }

        private static long lines(InputStream body) throws IOException {
            var buffer = new byte[64 * 1024];
            long lines = 0;
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                for (int index = 0; index < read; index++) {
                    lines += buffer[index] == '\n' ? 1 : 0;
                }
            }
            return lines;
        }
    }
}
