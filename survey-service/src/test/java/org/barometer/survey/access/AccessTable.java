package org.barometer.survey.access;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.barometer.survey.access.Operation.Scope;
import org.barometer.survey.access.Operation.Stale;

/** The rows of one service in docs/contracts/access.csv, and what the service says it offers. */
final class AccessTable {
    private static final String SERVICE = "survey";
    private static final String HEADER = "service,operation,roles,agency,while stale";
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "patch", "head", "options");

    private AccessTable() {}

    static List<Operation> declared() {
        try (var lines = Files.lines(Path.of(System.getProperty("contracts"), "access.csv"))) {
            var rows = lines.toList();
            if (!rows.getFirst().equals(HEADER)) {
                throw new IllegalStateException("The columns of access.csv are " + HEADER);
            }
            return rows.stream()
                    .skip(1)
                    .map(row -> row.split(",", -1))
                    .filter(row -> row[0].equals(SERVICE))
                    .map(AccessTable::operation)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Operation operation(String[] row) {
        var name = row[1].split(" ", 2);
        return new Operation(
                name[0],
                name[1],
                row[2].equals("public")
                        ? Set.of()
                        : Set.copyOf(Arrays.asList(row[2].split(" ", -1))),
                Scope.valueOf(row[3].toUpperCase(Locale.ROOT)),
                Stale.valueOf(row[4].toUpperCase(Locale.ROOT).replace(' ', '_')));
    }

    /** Every operation of the running service with the type of body that it takes. */
    static Map<String, String> offered(URL openApi) throws IOException {
        var document = new ObjectMapper().readTree(given().get(openApi).asByteArray());
        return document.path("paths").properties().stream()
                .filter(path -> path.getKey().startsWith("/api/"))
                .flatMap(path -> operations(path.getKey(), path.getValue()))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, (a, _) -> a, TreeMap::new));
    }

    private static Stream<Map.Entry<String, String>> operations(String path, JsonNode methods) {
        return methods.properties().stream()
                .filter(method -> METHODS.contains(method.getKey()))
                .map(
                        method ->
                                Map.entry(
                                        method.getKey().toUpperCase(Locale.ROOT) + " " + path,
                                        typeOf(method.getValue())));
    }

    private static String typeOf(JsonNode operation) {
        var types = operation.path("requestBody").path("content").fieldNames();
        return types.hasNext() ? Objects.requireNonNull(types.next()) : "application/json";
    }
}
