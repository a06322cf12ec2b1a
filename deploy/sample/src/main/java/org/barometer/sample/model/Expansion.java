package org.barometer.sample.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.barometer.sample.model.Precision.Exact;

/**
 * The synthetic responses of one edition, whose counts are the published figures.
 *
 * <p>The same figures give the same responses: nothing is random. Questions are spread
 * independently of each other, since no cross-table was published.
 */
public final class Expansion {

    private final SampleEdition edition;
    private final Map<String, SampleAgency> agencies = new LinkedHashMap<>();
    private final List<Respondent> respondents = new ArrayList<>();
    private final Map<Area, Integer> areas;
    private final List<RebuiltFigure> rebuilt = new ArrayList<>();

    private record Respondent(String agency, int number, Map<String, List<String>> answers) {

        String answer(String question) {
            return String.join("+", answers.getOrDefault(question, List.of()));
        }
    }

    private Expansion(SampleEdition edition, List<SampleAgency> agencies) {
        this.edition = edition;
        agencies.forEach(agency -> this.agencies.put(agency.code(), agency));
        this.areas = areaCounts();
        Geography.respondents(edition.base(), areas, agencies)
                .forEach(
                        (agency, count) ->
                                IntStream.rangeClosed(1, count)
                                        .forEach(
                                                number ->
                                                        respondents.add(
                                                                new Respondent(
                                                                        agency,
                                                                        number,
                                                                        new TreeMap<>()))));
    }

    /** Rebuilds the responses of an edition among the agencies that answered it. */
    public static ExpandedEdition of(SampleEdition edition, List<SampleAgency> agencies) {
        var expansion = new Expansion(edition, agencies);
        String previous = "";
        for (var question : edition.questions()) {
            expansion.answer(question, previous);
            previous = question.code();
        }
        return expansion.result();
    }

    private ExpandedEdition result() {
        var responses =
                respondents.stream()
                        .map(
                                r ->
                                        new SampleResponse(
                                                edition.code(),
                                                r.agency(),
                                                r.number(),
                                                r.answers()))
                        .toList();
        return new ExpandedEdition(edition, responses, rebuilt);
    }

    private void answer(SampleQuestion question, String previous) {
        if (question.code().equals(SampleQuestion.GEOGRAPHY)) {
            answerGeography(question);
        } else {
            for (var stratum : strata(question)) {
                if (question.type() == SampleQuestion.Type.SINGLE_CHOICE) {
                    choose(question, stratum, previous);
                } else {
                    mark(question, stratum, previous);
                }
            }
        }
    }

    private void answerGeography(SampleQuestion question) {
        for (var respondent : respondents) {
            var marks =
                    Geography.areasOf(agency(respondent), areas.keySet()).stream()
                            .map(Area::name)
                            .sorted()
                            .toList();
            respondent.answers().put(question.code(), marks.isEmpty() ? List.of("NONE") : marks);
        }
    }

    private SampleAgency agency(Respondent respondent) {
        var agency = agencies.get(respondent.agency());
        if (agency == null) {
            throw new IllegalStateException("No agency " + respondent.agency());
        }
        return agency;
    }

    /**
     * Respondents among whom the answers are counted; all, unless figures by area were published.
     */
    private record Stratum(List<Respondent> members, Map<String, Integer> counts) {}

    private void choose(SampleQuestion question, Stratum stratum, String previous) {
        var counts = new LinkedHashMap<>(stratum.counts());
        int left = stratum.members().size() - sum(counts);
        if (left > 0) {
            counts.put(SampleQuestion.OTHER.code(), left);
        }
        var members =
                stratum.members().stream()
                        .sorted(Comparator.comparing((Respondent r) -> r.answer(previous)))
                        .toList();
        var dealt = Spread.deal(counts);
        for (int i = 0; i < members.size(); i++) {
            members.get(i).answers().put(question.code(), List.of(dealt.get(i)));
        }
    }

