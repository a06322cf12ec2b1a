package org.barometer.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * P3: a CSV file of many rows and forty columns, from its first byte sent until every row is
 * checked and durable with its event, against COPY of the same rows as jsonb into a table of their
 * own.
 */
final class Imports implements Target {
    private static final int COLUMNS = 40;
    private static final String PROGRAMME = "BENCH-FILES";
    private static final int FIRST_YEAR = 2110;
    private static final List<String> OPTIONS = List.of("A", "B", "C", "D");
    private static final Map<String, String> TEXT = Map.of("en", "Bench", "sv", "Bänk");
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    @Override
    public List<Figure> measure(Plan plan) {
        try (var suite = RunningSuite.start(plan, RunningSuite.freshData(plan, "imports"))) {
            var run = new Run(plan, suite, Peer.find("psql", "postgresql-client"));
            run.prepare();
            return run.figures();
        }
    }

    private record Run(Plan plan, RunningSuite suite, Peer psql) {

        void prepare() {
            var survey = new Api(suite.survey(), suite.analyst());
            survey.put("/api/v1/programmes/" + PROGRAMME, Map.of("title", TEXT, "unit", "CASE"));
            survey.put(
                    "/api/v1/programmes/%s/questionnaires/1".formatted(PROGRAMME),
                    Map.of(
                            "questions",
                            IntStream.rangeClosed(1, COLUMNS).mapToObj(Run::question).toList()));
            write(
                    csv(),
                    Run::csvLine,
                    IntStream.rangeClosed(1, COLUMNS)
                            .mapToObj(Run::name)
                            .collect(Collectors.joining(",", "ROW_KEY,", "\n")));
            write(json(), Run::jsonLine, "");
            sql("create table bench_copy (answers jsonb not null)");
        }

        List<Figure> figures() {
            var year = new int[] {FIRST_YEAR};
            var pairs =
                    Pairs.interleaved(
                            plan.rounds(),
                            () -> imported(year[0]++, Duration.ofMillis(50), () -> {}),
                            this::copied);
            // On its own, because looking at the heap costs what is measured above.
            double before = liveHeap();
            var heaps = new ArrayList<Double>();
            imported(year[0], Duration.ofSeconds(2), () -> heaps.add(liveHeap()));
            double growth = heaps.stream().max(Double::compare).orElse(before) - before;
            return List.of(
                    Figure.compared(
                            "P3",
                            "rows of 40 columns imported, with outbox",
                            "/s",
                            pairs,
                            "COPY as jsonb",
                            new Goal.AtLeast(0.4)),
                    Figure.plain(
                            "P3",
                            "growth of the live heap meanwhile",
                            "MiB",
                            new Rounds(List.of(growth)),
                            new Goal.AtMost(64)));
        }

        /** Rows a second. Each time into an edition of its own, where all of them are new. */
        private double imported(int year, Duration pause, Runnable meanwhile) {
            open(year);
            var agency = new Api(suite.survey(), suite.respondent());
            long start = System.nanoTime();
            var job = send(year, agency.token());
            while (!job.required("over").asBoolean()) {
                RunningSuite.pause(pause);
                meanwhile.run();
                job = agency.get(imports(year) + "/" + job.required("id").asText());
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            if (!job.required("state").asText().equals("DONE")
                    || job.required("added").asInt() != plan.events()) {
                throw new IllegalStateException("The import ended otherwise: " + job);
            }
            RunningSuite.await(PATIENCE, () -> sql("select count(*) from outbox").equals("0"));
            return plan.events() / seconds;
        }

        private double copied() {
            sql("truncate bench_copy");
            long start = System.nanoTime();
            sql("\\copy bench_copy from '%s'".formatted(json()));
            return plan.events() / ((System.nanoTime() - start) / 1e9);
        }

        private void open(int year) {
            var survey = new Api(suite.survey(), suite.analyst());
            survey.put(
                    "/api/v1/editions/" + edition(year),
                    Map.of(
                            "programme", PROGRAMME,
                            "year", year,
                            "title", TEXT,
                            "questionnaireVersion", 1,
                            "synthetic", true,
                            "source", TEXT));
            survey.put(
                    "/api/v1/editions/%s/state".formatted(edition(year)), Map.of("state", "OPEN"));
        }

        private JsonNode send(int year, String token) {
            try (var client = HttpClient.newHttpClient()) {
                var request =
                        HttpRequest.newBuilder(suite.survey().resolve(imports(year)))
                                .header("Authorization", "Bearer " + token)
                                .header("Content-Type", "text/csv")
                                .header("Idempotency-Key", UUID.randomUUID().toString())
                                .POST(HttpRequest.BodyPublishers.ofFile(csv()))
                                .build();
                var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() != 202) {
                    throw new IllegalStateException("The file is refused: " + answer.body());
                }
                return Api.JSON.readTree(answer.body());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted", e);
            }
        }

