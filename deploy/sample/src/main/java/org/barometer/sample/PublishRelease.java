package org.barometer.sample;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.barometer.sample.model.ExpandedEdition;
import org.barometer.sample.model.Text;

/**
 * Waits until what was submitted is counted, then lets the analyst compile and the publisher
 * publish.
 */
record PublishRelease(Session session, Consumer<String> progress) {

    private static final Text TITLE =
            new Text("Sample programme 2016–2020", "Exempelprogrammet 2016–2020");

    /** For one measure of all editions, on a machine that has other things to do. */
    private static final Duration CLEARING = Duration.ofMinutes(10);

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

    /** Each question is attacked before it is told: that takes its time, and shows. */
    private String compiled(String path) {
        var plan = plan(path);
        while (isUnderWay(plan)) {
            plan = afterMore(path, plan);
            var done = plan.body().path("progress").path("done");
            if (done.asInt() > 0) {
                progress.accept(
                        "  %d of %d measures compiled"
                                .formatted(
                                        done.asInt(),
                                        plan.body().path("progress").path("measures").asInt()));
            }
        }
        if (plan.text("state").equals("FAILED")) {
            throw new SampleFailure(
                    "The release cannot be compiled: " + plan.body().path("failure"));
        }
        return plan.text("release");
    }

    private Reply afterMore(String path, Reply before) {
        var after = new ArrayList<Reply>();
        Pause.until(
                "one more measure is compiled",
                CLEARING,
                () -> {
                    var plan = plan(path);
                    return !plan.body().equals(before.body()) && after.add(plan);
                });
        return after.getFirst();
    }

    private Reply plan(String path) {
        return session.trendsOfAnalyst().get(path).orFail("Read the plan");
    }

    private static boolean isUnderWay(Reply plan) {
        return Set.of("WAITING", "RUNNING").contains(plan.text("state"));
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
