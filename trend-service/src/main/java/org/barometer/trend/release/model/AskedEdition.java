package org.barometer.trend.release.model;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.barometer.trend.catalogue.model.Edition;
import org.barometer.trend.catalogue.model.Question;
import org.barometer.trend.disclosure.model.AnswerTable;
import org.barometer.trend.disclosure.model.Area;
import org.barometer.trend.disclosure.model.Block;
import org.barometer.trend.disclosure.model.Pattern;
import org.barometer.trend.disclosure.model.Verdict;
import org.barometer.trend.estimate.model.Cluster;
import org.barometer.trend.estimate.model.Design;
import org.barometer.trend.estimate.model.Estimand;
import org.barometer.trend.estimate.model.Part;
import org.barometer.trend.estimate.model.Proportion;
import org.barometer.trend.estimate.model.Sums;

/**
 * An edition that asked for a measure: what each agency's respondents answered, and what of it may
 * be shown.
 *
 * @param agencies all that took part, also those of whose respondents nobody answered this question
 */
record AskedEdition(
        Edition edition,
        Question question,
        AnswerTable table,
        Pattern pattern,
        List<Cluster> agencies) {

    AskedEdition {
        agencies = List.copyOf(agencies);
    }

    boolean shows(Area area, String option) {
        return table.blocks().containsKey(area) && pattern.verdict(area, option) == Verdict.CLEARED;
    }

    boolean offers(String option) {
        return table.options().contains(option);
    }

    Block block(Area area) {
        return table.blocks().getOrDefault(area, Block.NONE);
    }

    /** Of the respondents of an area, those who chose an option, as a sample of this edition. */
    Optional<Proportion> share(Area area, String option) {
        return share(Design.of(agencies), area, List.of(option));
    }

    /** The same of one of several options that exclude each other, in a wider sample. */
    Optional<Proportion> share(Design design, Area area, Collection<String> options) {
        var parts =
                block(area).contributions().stream()
                        .map(
                                one ->
                                        Part.of(
                                                one.agency(),
                                                (double) one.base(),
                                                (double) one.count(options)))
                        .toList();
        return Proportion.of(Sums.of(design, parts), Estimand.RESPONDENTS);
    }
}
