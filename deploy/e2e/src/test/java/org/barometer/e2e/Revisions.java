package org.barometer.e2e;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.barometer.e2e.redteam.Area;
import org.barometer.e2e.redteam.Truth;
import org.barometer.sample.SampleLoader;
import org.barometer.sample.SampleProgramme;
import org.barometer.sample.model.SampleAgency;
import org.barometer.sample.model.SampleQuestion;
import org.barometer.sample.model.SampleResponse;

/**
 * Three revisions of the sample release, each after an edition was opened again, its answers
 * changed, and closed; each planned by the analyst and published by the publisher.
 */
final class Revisions {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration FOR_A_COMPILATION = Duration.ofMinutes(10);

    /** Continents of the standard M49, of which releases tell; the countries are the sample's. */
    private static final Map<String, Set<String>> REGIONS =
            Map.of(
                    "002", Set.of("KE", "ZA"),
                    "009", Set.of("AU", "NZ"),
                    "019", Set.of("AR", "BR", "CA", "CL", "CO", "MX", "US"),
                    "142", Set.of("AE", "IL", "IN", "JP", "KR", "PH", "TH"));

    private static final String EUROPE = "150";

    private record Token(String text, Instant since) {}

    private static final Duration HALF_OF_A_LIFE = Duration.ofSeconds(150);

    private final RunningSuite suite;
    private final Map<String, Token> tokens = new HashMap<>();
    private final GivenAnswers given = new GivenAnswers();
    private final Map<String, Truth.Answers> moments = new TreeMap<>();
    private String standing;

    Revisions(RunningSuite suite) {
        this.suite = suite;
        standing = standingRelease();
        moments.put(standing, given.now());
    }

    /** What had been answered when each release was compiled. */
    Truth truth() {
        var areas = new TreeMap<String, Set<Area>>();
        for (var agency : SampleProgramme.read().agencies()) {
            areas.put(agency.code(), areas(agency));
        }
        return new Truth(areas, moments);
    }

    /** How many of an agency chose an option, as it stands now. */
    long chosen(String edition, String agency, String question, String option) {
        return given.of(edition, agency).stream()
                .filter(response -> response.chosen(question).contains(option))
                .count();
    }

    private static Set<Area> areas(SampleAgency agency) {
        var region =
                REGIONS.entrySet().stream()
                        .filter(each -> each.getValue().contains(agency.country()))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(EUROPE);
        return Set.of(
                Area.WORLD,
                new Area("REGION", region),
                new Area("COUNTRY", agency.country()),
                new Area("AGENCY_TYPE", agency.type()));
    }

    /** Many late answers of many agencies, and a few amended ones of another edition. */
    void restateLateAnswers() {
        open("OFFICERS-2020");
        var agencies = List.of("US-01", "US-02", "US-03", "US-04", "US-05", "US-06");
        for (var agency : agencies) {
            IntStream.range(0, 12).forEach(number -> submit("OFFICERS-2020", agency, number));
        }
        close("OFFICERS-2020");
        open("OFFICERS-2019");
        amend("OFFICERS-2019", "SE-01", 2);
        amend("OFFICERS-2019", "GB-02", 1);
        close("OFFICERS-2019");
        publish("LATE_DATA");
    }

    void holdWhatOneLateAnswerWouldTell() {
        open("OFFICERS-2020");
        submit("OFFICERS-2020", "NL-01", 1);
        close("OFFICERS-2020");
        publish("LATE_DATA");
    }

    void holdWhatAWithdrawnAgencyWouldTell() {
        for (var edition : List.of("OFFICERS-2018", "OFFICERS-2019")) {
            open(edition);
            withdraw(edition, "SE-02");
            close(edition);
        }
        publish("CORRECTION");
    }

