package org.barometer.bench;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** An edition of the benchmark's own programme: thirty questions, as an annual survey has. */
record BenchEdition(String code) {
    static final String PROGRAMME = "BENCH";
    static final int QUESTIONS = 30;

    /** Every response answers it, so its base is the number of responses counted. */
    static final String MEASURE = "bench_01";

    private static final List<String> OPTIONS = List.of("A", "B", "C", "D");
    private static final Map<String, String> TEXT = Map.of("en", "Bench", "sv", "Bänk");

    /** Creates and opens it, through the API and as an analyst. */
    static BenchEdition open(RunningSuite suite, int year) {
        var survey = new Api(suite.survey(), suite.analyst());
        var code = "%s-%d".formatted(PROGRAMME, year);
        survey.put("/api/v1/programmes/" + PROGRAMME, Map.of("title", TEXT, "unit", "PERSON"));
        survey.put(
                "/api/v1/programmes/%s/questionnaires/1".formatted(PROGRAMME),
                Map.of(
                        "questions",
                        IntStream.rangeClosed(1, QUESTIONS)
                                .mapToObj(BenchEdition::question)
                                .toList()));
        survey.put(
                "/api/v1/editions/" + code,
                Map.of(
                        "programme", PROGRAMME,
                        "year", year,
                        "title", TEXT,
                        "questionnaireVersion", 1,
                        "synthetic", true,
                        "source", TEXT));
        survey.put("/api/v1/editions/%s/state".formatted(code), Map.of("state", "OPEN"));
        return new BenchEdition(code);
    }

    String path() {
        return "/api/v1/editions/%s/responses".formatted(code);
    }

    /** Submissions as bytes on the wire: only key and answers differ, as with real respondents. */
    Supplier<ByteBuffer> submissions(URI survey, String token) {
        var random = random();
        var head =
                """
                POST %s HTTP/1.1\r
                Host: %s\r
                Authorization: Bearer %s\r
                Content-Type: application/json\r
                """
                        .formatted(path(), survey.getAuthority(), token);
        var bodies = IntStream.range(0, 64).mapToObj(_ -> body(random)).toList();
        // Never used before, in this run or in another: a repeated key is answered from what is
        // there.
        long run = ThreadLocalRandom.current().nextLong();
        return () -> {
            var body = bodies.get(random.nextInt(bodies.size()));
            var key = new UUID(run, random.nextLong());
            return ByteBuffer.wrap(
                    "%sIdempotency-Key: %s\r\nContent-Length: %d\r\n\r\n%s"
                            .formatted(head, key, body.length(), body)
                            .getBytes(StandardCharsets.US_ASCII));
        };
    }

    /** A response event as survey-service would send it. */
    byte[] event(UUID response, String agency, RandomGenerator random) {
        var codes =
                IntStream.rangeClosed(1, QUESTIONS)
                        .mapToObj(
                                number -> "\"%s\":[\"%s\"]".formatted(name(number), option(random)))
                        .collect(Collectors.joining(","));
        return """
        {"response":"%s","edition":"%s","agency":"%s","questionnaireVersion":1,"revision":1,"codes":{%s},"numbers":{}}"""
                .formatted(response, code, agency, codes)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The same numbers in every run. */
    static RandomGenerator random() {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(2019);
    }

    private static String body(RandomGenerator random) {
        return "{\"answers\":%s}".formatted(answers(random));
    }

    static String answers(RandomGenerator random) {
        return IntStream.rangeClosed(1, QUESTIONS)
                .mapToObj(number -> "\"%s\":\"%s\"".formatted(name(number), option(random)))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static Map<String, Object> question(int number) {
        var question = new LinkedHashMap<String, Object>();
        question.put("code", name(number));
        question.put("measure", "bench_%02d".formatted(number));
        question.put("type", "SINGLE_CHOICE");
        question.put("text", TEXT);
        question.put(
                "options",
                OPTIONS.stream().map(code -> Map.of("code", code, "label", TEXT)).toList());
        question.put("missing", List.of("DONT_KNOW"));
        question.put("required", true);
        return question;
    }

    private static String name(int number) {
        return "q%02d".formatted(number);
    }

    private static String option(RandomGenerator random) {
        return OPTIONS.get(random.nextInt(OPTIONS.size()));
    }
}
