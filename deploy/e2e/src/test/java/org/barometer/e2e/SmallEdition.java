package org.barometer.e2e;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** An edition of a test's own, answered by the agencies of the sample programme. */
record SmallEdition(RunningSuite suite, String code, String measure) {

    private static final List<String> NO_CODES = List.of();

    /** A new edition that asks one question; it is open. */
    static SmallEdition open(RunningSuite suite) {
        var suffix = UUID.randomUUID().toString().substring(0, 8);
        var code = "E2E-" + suffix.toUpperCase(Locale.ROOT);
        var edition = new SmallEdition(suite, code, "cloud_seen_" + suffix);
        edition.put("programmes/" + code, Map.of("title", text("Trial"), "unit", "PERSON"));
        edition.put(
                "programmes/%s/questionnaires/1".formatted(code),
                Map.of("questions", List.of(edition.choice(), note())));
        edition.put(
                "editions/" + code,
                Map.of(
                        "programme",
                        code,
                        "year",
                        2031,
                        "title",
                        text("Trial 2031"),
                        "questionnaireVersion",
                        1,
                        "synthetic",
                        true,
                        "source",
                        text("Made by a test")));
        edition.move("OPEN");
        return edition;
    }

    private Map<String, Object> choice() {
        return Map.of(
                "code",
                "cloud_seen",
                "measure",
                measure,
                "type",
                "SINGLE_CHOICE",
                "text",
                text("Have you seen cloud storage?"),
                "options",
                List.of(
                        Map.of("code", "YES", "label", text("Yes")),
                        Map.of("code", "NO", "label", text("No"))),
                "missing",
                List.of("DONT_KNOW"),
                "required",
                true);
    }

    private static Map<String, Object> note() {
        return Map.of(
                "code",
                "note",
                "type",
                "OPEN_TEXT",
                "text",
                text("Anything else?"),
                "options",
                NO_CODES,
                "missing",
                NO_CODES,
                "required",
                false,
                "maxLength",
                200);
    }

    void move(String state) {
        put("editions/%s/state".formatted(code), Map.of("state", state));
    }

    private void put(String path, Object body) {
        var status = suite.surveys(path).as(suite.analyst()).put(body);
        if (status.status() != 200 && status.status() != 201) {
            throw new AssertionError(path + ": " + status.body());
        }
    }

    String responses() {
        return "editions/%s/responses".formatted(code);
    }

    Reply submit(String agency, String answer) {
        return suite.surveys(responses()).as(suite.coordinator(agency)).post(body(answer));
    }

    static Map<String, Object> body(String answer) {
        return Map.of("answers", Map.of("cloud_seen", answer, "note", "free text of a test"));
    }

    private static Map<String, String> text(String words) {
        return Map.of("en", words, "sv", words);
    }
}