    private void open(String edition) {
        var path = "editions/" + edition;
        var digest =
                suite.surveys(path)
                        .as(analyst())
                        .get()
                        .expect(200)
                        .json()
                        .path("comparability")
                        .path("digest");
        var wish = new HashMap<String, Object>();
        wish.put("state", "OPEN");
        wish.put("reason", "Answers are still coming");
        if (digest.isTextual()) {
            wish.put("comparability", digest.asText());
        }
        suite.surveys(path + "/state").as(analyst()).put(wish).expect(200);
    }

    private void close(String edition) {
        suite.surveys("editions/%s/state".formatted(edition))
                .as(analyst())
                .put(Map.of("state", "CLOSED"))
                .expect(200);
        GivenAnswers.questions(edition).forEach(question -> awaitCounts(edition, question));
    }

    private void awaitCounts(String edition, SampleQuestion question) {
        var expected = given.chosen(edition, question.code());
        await("counts of " + question.code())
                .atMost(PATIENCE)
                .until(() -> counted(edition, question.measure()).equals(expected));
    }

    private Map<String, Long> counted(String edition, String measure) {
        var counts = new TreeMap<String, Long>();
        for (var figure : Figure.of(suite.trends("provisional/" + measure).as(analyst()).get())) {
            if (figure.text("edition").equals(edition) && figure.number("x") > 0) {
                counts.put(figure.text("option"), figure.number("x"));
            }
        }
        return counts;
    }

    /** A late answer: options take turns, so that none of them is rare among the late ones. */
    private void submit(String edition, String agency, int number) {
        var answers = new TreeMap<String, List<String>>();
        for (var question : GivenAnswers.questions(edition)) {
            var options = question.options();
            answers.put(question.code(), List.of(options.get(number % options.size()).code()));
        }
        var response = new SampleResponse(edition, agency, number, answers);
        suite.surveys(responses(edition))
                .as(coordinator(agency))
                .post(Map.of("answers", body(response)))
                .expect(201);
        given.add(response);
    }

    private void amend(String edition, String agency, int number) {
        var sent = sent(edition, agency).get(number);
        var before = answers(sent.json(), edition);
        var after = new TreeMap<>(before);
        for (var question : GivenAnswers.questions(edition)) {
            if (question.type() == SampleQuestion.Type.SINGLE_CHOICE) {
                var chosen = before.getOrDefault(question.code(), List.of());
                var other =
                        question.options().stream()
                                .map(option -> List.of(option.code()))
                                .filter(option -> !option.equals(chosen))
                                .findFirst()
                                .orElseThrow();
                after.put(question.code(), other);
            }
        }
        var amended = new SampleResponse(edition, agency, number, after);
        suite.surveys(address(edition, sent))
                .as(coordinator(agency))
                .with("If-Match", sent.header("ETag"))
                .put(Map.of("answers", body(amended)))
                .expect(200);
        given.remove(edition, agency, before);
        given.add(amended);
    }

    private void withdraw(String edition, String agency) {
        for (var sent : sent(edition, agency)) {
            suite.surveys(address(edition, sent))
                    .as(coordinator(agency))
                    .with("If-Match", sent.header("ETag"))
                    .delete()
                    .expect(204);
            given.remove(edition, agency, answers(sent.json(), edition));
        }
    }

    private List<Reply> sent(String edition, String agency) {
        var listed =
                suite.surveys(responses(edition) + "?limit=500")
                        .as(coordinator(agency))
                        .get()
                        .expect(200)
                        .json();
        return StreamSupport.stream(listed.spliterator(), false)
                .map(each -> responses(edition) + "/" + each.path("response").asText())
                .map(path -> suite.surveys(path).as(coordinator(agency)).get().expect(200))
                .toList();
    }

    private static String address(String edition, Reply sent) {
        return responses(edition) + "/" + sent.json().path("response").asText();
    }

    private static String responses(String edition) {
        return "editions/%s/responses".formatted(edition);
    }

