package org.barometer.trend.tally;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.barometer.trend.catalogue.model.Agency;
import org.barometer.trend.catalogue.model.Codebook;
import org.barometer.trend.catalogue.model.Comparability;
import org.barometer.trend.catalogue.model.Edition;
import org.barometer.trend.catalogue.model.Option;
import org.barometer.trend.catalogue.model.OptionBreak;
import org.barometer.trend.catalogue.model.Question;
import org.barometer.trend.catalogue.model.Questionnaire;
import org.barometer.trend.disclosure.model.Breakdown;
import org.barometer.trend.insight.model.Kind;
import org.barometer.trend.release.ClearedFigures;
import org.barometer.trend.release.model.Compilation;
import org.barometer.trend.release.model.Observation;
import org.barometer.trend.release.model.PublishedInsight;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Codes of open answers on their whole way: recoded responses, tallies, figures, insights. */
class CodedMentionsTest {
    private static final int RESPONDENTS = 240;
    private static final int AGENCIES = 12;
    private static final Map<String, String> TEXT = Map.of("en", "Text", "sv", "Text");

    private final Counting counting = new Counting();
    private final TallyCube cube = new TallyCube();
    private final Map<String, Edition> editions = new HashMap<>();

    @AfterEach
    void stop() {
        counting.close();
    }

    @Test
    void tellsWhichMentionsAreNewRisingAndGone() {
        coded(edition(2018, 1, "CLOUD", "LAW", "PHONE"), Map.of("LAW", 40, "PHONE", 24));
        coded(edition(2019, 1, "CLOUD", "LAW", "PHONE"), Map.of("LAW", 130, "CLOUD", 30));

        assertThat(insights())
                .containsOnly(
                        entry("CLOUD", Kind.NEW),
                        entry("LAW", Kind.RISING),
                        entry("PHONE", Kind.VANISHED));
    }

    @Test
    void takesACodeThatIsNewInTheCodebookForNoNewMention() {
        coded(edition(2018, 1, "LAW"), Map.of("LAW", 40));
        coded(
                edition(
                        2019,
                        2,
                        List.of(new OptionBreak("CLOUD", Map.of("en", "Code added"))),
                        "CLOUD",
                        "LAW"),
                Map.of("LAW", 42, "CLOUD", 60));

        assertThat(insights()).isEmpty();
        assertThat(figures().measures().getFirst().breakAt("E-2019", "CLOUD"))
                .contains(Map.of("en", "Code added"));
        assertThat(figures().measures().getFirst().breakAt("E-2019", "LAW")).isEmpty();
    }

    /** That nobody mentions it could point to those who are known to have answered. */
    @Test
    void saysOfAMentionThatIsGoneOnlyWhereNobodyMayBeShown() {
        coded(edition(2018, 1, "PHONE"), Map.of("PHONE", 24));
        edition(2019, 1, "PHONE");
        for (var i = 0; i < 90; i++) {
            counting.send(response(2019, i, Map.of()));
        }

        assertThat(insights()).isEmpty();
    }

    /** The answers come first without codes and then with them; one comes twice. */
    private void coded(Edition edition, Map<String, Integer> mentions) {
        for (var i = 0; i < RESPONDENTS; i++) {
            counting.send(Response.of(id(edition.year(), i), edition.code(), agency(i)));
        }
        for (var i = 0; i < RESPONDENTS; i++) {
            counting.send(response(edition.year(), i, mentions));
        }
        counting.send(response(edition.year(), 0, mentions));
        var taken = Response.of(id(edition.year(), RESPONDENTS), edition.code(), agency(0));
        counting.send(taken.answering("challenge_coded", "LAW"));
        counting.withdraw(taken);
    }

    /** Every agency has its share of those who mention something. */
    private static Response response(int year, int i, Map<String, Integer> mentions) {
        var codes =
                mentions.entrySet().stream()
                        .filter(mention -> i < mention.getValue())
                        .map(Map.Entry::getKey);
        return new Response(id(year, i), "E-" + year, agency(i), 1, 2, Map.of(), Map.of())
                .answering(
                        "challenge_coded",
                        Stream.concat(Stream.of("ANYTHING"), codes).toArray(String[]::new));
    }

    private static String id(int year, int i) {
        return "r-" + year + "-" + i;
    }

    private static String agency(int i) {
        return "SE-" + i % AGENCIES;
    }

    private Edition edition(int year, int codebook, String... codes) {
        return edition(year, codebook, List.of(), codes);
    }

    private Edition edition(
            int year, int codebook, List<OptionBreak> optionBreaks, String... codes) {
        var question =
                new Question(
                        "challenge_coded",
                        "challenge_coded",
                        "MULTIPLE_CHOICE",
                        TEXT,
                        Arrays.stream(codes).map(code -> new Option(code, TEXT)).toList(),
                        List.of("REFUSED"),
                        null,
                        new Codebook(codebook, Map.of()),
                        new Comparability(
                                "E-" + (year - 1),
                                Comparability.Verdict.IDENTICAL,
                                TEXT,
                                Map.of(),
                                List.of(),
                                optionBreaks));
        var edition =
                new Edition(
                        "E-" + year,
                        "OFFICERS",
                        year,
                        TEXT,
                        "CLOSED",
                        "PERSON",
                        true,
                        TEXT,
                        new Questionnaire(1, List.of(question)),
                        null);
        editions.put(edition.code(), edition);
        return edition;
    }

    private Compilation.Figures figures() {
        counting.tallies()
                .forEach(
                        (key, tally) -> {
                            var of = TallyEvent.keyOf(key);
                            cube.learn(of.edition(), of.agency(), 0, tally);
                        });
        var agencies =
                IntStream.range(0, AGENCIES)
                        .mapToObj(CodedMentionsTest::agency)
                        .collect(
                                toMap(
                                        Function.identity(),
                                        code ->
                                                new Agency(
                                                        code, code, "SE", "POLICE", "SMALL",
                                                        "ACTIVE")));
        return ClearedFigures.of(
                editions.values().stream()
                        .map(
                                edition ->
                                        new Compilation.Answers(
                                                edition, cube.agencies(edition.code())))
                        .toList(),
                agencies,
                new Compilation.Scope(Set.of(), Map.of()));
    }

    /** What is said of each code. */
    private Map<String, Kind> insights() {
        var figures = figures();
        var world =
                figures.measures().getFirst().observations().stream()
                        .filter(seen -> seen.by() == Breakdown.WORLD)
                        .toList();
        return figures.insights().stream()
                .map(PublishedInsight::change)
                .collect(
                        toMap(
                                change -> change.option(),
                                change ->
                                        Kind.of(
                                                true,
                                                count(world, change.earlier(), change.option()),
                                                count(world, change.later(), change.option()),
                                                change.direction())));
    }

    private static long count(List<Observation> world, String edition, String option) {
        return world.stream()
                .filter(seen -> seen.edition().equals(edition) && seen.option().equals(option))
                .map(Observation::x)
                .findFirst()
                .orElseThrow();
    }
}
