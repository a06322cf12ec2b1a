package org.barometer.trend.release;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.barometer.trend.catalogue.Catalogue;
import org.barometer.trend.catalogue.model.Agency;
import org.barometer.trend.catalogue.model.Bridge;
import org.barometer.trend.catalogue.model.Codebook;
import org.barometer.trend.catalogue.model.Comparability;
import org.barometer.trend.catalogue.model.Edition;
import org.barometer.trend.catalogue.model.Option;
import org.barometer.trend.catalogue.model.OptionBreak;
import org.barometer.trend.catalogue.model.Question;
import org.barometer.trend.catalogue.model.Questionnaire;
import org.barometer.trend.catalogue.model.Turnout;
import org.barometer.trend.tally.TallyCube;
import org.barometer.trend.tally.model.Fingerprint;
import org.barometer.trend.tally.model.QuestionTally;
import org.barometer.trend.tally.model.Tally;
import org.jspecify.annotations.Nullable;

/** An edition with answers: closed, in 2016, with nobody asked anything, unless said otherwise. */
public final class SampleEdition {
    private final String code = "T-" + UUID.randomUUID().toString().toUpperCase(Locale.ROOT);
    private final Map<String, Question> questions = new LinkedHashMap<>();
    private final Map<String, Map<String, QuestionTally>> tallies = new HashMap<>();
    private final Map<String, Agency> agencies = new HashMap<>();
    private int year = 2016;
    private @Nullable Comparability comparability;
    private String state = "CLOSED";
    private String programme = "OFFICERS";
    private String unit = "PERSON";

    public static SampleEdition anEdition() {
        return new SampleEdition();
    }

    public String code() {
        return code;
    }

    public SampleEdition year(int value) {
        year = value;
        return this;
    }

    /** An edition that asks in the same way as one before it. */
    public SampleEdition after(SampleEdition earlier) {
        return after(earlier, Comparability.Verdict.IDENTICAL);
    }

    /** An edition that asks otherwise than one before it. */
    public SampleEdition after(
            SampleEdition earlier, Comparability.Verdict verdict, Bridge... bridges) {
        comparability =
                new Comparability(
                        earlier.code,
                        verdict,
                        Map.of("en", "As the test says", "sv", "Som testet säger"),
                        Map.of(),
                        List.of(bridges));
        return this;
    }

    /** An edition coded by another codebook, in which some codes are not what they were. */
    public SampleEdition after(SampleEdition earlier, OptionBreak... optionBreaks) {
        comparability =
                new Comparability(
                        earlier.code,
                        Comparability.Verdict.IDENTICAL,
                        Map.of("en", "Asked in the same way", "sv", "Ställd på samma sätt"),
                        Map.of(),
                        List.of(),
                        List.of(optionBreaks));
        return this;
    }

    /** What is asked about are cases. */
    public SampleEdition ofCases() {
        programme = "CASES";
        unit = "CASE";
        return this;
    }

    public SampleEdition open() {
        state = "OPEN";
        return this;
    }

    /** So many chose each option; they come from so many agencies of a country in turn. */
    public SampleEdition chose(
            String measure, String country, int members, Map<String, Integer> counts) {
        question(measure, "SINGLE_CHOICE", List.copyOf(new LinkedHashMap<>(counts).keySet()));
        var respondent = 0;
        for (var option : counts.entrySet()) {
            for (var i = 0; i < option.getValue(); i++) {
                add(agency(country, respondent++ % members), measure, Map.of(option.getKey(), 1L));
            }
        }
        return this;
    }

    /** So many of a base ticked an option of a multiple choice. */
    public SampleEdition ticked(
            String measure, String option, String country, int members, int base, int count) {
        question(measure, "MULTIPLE_CHOICE", List.of(option));
        for (var i = 0; i < base; i++) {
            add(agency(country, i % members), measure, i < count ? Map.of(option, 1L) : Map.of());
        }
        return this;
    }

    /** Of a base whose open answers were coded, so many mention each thing. */
    public SampleEdition mentioned(
            String measure,
            Codebook codebook,
            String country,
            int members,
            int base,
            Map<String, Integer> counts) {
        question(measure, "MULTIPLE_CHOICE", List.copyOf(counts.keySet()), codebook);
        for (var i = 0; i < base; i++) {
            var mentions = new HashMap<String, Long>();
            for (var code : counts.entrySet()) {
                if (i < code.getValue()) {
                    mentions.put(code.getKey(), 1L);
                }
            }
            add(agency(country, i % members), measure, mentions);
        }
        return this;
    }

    public Edition edition() {
        return new Edition(
                code,
                programme,
                year,
                Map.of("en", "Officer survey " + year, "sv", "Polisenkäten " + year),
                state,
                unit,
                true,
                Map.of("en", "Made up for a test", "sv", "Påhittad för ett test"),
                new Questionnaire(3, List.copyOf(questions.values())),
                state.equals("CLOSED") ? turnout() : null);
    }

    private Turnout turnout() {
        var all = tallies().values().stream().reduce(Tally.NONE, Tally::plus);
        return new Turnout(all.responses(), all.fingerprint().toString());
    }

    public Map<String, Agency> agencies() {
        return Map.copyOf(agencies);
    }

    public Map<String, Tally> tallies() {
        var all = new HashMap<String, Tally>();
        tallies.forEach(
                (agency, counted) ->
                        all.put(
                                agency,
                                new Tally(
                                        counted.values().stream()
                                                .mapToLong(QuestionTally::base)
                                                .max()
                                                .orElse(0),
                                        Fingerprint.of(agency, 1),
                                        counted)));
        return all;
    }

    public SampleEdition into(Catalogue catalogue, TallyCube cube) {
        agencies.values().forEach(catalogue::learn);
        tallies().forEach((agency, tally) -> cube.learn(code, agency, 0, tally));
        catalogue.learn(edition());
        return this;
    }

    private void question(String measure, String type, List<String> options) {
        question(measure, type, options, null);
    }

    private void question(
            String measure, String type, List<String> options, @Nullable Codebook codebook) {
        var offered = new ArrayList<Option>();
        options.stream()
                .sorted()
                .forEach(
                        option ->
                                offered.add(
                                        new Option(
                                                option,
                                                Map.of(
                                                        "en",
                                                        option.toLowerCase(Locale.ROOT),
                                                        "sv",
                                                        option.toLowerCase(Locale.ROOT)
                                                                + " (sv)"))));
        questions.putIfAbsent(
                measure,
                new Question(
                        measure,
                        measure,
                        type,
                        Map.of("en", "About " + measure, "sv", "Om " + measure),
                        offered,
                        List.of("DONT_KNOW"),
                        null,
                        codebook,
                        comparability));
    }

    private String agency(String country, int number) {
        var agency = "%s-%d-%s".formatted(country, number, code.substring(2, 10));
        agencies.putIfAbsent(
                agency, new Agency(agency, agency, country, "POLICE", "SMALL", "ACTIVE"));
        return agency;
    }

    private void add(String agency, String measure, Map<String, Long> codes) {
        tallies.computeIfAbsent(agency, _ -> new HashMap<>())
                .merge(measure, new QuestionTally(1, codes), QuestionTally::plus);
    }
}
