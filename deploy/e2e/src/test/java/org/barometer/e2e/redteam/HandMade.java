package org.barometer.e2e.redteam;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.barometer.e2e.redteam.Truth.Answers;
import org.barometer.e2e.redteam.Truth.Counts;

/** Releases written by hand, as the API would show them, and what was answered. */
final class HandMade implements Web {

    static final Question QUESTION = new Question("E-2020", "m");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<String> options;
    private final boolean exclusive;
    private final Map<String, List<Map<String, Object>>> releases = new TreeMap<>();
    private final Map<String, String> pages = new TreeMap<>();
    private final Map<String, Set<Area>> agencies = new TreeMap<>();
    private final Map<String, Map<String, Counts>> moments = new TreeMap<>();
    private String latest = "";

    HandMade(boolean exclusive, String... options) {
        this.exclusive = exclusive;
        this.options = List.of(options);
    }

    /** Those who answered, option by option. */
    HandMade agency(String code, String country, long base, long... counts) {
        agencies.put(
                code,
                Set.of(
                        Area.WORLD,
                        new Area("AGENCY_TYPE", "POLICE"),
                        new Area("COUNTRY", country)));
        return answers(code, base, counts);
    }

    private HandMade answers(String code, long base, long... counts) {
        var chosen = new TreeMap<String, Long>();
        for (int i = 0; i < counts.length; i++) {
            chosen.put(options.get(i), counts[i]);
        }
        moments.computeIfAbsent(latest, _ -> new TreeMap<>()).put(code, new Counts(base, chosen));
        return this;
    }

    /** A release of what has been answered so far; figures and further answers follow. */
    HandMade release(String code) {
        moments.put(code, new TreeMap<>(moments.getOrDefault(latest, Map.of())));
        latest = code;
        releases.put(code, new ArrayList<>());
        return this;
    }

    /** An agency has answered otherwise since the release before. */
    HandMade since(String agency, long base, long... counts) {
        return answers(agency, base, counts);
    }

    HandMade shows(String area, String option, long count, long base) {
        var row = row(area, option);
        row.put("x", count);
        row.put("n", base);
        row.put("estimate", (double) count / base);
        return this;
    }

    HandMade hides(String area, String... hidden) {
        for (var option : hidden) {
            row(area, option);
        }
        return this;
    }

    HandMade showsBase(String area, String option, long base) {
        row(area, option).put("n", base);
        return this;
    }

    /** A share as it is printed, and nothing beside it. */
    HandMade showsShare(String area, String option, String printed) {
        row(area, option).put("estimate", new BigDecimal(printed));
        return this;
    }

    /** What a page has in its table. */
    HandMade page(String address, String rows) {
        pages.put(
                address, "<div class=plate><table><tbody>%s</tbody></table></div>".formatted(rows));
        return this;
    }

    /** What is answered at an address. */
    HandMade replies(String address, String body) {
        pages.put(address, body);
        return this;
    }

    private Map<String, Object> row(String area, String option) {
        var place = Area.parse(area);
        var row = new LinkedHashMap<String, Object>();
        row.put("by", place.by());
        row.put("area", place.code());
        row.put("option", option);
        row.put("edition", QUESTION.edition());
        releases.getOrDefault(latest, List.of()).add(row);
        return row;
    }

    @Override
    public Page get(String address, String type) {
        if (address.equals("/api/v1/releases")) {
            return json(
                    releases.keySet().stream()
                            .map(code -> Map.of("release", code, "publishedAt", "2026-01-01"))
                            .toList());
        }
        var release = address.replace("/api/v1/releases/", "");
        if (releases.containsKey(release)) {
            return json(content(release));
        }
        return pages.containsKey(address)
                ? new Page(200, pages.getOrDefault(address, ""))
                : new Page(404, "{}");
    }

    private Map<String, Object> content(String release) {
        return Map.of(
                "release",
                release,
                "measures",
                List.of(
                        Map.of(
                                "measure",
                                QUESTION.measure(),
                                "breakdowns",
                                List.of("WORLD", "COUNTRY"),
                                "questions",
                                List.of(
                                        Map.of(
                                                "edition",
                                                QUESTION.edition(),
                                                "question",
                                                "q",
                                                "type",
                                                exclusive ? "SINGLE_CHOICE" : "MULTIPLE_CHOICE",
                                                "options",
                                                options.stream()
                                                        .map(code -> Map.of("code", code))
                                                        .toList())),
                                "observations",
                                releases.getOrDefault(release, List.of()))));
    }

    private static Page json(Object body) {
        try {
            return new Page(200, JSON.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    Report attack() {
        var redTeam = new RedTeam();
        redTeam.read("anybody", this);
        var known = new TreeMap<String, Answers>();
        releases.keySet()
                .forEach(
                        code ->
                                known.put(
                                        code,
                                        new Answers(
                                                Map.of(
                                                        QUESTION,
                                                        moments.getOrDefault(code, Map.of())))));
        return redTeam.attack(new Truth(agencies, known));
    }
}
