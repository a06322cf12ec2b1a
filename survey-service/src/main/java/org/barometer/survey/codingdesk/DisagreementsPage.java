package org.barometer.survey.codingdesk;

import static java.util.stream.Collectors.toCollection;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.barometer.survey.coding.CompareCodings.Disagreement;
import org.barometer.survey.coding.Round;
import org.barometer.survey.coding.model.Coding;
import org.barometer.survey.coding.model.RoundProgress;
import org.barometer.survey.pages.Words;
import org.barometer.survey.pages.model.Language;
import org.jspecify.annotations.Nullable;

/** Answers that coders saw differently, and what was decided on others. */
record DisagreementsPage(
        RoundHead head,
        @Nullable Notice notice,
        List<Dispute> open,
        String more,
        List<Dispute> decided) {
    static final int MOST = 50;

    /**
     * One answer with the codings side by side.
     *
     * @param all every code that any of them gave, with blanks between
     * @param decision what was decided, by its labels
     */
    record Dispute(
            String text, List<Side> sides, String all, String action, @Nullable String decision) {}

    /**
     * What one coder found, whose name nobody is told.
     *
     * @param codes with blanks between
     */
    record Side(String name, List<Found> found, String codes) {}

    /** A code, and whether all coders found it. */
    record Found(String label, boolean shared) {}

    static DisagreementsPage of(
            Round round,
            RoundProgress progress,
            List<Disagreement> disagreements,
            @Nullable Notice notice,
            Language language) {
        var labels = new CodeLabels(round.codebook(), language);
        var open = disagreements.stream().filter(one -> one.decision().isEmpty()).toList();
        return new DisagreementsPage(
                RoundHead.of(round, progress, RoundHead.Tab.DISAGREEMENTS, language),
                notice,
                open.stream().limit(MOST).map(one -> dispute(one, round, labels)).toList(),
                open.size() <= MOST
                        ? ""
                        : Words.in(language, CodingMessages.class)
                                .firstOf(language.count(MOST), language.count(open.size())),
                disagreements.stream()
                        .filter(one -> one.decision().isPresent())
                        .limit(MOST)
                        .map(one -> dispute(one, round, labels))
                        .toList());
    }

    static Dispute dispute(Disagreement disagreement, Round round, CodeLabels labels) {
        var codings = disagreement.codings().codings();
        var all =
                codings.stream()
                        .flatMap(coding -> coding.codes().stream())
                        .collect(toCollection(TreeSet::new));
        var ordered = codings.stream().sorted(Comparator.comparing(Coding::coder)).toList();
        var sides =
                ordered.stream()
                        .map(
                                coding ->
                                        new Side(
                                                letter(ordered.indexOf(coding)),
                                                coding.codes().stream()
                                                        .map(
                                                                code ->
                                                                        new Found(
                                                                                labels.of(code),
                                                                                isShared(
                                                                                        code,
                                                                                        codings)))
                                                        .toList(),
                                                String.join(" ", coding.codes())))
                        .toList();
        return new Dispute(
                disagreement.answer().text(),
                sides,
                String.join(" ", all),
                Addresses.disagreement(round, disagreement.answer().response()),
                disagreement.decision().map(labels::list).orElse(null));
    }

    private static boolean isShared(String code, List<Coding> codings) {
        return codings.stream().allMatch(coding -> coding.codes().contains(code));
    }

    private static String letter(int place) {
        return Character.toString('A' + place);
    }
}