    private static Map<String, List<String>> answers(JsonNode response, String edition) {
        var answers = new TreeMap<String, List<String>>();
        for (var question : GivenAnswers.questions(edition)) {
            var answer = response.path("answers").path(question.code());
            answers.put(
                    question.code(),
                    answer.isArray()
                            ? StreamSupport.stream(answer.spliterator(), false)
                                    .map(JsonNode::asText)
                                    .sorted()
                                    .toList()
                            : List.of(answer.asText()));
        }
        return answers;
    }

    private static Map<String, Object> body(SampleResponse response) {
        var body = new TreeMap<String, Object>();
        for (var question : GivenAnswers.questions(response.edition())) {
            var chosen = response.chosen(question.code());
            body.put(
                    question.code(),
                    question.type() == SampleQuestion.Type.MULTIPLE_CHOICE
                            ? chosen
                            : chosen.getFirst());
        }
        return body;
    }

    /** By all breakdowns that the releases before tell of, and by country and type. */
    private void publish(String reason) {
        var before = suite.trends("releases/" + standing).as(dashboard()).get().expect(200).json();
        var breakdowns = new TreeMap<String, Set<String>>();
        for (var measure : before.path("measures")) {
            var told = new TreeSet<>(Set.of("COUNTRY", "AGENCY_TYPE"));
            measure.path("breakdowns").forEach(by -> told.add(by.asText()));
            told.remove("WORLD");
            breakdowns.put(measure.path("measure").asText(), told);
        }
        var plan =
                suite.trends("plans")
                        .as(analyst())
                        .post(
                                Map.of(
                                        "title", Map.of("en", "Sample", "sv", "Exempel"),
                                        "editions", GivenAnswers.editions(),
                                        "public", true,
                                        "breakdowns", breakdowns,
                                        "revises", Map.of("release", standing, "reason", reason)))
                        .expect(201)
                        .json();
        standing = compiled("plans/" + plan.path("plan").asText());
        suite.trends("releases/%s/publication".formatted(standing))
                .as(publisher())
                .put(Map.of())
                .expect(200);
        moments.put(standing, given.now());
    }

    private String compiled(String plan) {
        // That an edition is closed arrives as an event.
        await("the compilation of " + plan)
                .atMost(PATIENCE)
                .until(
                        () ->
                                suite.trends(plan + "/compilation")
                                                .as(analyst())
                                                .with("If-Match", "\"1\"")
                                                .put(Map.of())
                                                .status()
                                        == 202);
        return await("the release of " + plan)
                .atMost(FOR_A_COMPILATION)
                .until(() -> ended(plan), release -> !release.isEmpty());
    }

    private String ended(String plan) {
        var read = suite.trends(plan).as(analyst()).get().expect(200).json();
        if (read.path("state").asText().equals("FAILED")) {
            throw new AssertionError("Not compiled: " + read.path("failure"));
        }
        return read.path("release").asText("");
    }

    private String standingRelease() {
        return StreamSupport.stream(
                        suite.trends("releases").get().expect(200).json().spliterator(), false)
                .filter(release -> release.path("state").asText().equals("PUBLISHED"))
                .filter(
                        release ->
                                release.path("editions").size() >= GivenAnswers.editions().size())
                .map(release -> release.path("release").asText())
                .findFirst()
                .orElseThrow();
    }

    /** A token lasts for five minutes; all of this takes longer. */
    private String fresh(String user, String scope) {
        var known = tokens.get(user);
        if (known != null && known.since().plus(HALF_OF_A_LIFE).isAfter(Instant.now())) {
            return known.text();
        }
        var text = suite.grant(user, scope).path("access_token").asText();
        tokens.put(user, new Token(text, Instant.now()));
        return text;
    }

    private String coordinator(String agency) {
        return fresh(SampleLoader.coordinatorOf(agency), "openid organization survey");
    }

    private String analyst() {
        return fresh("analyst", "openid survey trend");
    }

    private String publisher() {
        return fresh("publisher", "openid trend");
    }

    private String dashboard() {
        return fresh("dashboard", "openid trend");
    }
}
