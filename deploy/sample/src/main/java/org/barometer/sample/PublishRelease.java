package org.barometer.sample;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.barometer.sample.model.ExpandedEdition;
import org.barometer.sample.model.Text;

/**
 * Waits until what was submitted is counted, then lets the analyst compile and the publisher
 * publish.
 */
record PublishRelease(Session session) {

    private static final Text TITLE =
            new Text("Sample programme 2016–2020", "Exempelprogrammet 2016–2020");
    private static final List<String> PLACES = List.of("REGION", "AGENCY_TYPE", "COUNTRY");

    void awaitCounts(ExpandedEdition expanded) {
        var edition = expanded.edition().code();
        for (var question : expanded.edition().questions()) {
            var sent =
                    expanded.responses().stream()
                            .flatMap(response -> response.chosen(question.code()).stream())
                            .collect(groupingBy(identity(), counting()));
            Pause.until(
                    "trend-service has counted %s of %s".formatted(question.code(), edition),
                    Session.PATIENCE,
                    () -> sent.equals(counted(question.measure(), edition)));
        }
    }

    private Map<String, Long> counted(String measure, String edition) {
        var reply = session.trendsOfAnalyst().get("provisional/%s?by=WORLD".formatted(measure));
        var counts = new HashMap<String, Long>();
        // Until the edition has arrived as an event there is no such measure.
        if (reply.status() == 404) {
            return counts;
        }
        for (var figure : reply.orFail("Count " + measure).body().path("observations")) {
            if (figure.path("edition").asText().equals(edition)) {
                counts.put(figure.path("option").asText(), figure.path("x").asLong());
            }
        }
        return counts;
    }

    void publish(List<ExpandedEdition> editions) {
        var body =
                Map.of(
                        "title",
                        TITLE,
                        "editions",
                        editions.stream().map(expanded -> expanded.edition().code()).toList(),
                        "public",
                        true,
                        "breakdowns",
                        breakdowns(editions));
        var plan =
                session.trendsOfAnalyst()
                        .post("plans", Session.key("release", TITLE.en()), body)
                        .orFail("Plan the release");
        var path = "plans/" + plan.text("plan");
        // The close of an edition reaches trend-service as an event as well.
        Pause.until(
                "trend-service knows that the editions are closed",
                Session.PATIENCE,
                () -> {
                    var reply =
                            session.trendsOfAnalyst()
                                    .put(
                                            path + "/compilation",
                                            plan.body().path("revision").asLong());
                    if (reply.isProblem("edition-not-closed")
                            || reply.isProblem("edition-unknown")) {
                        return false;
                    }
                    // An earlier run may have been interrupted after this.
                    return reply.isProblem("plan-compiled")
                            || reply.isProblem("plan-under-way")
                            || reply.orFail("Compile the release").ok();
                });
        session.trendsOfPublisher()
                .put("releases/%s/publication".formatted(compiled(path)), Map.of())
                .orFail("Publish the release");
    }

    private String compiled(String path) {
        var ended = new ArrayList<Reply>();
        Pause.until(
                "the release is compiled",
                Session.PATIENCE_WITH_AN_AUDIT,
                () -> {
                    var plan = session.trendsOfAnalyst().get(path).orFail("Read the plan");
                    return switch (plan.text("state")) {
                        case "COMPILED" -> ended.add(plan);
                        case "FAILED" ->
                                throw new SampleFailure(
                                        "The release cannot be compiled: "
                                                + plan.body().path("failure"));
                        default -> false;
                    };
                });
        return ended.getFirst().text("release");
    }

    /** By place only what was published by place: any other figure would be invented. */
    private static Map<String, List<String>> breakdowns(List<ExpandedEdition> editions) {
        var breakdowns = new TreeMap<String, List<String>>();
        for (var expanded : editions) {
            expanded.edition().figures().stream()
                    .filter(figure -> figure.domain() != null)
                    .forEach(figure -> breakdowns.put(figure.question(), PLACES));
        }
        return breakdowns;
    }
}
