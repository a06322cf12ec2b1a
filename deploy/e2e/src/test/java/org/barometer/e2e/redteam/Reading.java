package org.barometer.e2e.redteam;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads every release in every form that one role may read: the API, its tables and the pages. */
final class Reading {

    private static final String JSON = "application/json";
    private static final String CSV = "text/csv";
    private static final String HTML = "text/html";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** What a release tells of, measure by measure. */
    private record Scope(Set<String> breakdowns, Set<String> options) {}

    private final Notebook notebook;
    private final String role;
    private final Web web;
    private final Map<String, String> revised = new HashMap<>();
    private final Map<String, String> published = new HashMap<>();

    Reading(Notebook notebook, String role, Web web) {
        this.notebook = notebook;
        this.role = role;
        this.web = web;
    }

    /** All but the addresses of single figures. */
    void everything() {
        var releases = releases();
        figures("insights", "/api/v1/insights");
        figures("errata", "/api/v1/errata");
        page("pages", "/", Set.of());
        page("pages", "/errata", Set.of());
        figures("feed", "/feed.atom");
        releases.forEach(release -> release(release, releases));
    }

    private List<String> releases() {
        var releases = new ArrayList<String>();
        for (var release : json("/api/v1/releases")) {
            var code = release.path("release").asText();
            releases.add(code);
            published.put(code, release.path("publishedAt").asText());
            if (release.hasNonNull("revises")) {
                revised.put(code, release.path("revises").path("release").asText());
            }
        }
        return releases;
    }

    private void release(String release, List<String> releases) {
        var file = json("/api/v1/releases/" + release);
        if (!file.path("cases").isEmpty()) {
            throw new IllegalStateException("Nobody attacks the numbers of cases in " + release);
        }
        note("release", "/api/v1/releases/" + release, file);
        figures("file", "/api/v1/releases/%s/file".formatted(release));
        figures("report", "/api/v1/releases/%s/report".formatted(release));
        figures("differences", "/api/v1/releases/%s/differences".formatted(release));
        releases.stream()
                .filter(other -> !other.equals(release))
                .forEach(
                        other ->
                                figures(
                                        "differences",
                                        "/api/v1/releases/%s/differences?from=%s"
                                                .formatted(release, other)));
        figures("own report", "/api/v1/own-report?release=" + release);
        page("pages", "/?release=" + release, Set.of());
        scopes(file).forEach((measure, scope) -> measure(release, measure, scope));
    }

    private static Map<String, Scope> scopes(JsonNode file) {
        var scopes = new TreeMap<String, Scope>();
        for (var measure : file.path("measures")) {
            var breakdowns = new HashSet<String>();
            measure.path("breakdowns").forEach(by -> breakdowns.add(by.asText()));
            var options = new HashSet<String>();
            measure.path("observations").forEach(seen -> options.add(seen.path("option").asText()));
            scopes.put(measure.path("measure").asText(), new Scope(breakdowns, options));
        }
        return scopes;
    }

    private void measure(String release, String measure, Scope scope) {
        for (var by : scope.breakdowns()) {
            var trend = "/api/v1/trends/%s?by=%s".formatted(measure, by);
            var rows = json(trend + "&release=" + release);
            note("trends", trend + "&release=" + release, rows);
            figures("trends", trend + "&asOf=" + published.get(release));
            figures("trends", trend);
            csv(trend + "&release=" + release);
            csv(trend);
            var page = "/measures/%s?by=%s&release=%s".formatted(measure, by, release);
            var bases = bases(rows);
            page("pages", page, bases);
            if (!by.equals("WORLD")) {
                scope.options().forEach(option -> page("pages", page + "&option=" + option, bases));
            }
        }
    }

    /** What may stand where a share is not shown: how many answered, and of how many agencies. */
    private static Set<String> bases(JsonNode trend) {
        var bases = new HashSet<String>();
        for (var row : trend.path("observations")) {
            bases.add(row.path("n").asText());
            bases.add(row.path("agencies").asText());
        }
        return bases;
    }

    void addresses() {
        for (var release : releases()) {
            addresses(release, json("/api/v1/releases/" + release));
        }
    }

    private void addresses(String release, JsonNode file) {
        for (var measure : file.path("measures")) {
            for (var seen : measure.path("observations")) {
                var by = seen.path("by").asText();
                var area = seen.path("area").asText();
                var address =
                        String.join(
                                "/",
                                release,
                                measure.path("measure").asText(),
                                by.equals(area) ? area : by + "." + area,
                                seen.path("option").asText(),
                                seen.path("edition").asText());
                figures("addresses", "/api/v1/figures/" + address);
            }
        }
    }

    private JsonNode json(String address) {
        return parsed(web.get(address, JSON).body());
    }

    /** A problem is read like a figure: it might name one. */
    private void figures(String kind, String address) {
        note(kind, address, json(address));
    }

    private void note(String kind, String address, JsonNode document) {
        notebook.opened(kind);
        new FiguresInJson(notebook, revised, role + " " + address).read(document);
    }

    private void csv(String address) {
        notebook.opened("csv");
        var table = web.get(address, CSV);
        if (table.isThere()) {
            new FiguresInCsv(notebook, role + " " + address + " (CSV)").read(table.body());
        }
    }

    private void page(String kind, String address, Set<String> bases) {
        notebook.opened(kind);
        var page = web.get(address, HTML);
        new FiguresInPages(notebook, role + " " + address).read(page.body(), bases);
    }

    private static JsonNode parsed(String body) {
        if (!body.startsWith("{") && !body.startsWith("[")) {
            return MAPPER.missingNode();
        }
        try {
            return MAPPER.readTree(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
