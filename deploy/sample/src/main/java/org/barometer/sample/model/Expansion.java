package org.barometer.sample.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The synthetic responses of one edition, whose counts are the published figures.
 *
 * <p>The same figures give the same responses: nothing is random. Questions are spread
 * independently of each other, since no cross-table was published.
 */
public final class Expansion {

    private final SampleEdition edition;
    private final FigureCounts counts;
    private final Map<Area, Integer> areas;
    private final List<Respondent> respondents = new ArrayList<>();

    private Expansion(SampleEdition edition, List<SampleAgency> agencies) {
        this.edition = edition;
        this.counts = new FigureCounts(edition);
        this.areas = counts.areas();
        var sizes = Geography.respondents(edition.base(), areas, agencies);
        for (var agency : agencies) {
            for (int number = 1; number <= sizes.getOrDefault(agency.code(), 0); number++) {
                respondents.add(new Respondent(agency, number));
            }
        }
    }

    /** Rebuilds the responses of an edition among the agencies that were asked. */
    public static ExpandedEdition of(SampleEdition edition, List<SampleAgency> agencies) {
        var expansion = new Expansion(edition, agencies);
        String previous = "";
        for (var question : edition.questions()) {
            expansion.answer(question, previous);
            previous = question.code();
        }
        return new ExpandedEdition(edition, expansion.responses(), expansion.counts.rebuilt());
    }

    private List<SampleResponse> responses() {
        return respondents.stream()
                .map(
                        r ->
                                new SampleResponse(
                                        edition.code(), r.agency().code(), r.number(), r.answers()))
                .toList();
    }

    private void answer(SampleQuestion question, String previous) {
        if (question.code().equals(SampleQuestion.GEOGRAPHY)) {
            locate();
        } else {
            for (var stratum : Stratum.of(edition.figuresOf(question), respondents, counts)) {
                if (question.type() == SampleQuestion.Type.SINGLE_CHOICE) {
                    choose(question.code(), stratum, previous);
                } else {
                    mark(question.code(), stratum, previous);
                }
            }
        }
        var rest = List.of(question.options().getLast().code());
        respondents.forEach(r -> r.answers().putIfAbsent(question.code(), rest));
    }

    private void locate() {
        for (var respondent : respondents) {
            var marks =
                    Geography.areasOf(respondent.agency(), areas.keySet()).stream()
                            .map(Area::name)
                            .sorted()
                            .toList();
            if (!marks.isEmpty()) {
                respondent.answers().put(SampleQuestion.GEOGRAPHY, marks);
            }
        }
    }

    private static void choose(String question, Stratum stratum, String previous) {
        var counts = new LinkedHashMap<>(stratum.counts());
        if (stratum.free() > 0) {
            counts.put(SampleQuestion.OTHER.code(), stratum.free());
        }
        var members = sorted(stratum.members(), previous);
        var dealt = Spread.deal(counts);
        for (int i = 0; i < members.size(); i++) {
            members.get(i).answers().put(question, List.of(dealt.get(i)));
        }
    }

    // Sorting by the marks made so far makes each option's marks as good as independent of those
    // before; the sort is stable, so beneath them the agencies stay in order.
    private static void mark(String question, Stratum stratum, String previous) {
        var members = sorted(stratum.members(), previous);
        for (var option : stratum.counts().entrySet()) {
            var dealt = Spread.deal(split(option.getKey(), option.getValue(), members.size()));
            for (int i = 0; i < members.size(); i++) {
                if (!dealt.get(i).isEmpty()) {
                    members.get(i)
                            .answers()
                            .merge(question, List.of(option.getKey()), Expansion::plus);
                }
            }
            members = sorted(members, question);
        }
    }

    private static List<Respondent> sorted(List<Respondent> members, String question) {
        return members.stream()
                .sorted(Comparator.comparing((Respondent r) -> r.answer(question)))
                .toList();
    }

    private static Map<String, Integer> split(String option, int count, int size) {
        var counts = new LinkedHashMap<String, Integer>();
        counts.put(option, count);
        counts.put("", size - count);
        return counts;
    }

    private static List<String> plus(List<String> marks, List<String> more) {
        var sum = new ArrayList<>(marks);
        sum.addAll(more);
        return sum.stream().sorted().toList();
    }
}
