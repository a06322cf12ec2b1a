package org.barometer.trend.provisional;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.barometer.trend.catalogue.Catalogue;
import org.barometer.trend.catalogue.model.Crossing;
import org.barometer.trend.catalogue.model.Edition;
import org.barometer.trend.catalogue.model.Option;
import org.barometer.trend.catalogue.model.Question;
import org.barometer.trend.estimate.model.Design;
import org.barometer.trend.estimate.model.Estimand;
import org.barometer.trend.estimate.model.JointCounts;
import org.barometer.trend.estimate.model.JointCounts.Pair;
import org.barometer.trend.estimate.model.Part;
import org.barometer.trend.estimate.model.PooledDesignEffect;
import org.barometer.trend.estimate.model.Proportion;
import org.barometer.trend.estimate.model.RaoScott;
import org.barometer.trend.estimate.model.Sums;
import org.barometer.trend.provisional.CrossTableView.Association;
import org.barometer.trend.provisional.CrossTableView.Cell;
import org.barometer.trend.provisional.CrossTableView.Share;
import org.barometer.trend.provisional.CrossTableView.Side;
import org.barometer.trend.tally.TallyCube;
import org.barometer.trend.tally.model.CrossTally;

/** Tables of the pairs of questions that an edition declares; for analysts only, never released. */
@ApplicationScoped
class CrossTables {
    private static final List<String> FLAGS = List.of("PROVISIONAL");

    private final Catalogue catalogue;
    private final TallyCube cube;
    private final AskedQuestions questions;

    CrossTables(Catalogue catalogue, TallyCube cube) {
        this.catalogue = catalogue;
        this.cube = cube;
        questions = new AskedQuestions(catalogue, cube);
    }

    /** In the order in which they are declared; empty where the edition is not known. */
    Optional<List<CrossTableView>> of(String edition) {
        return catalogue
                .edition(edition)
                .map(
                        known ->
                                known.crossings().stream()
                                        .flatMap(crossing -> crossed(known, crossing).stream())
                                        .map(Crossed::view)
                                        .toList());
    }

    private Optional<Crossed> crossed(Edition edition, Crossing crossing) {
        var questionnaire = edition.questionnaire();
        return questionnaire
                .asking(crossing.row())
                .flatMap(
                        row ->
                                questionnaire
                                        .asking(crossing.column())
                                        .map(column -> crossed(edition, row, column)));
    }

    private Crossed crossed(Edition edition, Question row, Question column) {
        var crossing = new Crossing(row.code(), column.code());
        var agencies = new TreeMap<>(cube.agencies(edition.code()));
        var tables = new ArrayList<JointCounts>();
        agencies.forEach(
                (agency, tally) ->
                        tally.crossed(crossing)
                                .ifPresent(counts -> tables.add(joint(agency, counts))));
        return new Crossed(edition, row, column, questions.design(agencies.keySet()), tables);
    }

    private static JointCounts joint(String agency, CrossTally tally) {
        var counts = new HashMap<Pair, Long>();
        tally.counts()
                .forEach(
                        (row, columns) ->
                                columns.forEach(
                                        (column, count) ->
                                                counts.put(new Pair(row, column), count)));
        return new JointCounts(agency, counts);
    }

    /** Two questions of an edition, and how often each pair was answered in each agency. */
    private record Crossed(
            Edition edition,
            Question row,
            Question column,
            Design design,
            List<JointCounts> tables) {

        CrossTableView view() {
            var pooled =
                    PooledDesignEffect.of(
                            pairs().stream().flatMap(pair -> ofAll(pair).stream()).toList());
            return new CrossTableView(
                    edition.code(),
                    edition.year(),
                    Side.of(row),
                    Side.of(column),
                    tables.stream().mapToLong(JointCounts::total).sum(),
                    tables.size(),
                    pairs().stream().map(pair -> cell(pair, pooled)).toList(),
                    RaoScott.of(design, tables).map(Association::of).orElse(null),
                    FLAGS);
        }

        private List<Pair> pairs() {
            return row.options().stream()
                    .map(Option::code)
                    .flatMap(
                            code ->
                                    column.options().stream()
                                            .map(option -> new Pair(code, option.code())))
                    .toList();
        }

        private Cell cell(Pair pair, PooledDesignEffect pooled) {
            return new Cell(
                    pair.row(),
                    pair.column(),
                    tables.stream().mapToLong(table -> table.count(pair)).sum(),
                    ofAll(pair).map(share -> Share.of(share, pooled)).orElse(null),
                    ofRow(pair).map(share -> Share.of(share, pooled)).orElse(null));
        }

        private Optional<Proportion> ofAll(Pair pair) {
            return share(tables.stream().map(table -> table.part(pair)).toList());
        }

        /** Those who gave the row's answer are a domain: the other agencies stay in the design. */
        private Optional<Proportion> ofRow(Pair pair) {
            return share(tables.stream().map(table -> table.partOfRow(pair)).toList());
        }

        private Optional<Proportion> share(List<Part> parts) {
            return Proportion.of(Sums.of(design, parts), Estimand.RESPONDENTS);
        }
    }
}