        private static String edition(int year) {
            return PROGRAMME + "-" + year;
        }

        private static String imports(int year) {
            return "/api/v1/editions/%s/imports".formatted(edition(year));
        }

        /** What survives a full collection, by the histogram that one makes first. */
        private double liveHeap() {
            var jcmd = new Peer(Path.of(System.getProperty("java.home"), "bin", "jcmd"));
            double bytes = 0;
            for (var pid : suite.part("survey-service").roots()) {
                var total =
                        jcmd.run(Map.of(), pid, "GC.class_histogram")
                                .lines()
                                .filter(line -> line.startsWith("Total"))
                                .findFirst()
                                .orElseThrow();
                bytes += Double.parseDouble(total.strip().replaceAll(".* ", ""));
            }
            return bytes / (1 << 20);
        }

        private String sql(String statement) {
            return psql.run(
                            Map.of(
                                    "PGPASSWORD",
                                    suite.secret("database.survey"),
                                    "PGOPTIONS",
                                    "-c barometer.scope=all"),
                            "-h",
                            "localhost",
                            "-p",
                            suite.postgresPort(),
                            "-U",
                            "survey",
                            "-qtA",
                            "-c",
                            statement,
                            "survey")
                    .strip();
        }

        private Path csv() {
            return plan.results().resolve("import.csv");
        }

        private Path json() {
            return plan.results().resolve("import.json");
        }

        private interface Line {
            String of(int row, RandomGenerator random);
        }

        private void write(Path file, Line line, String header) {
            var random = BenchEdition.random();
            try (Writer writer = Files.newBufferedWriter(file)) {
                writer.write(header);
                for (int row = 0; row < plan.events(); row++) {
                    writer.write(line.of(row, random));
                    writer.write('\n');
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static String csvLine(int row, RandomGenerator random) {
            var line = new StringBuilder("row-").append(row);
            for (int i = 0; i < COLUMNS; i++) {
                line.append(',').append(option(random));
            }
            return line.toString();
        }

        private static String jsonLine(int row, RandomGenerator random) {
            var line = new StringBuilder();
            for (int i = 1; i <= COLUMNS; i++) {
                line.append(i == 1 ? "{" : ",").append('"').append(name(i)).append("\":\"");
                line.append(option(random)).append('"');
            }
            return line.append('}').toString();
        }

        private static String option(RandomGenerator random) {
            return OPTIONS.get(random.nextInt(OPTIONS.size()));
        }

        private static String name(int number) {
            return "q%02d".formatted(number);
        }

        private static Map<String, Object> question(int number) {
            return Map.of(
                    "code",
                    name(number),
                    "type",
                    "SINGLE_CHOICE",
                    "text",
                    TEXT,
                    "options",
                    OPTIONS.stream().map(code -> Map.of("code", code, "label", TEXT)).toList(),
                    "required",
                    true);
        }
    }
}
