package org.barometer.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;

/** The services and the sign-in as far as the loader talks to them, in memory. */
final class FakeSuite implements AutoCloseable {

    final Map<String, String> editionStates = new ConcurrentHashMap<>();
    final Map<String, JsonNode> responses = new ConcurrentHashMap<>();
    final Map<String, JsonNode> questionnaires = new ConcurrentHashMap<>();
    final Map<String, String> agencies = new ConcurrentHashMap<>();
    final Map<String, List<String>> invited = new ConcurrentHashMap<>();
    final Map<String, List<JsonNode>> series = new ConcurrentHashMap<>();
    final List<String> published = new ArrayList<>();
    final Set<String> accounts = ConcurrentHashMap.newKeySet();
    final Set<String> people = new ConcurrentSkipListSet<>();
    final AtomicInteger submissionsUntilFailure = new AtomicInteger(Integer.MAX_VALUE);

    private final ObjectMapper json = new ObjectMapper();
    private final HttpServer server;

    private record Answer(int status, Object body) {}

    FakeSuite() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    private void handle(HttpExchange exchange) throws IOException {
        var answer = answer(exchange);
        var bytes = json.writeValueAsBytes(answer.body());
        exchange.sendResponseHeaders(answer.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private Answer answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath().split("/");
        var text = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        var key = String.valueOf(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
        var user = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        return switch (path[path.length - 1]) {
            case "token" -> token(text);
            case "agencies" -> {
                agencies.put(json.readTree(text).path("code").asText(), key);
                yield new Answer(201, Map.of());
            }
            case "state" -> {
                var wish = json.readTree(text);
                if (wish.path("state").asText().equals("OPEN")
                        && !wish.path("comparability").asText().equals(seen(path[4]))) {
                    yield problem(422, "edition-not-ready", "Something breaks");
                }
                editionStates.put(path[4], wish.path("state").asText());
                yield new Answer(200, Map.of());
            }
            case "participations" -> {
                invited.put(path[4], texts(json.readTree(text).path("agencies")));
                yield new Answer(200, Map.of());
            }
            case "people" -> people(exchange.getRequestURI().getQuery());
            case "drift" -> new Answer(200, Map.of("differences", differences()));
            case "repair" -> {
                json.readTree(text)
                        .path("items")
                        .forEach(item -> people.add(item.path("digest").asText()));
                yield new Answer(200, Map.of());
            }
            case "series" -> {
                series.put(json.readTree(text).path("code").asText(), new ArrayList<>());
                yield new Answer(201, Map.of());
            }
            case "observations" -> {
                known(path[4]).add(json.readTree(text));
                yield new Answer(201, Map.of());
            }
            case "responses" -> submit(path[4], user, key, json.readTree(text));
            case "plans" -> new Answer(201, Map.of("plan", "P-0001", "revision", 1));
            case "compilation" -> new Answer(202, Map.of("state", "WAITING"));
            case "P-0001" -> new Answer(200, Map.of("state", "COMPILED", "release", "R-0001"));
            case "publication" -> {
                published.add(path[4]);
                yield new Answer(200, Map.of());
            }
            default ->
                    path.length == 7 && path[5].equals("questionnaires")
                            ? questionnaire(exchange, path[4] + "/" + path[6], text)
                            : other(exchange, path);
        };
    }

    private Answer people(String query) {
        var after = query.contains("&after=") ? query.split("&after=", -1)[1] : "";
        var page = people.stream().filter(each -> each.compareTo(after) > 0).limit(100);
        return new Answer(
                200,
                Map.of(
                        "people",
                        page.map(each -> Map.of("account", each, "email", each)).toList()));
    }

    /** Accounts that nobody has registered; each is its own digest here. */
    private List<Map<String, String>> differences() {
        return accounts.stream()
                .filter(account -> !people.contains(account))
                .map(account -> Map.of("digest", account, "email", account))
                .toList();
    }

    private Answer questionnaire(HttpExchange exchange, String version, String text)
            throws IOException {
        if (exchange.getRequestMethod().equals("GET")) {
            return new Answer(questionnaires.containsKey(version) ? 200 : 404, Map.of());
        }
        questionnaires.put(version, json.readTree(text));
        return new Answer(200, Map.of());
    }

    private Answer other(HttpExchange exchange, String[] path) {
        if (path[3].equals("series")) {
            return series.containsKey(path[4])
                    ? new Answer(200, Map.of("observations", known(path[4])))
                    : new Answer(404, Map.of());
        }
        if (path[3].equals("provisional")) {
            return new Answer(200, Map.of("observations", provisional(path[4])));
        }
        if (exchange.getRequestMethod().equals("GET")) {
            var state = editionStates.get(path[4]);
            var comparability = Map.of("digest", seen(path[4]));
            return state == null
                    ? new Answer(404, Map.of())
                    : new Answer(200, Map.of("state", state, "comparability", comparability));
        }
        if (path[3].equals("editions") && path.length == 5) {
            editionStates.putIfAbsent(path[4], "DRAFT");
        }
        return new Answer(200, Map.of());
    }

    private List<JsonNode> known(String code) {
        return series.getOrDefault(code, List.of());
    }

    /** Stands for how the edition compares with the one before it. */
    private static String seen(String edition) {
        return "comparability-of-" + edition;
    }

    private static Answer token(String form) {
        for (var field : form.split("&", -1)) {
            if (field.startsWith("username=")) {
                var name = URLDecoder.decode(field.substring(9), UTF_8);
                return new Answer(200, Map.of("access_token", name, "expires_in", 300));
            }
        }
        return new Answer(400, Map.of());
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
    }

    private Answer submit(String edition, String user, String key, JsonNode body) {
        if (submissionsUntilFailure.getAndDecrement() <= 0) {
            return problem(422, "answers-invalid", "The questionnaire says no");
        }
        if (!user.startsWith("Bearer coordinator-")) {
            return problem(403, "no-agency", user);
        }
        responses.put(edition + "/" + key, body.path("answers"));
        return new Answer(201, Map.of());
    }

    private static Answer problem(int status, String slug, String detail) {
        return new Answer(
                status, Map.of("type", "urn:barometer:problem:" + slug, "detail", detail));
    }

    private List<Map<String, Object>> provisional(String measure) {
        var counts = new ConcurrentHashMap<List<String>, Integer>();
        responses.forEach(
                (key, answers) -> {
                    var edition = key.substring(0, key.indexOf('/'));
                    var answer = answers.path(measure);
                    if (answer.isTextual()) {
                        counts.merge(List.of(edition, answer.asText()), 1, Integer::sum);
                    }
                    answer.forEach(
                            code -> counts.merge(List.of(edition, code.asText()), 1, Integer::sum));
                });
        var observations = new ArrayList<Map<String, Object>>();
        counts.forEach(
                (figure, x) ->
                        observations.add(
                                Map.of("edition", figure.get(0), "option", figure.get(1), "x", x)));
        return observations;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