    // Sorting by the marks made so far, last one first, makes each option's marks as good as
    // independent of those before; the sort is stable, so the agencies stay in order beneath.
    private static void mark(SampleQuestion question, Stratum stratum, String previous) {
        var order = Comparator.comparing((Respondent r) -> r.answer(previous));
        var members = new ArrayList<>(stratum.members());
        members.sort(order);
        stratum.counts()
                .forEach(
                        (option, count) -> {
                            var dealt = Spread.deal(split(option, count, members.size()));
                            for (int i = 0; i < members.size(); i++) {
                                if (!dealt.get(i).isEmpty()) {
                                    members.get(i)
                                            .answers()
                                            .merge(
                                                    question.code(),
                                                    List.of(option),
                                                    Expansion::plus);
                                }
                            }
                            members.sort(Comparator.comparing(r -> r.answer(question.code())));
                        });
        members.forEach(
                r -> r.answers().putIfAbsent(question.code(), List.of(SampleQuestion.NONE.code())));
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

    private List<Stratum> strata(SampleQuestion question) {
        var total = new LinkedHashMap<String, Integer>();
        var byArea = new EnumMap<Area, Map<String, Integer>>(Area.class);
        for (var mapped : edition.figuresOf(question)) {
            var domain = mapped.domain();
            if (domain == null) {
                total.put(mapped.option(), rebuild(mapped, edition.base()));
            } else {
                byArea.computeIfAbsent(domain, _ -> new LinkedHashMap<>())
                        .put(mapped.option(), rebuild(mapped, membersOf(domain).size()));
            }
        }
        return byArea.isEmpty()
                ? List.of(new Stratum(respondents, total))
                : strataByArea(total, byArea);
    }

    private List<Stratum> strataByArea(
            Map<String, Integer> total, Map<Area, Map<String, Integer>> byArea) {
        var strata = new ArrayList<Stratum>();
        var elsewhere = new ArrayList<>(respondents);
        byArea.forEach(
                (area, counts) -> {
                    var members = membersOf(area);
                    elsewhere.removeAll(members);
                    strata.add(new Stratum(members, new LinkedHashMap<>(counts)));
                });
        strata.add(new Stratum(elsewhere, new LinkedHashMap<>()));
        // How the other answers differ by area was not published. Equal parts keep the smallest
        // area's part large enough to be shown, and with it the published figure beside it.
        int others = respondents.size() - sum(total);
        if (others > 0) {
            var equal = new int[strata.size()];
            Arrays.fill(equal, 1);
            var shares = Apportionment.share(others, equal);
            for (int i = 0; i < shares.length; i++) {
                strata.get(i).counts().put(SampleQuestion.OTHER.code(), shares[i]);
            }
        }
        total.forEach(
                (option, count) -> {
                    var open =
                            strata.stream().filter(s -> !s.counts().containsKey(option)).toList();
                    int known =
                            strata.stream().mapToInt(s -> s.counts().getOrDefault(option, 0)).sum();
                    var free = open.stream().mapToInt(s -> s.members().size() - sum(s.counts()));
                    var shares = Apportionment.share(count - known, free.toArray());
                    for (int i = 0; i < shares.length; i++) {
                        open.get(i).counts().put(option, shares[i]);
                    }
                });
        return strata;
    }

    private List<Respondent> membersOf(Area area) {
        return respondents.stream().filter(r -> area.contains(agency(r))).toList();
    }

    private int rebuild(MappedFigure mapped, int base) {
        var precision = mapped.figure().precision();
        return record(mapped, precision.count(base), base);
    }

    private int record(MappedFigure mapped, int count, int base) {
        boolean fits = mapped.figure().precision().fits(count, base);
        rebuilt.add(new RebuiltFigure(edition.code(), mapped, count, base, fits));
        return count;
    }

    private Map<Area, Integer> areaCounts() {
        var counts = new EnumMap<Area, Integer>(Area.class);
        for (var mapped : edition.figures()) {
            if (mapped.question().equals(SampleQuestion.GEOGRAPHY)) {
                var area = Area.valueOf(mapped.option());
                counts.put(area, record(mapped, areaCount(mapped, area), edition.base()));
            }
        }
        return counts;
    }

    // A figure published for an area needs an area size that can give it: 47 % is no count of 56.
    // Of the sizes that agree with the printed share the closest is taken that allows it.
    private int areaCount(MappedFigure mapped, Area area) {
        var precision = mapped.figure().precision();
        int nearest = precision.count(edition.base());
        var exact =
                edition.figures().stream()
                        .filter(f -> f.domain() == area)
                        .map(f -> f.figure().precision())
                        .filter(Exact.class::isInstance)
                        .toList();
        return IntStream.rangeClosed(1, edition.base())
                .filter(n -> precision.fits(n, edition.base()))
                .filter(n -> exact.stream().allMatch(p -> p.fits(p.count(n), n)))
                .boxed()
                .min(Comparator.comparingInt((Integer n) -> Math.abs(n - nearest)))
                .orElse(nearest);
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
