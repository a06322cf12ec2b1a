package org.barometer.e2e;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.barometer.e2e.redteam.Question;
import org.barometer.e2e.redteam.Truth;
import org.barometer.sample.SampleProgramme;
import org.barometer.sample.model.SampleEdition;
import org.barometer.sample.model.SampleQuestion;
import org.barometer.sample.model.SampleResponse;

/** What stands of the responses of the sample programme, as whoever sent them knows it. */
final class GivenAnswers {

    private static final SampleProgramme PROGRAMME = SampleProgramme.read();

    private final List<SampleResponse> responses = new ArrayList<>();

    GivenAnswers() {
        PROGRAMME.expand().forEach(edition -> responses.addAll(edition.responses()));
    }

    static List<String> editions() {
        return PROGRAMME.editions().stream().map(SampleEdition::code).toList();
    }

    static List<SampleQuestion> questions(String edition) {
        return PROGRAMME.editions().stream()
                .filter(each -> each.code().equals(edition))
                .findFirst()
                .orElseThrow()
                .questions();
    }

    List<SampleResponse> of(String edition, String agency) {
        return responses.stream()
                .filter(given -> given.edition().equals(edition) && given.agency().equals(agency))
                .toList();
    }

    void add(SampleResponse given) {
        responses.add(given);
    }

    /** Of two equal ones of an agency it does not matter which goes. */
    void remove(String edition, String agency, Map<String, List<String>> answers) {
        var gone =
                of(edition, agency).stream()
                        .filter(given -> given.answers().equals(answers))
                        .findFirst()
                        .orElseThrow();
        responses.remove(gone);
    }

    /** How many of an edition chose each option. */
    Map<String, Long> chosen(String edition, String question) {
        return responses.stream()
                .filter(given -> given.edition().equals(edition))
                .flatMap(given -> given.chosen(question).stream())
                .collect(groupingBy(option -> option, TreeMap::new, counting()));
    }

    /** As they stand now. */
    Truth.Answers now() {
        var counts = new HashMap<Question, Map<String, Truth.Counts>>();
        for (var edition : PROGRAMME.editions()) {
            for (var question : edition.questions()) {
                counts.put(
                        new Question(edition.code(), question.measure()),
                        counts(edition.code(), question.code()));
            }
        }
        return new Truth.Answers(counts);
    }

    private Map<String, Truth.Counts> counts(String edition, String question) {
        var byAgency =
                responses.stream()
                        .filter(given -> given.edition().equals(edition))
                        .collect(groupingBy(SampleResponse::agency, TreeMap::new, toList()));
        var counts = new TreeMap<String, Truth.Counts>();
        byAgency.forEach(
                (agency, given) ->
                        counts.put(
                                agency,
                                new Truth.Counts(
                                        given.size(),
                                        given.stream()
                                                .flatMap(each -> each.chosen(question).stream())
                                                .collect(
                                                        groupingBy(
                                                                option -> option, counting())))));
        return counts;
    }
}
