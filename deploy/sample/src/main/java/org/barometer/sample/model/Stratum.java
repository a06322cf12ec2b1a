package org.barometer.sample.model;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Respondents among whom a question's answers are counted; all, unless figures by area exist. */
record Stratum(List<Respondent> members, Map<String, Integer> counts) {

    int free() {
        return members.size() - counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The strata of a question with the count of each option in each. */
    static List<Stratum> of(
            List<MappedFigure> figures, List<Respondent> respondents, FigureCounts counts) {
        var whole = new Stratum(respondents, new LinkedHashMap<>());
        var byArea = new EnumMap<Area, Stratum>(Area.class);
        for (var mapped : figures) {
            var domain = mapped.domain();
            var stratum =
                    domain == null
                            ? whole
                            : byArea.computeIfAbsent(
                                    domain,
                                    area ->
                                            new Stratum(
                                                    within(area, respondents),
                                                    new LinkedHashMap<>()));
            stratum.counts().put(mapped.option(), counts.count(mapped, stratum.members().size()));
        }
        return byArea.isEmpty() ? List.of(whole) : split(whole, byArea.values());
    }

    private static List<Respondent> within(Area area, List<Respondent> respondents) {
        return respondents.stream().filter(r -> area.contains(r.agency())).toList();
    }

    private static List<Stratum> split(Stratum whole, Iterable<Stratum> areas) {
        var strata = new ArrayList<Stratum>();
        var elsewhere = new ArrayList<>(whole.members());
        for (var area : areas) {
            elsewhere.removeAll(area.members());
            strata.add(area);
        }
        strata.add(new Stratum(elsewhere, new LinkedHashMap<>()));
        // How the other answers differ by area was not published. Equal parts keep the smallest
        // area's part large enough to be shown, and with it the published figure beside it.
        var equally = IntStream.generate(() -> 1).limit(strata.size()).toArray();
        var others = Apportionment.share(whole.free(), equally);
        for (int i = 0; i < others.length; i++) {
            strata.get(i).counts().put(SampleQuestion.OTHER.code(), others[i]);
        }
        whole.counts().forEach((option, count) -> shareOut(option, count, strata));
        return strata;
    }

    /** Gives the areas of which nothing was published what the others leave of the whole. */
    private static void shareOut(String option, int count, List<Stratum> strata) {
        int known = strata.stream().mapToInt(s -> s.counts().getOrDefault(option, 0)).sum();
        var open = strata.stream().filter(s -> !s.counts().containsKey(option)).toList();
        var shares =
                Apportionment.share(count - known, open.stream().mapToInt(Stratum::free).toArray());
        for (int i = 0; i < shares.length; i++) {
            open.get(i).counts().put(option, shares[i]);
        }
    }
}
