package org.barometer.trend.release.model;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.barometer.trend.catalogue.model.Agency;
import org.barometer.trend.catalogue.model.Edition;
import org.barometer.trend.disclosure.model.Area;
import org.barometer.trend.release.model.Compilation.Answers;
import org.barometer.trend.tally.model.Fingerprint;
import org.barometer.trend.tally.model.QuestionTally;
import org.barometer.trend.tally.model.Tally;

/**
 * What a release was counted from, agency by agency: kept so that a revision can be judged by what
 * exactly was published before, whatever has been erased since. Of an agency's part its own
 * coordinator may see what {@link org.barometer.trend.disclosure.model.OwnPattern} lets through.
 */
public record Evidence(List<Part> parts) {

    /**
     * What an agency's respondents answered in an edition.
     *
     * @param responses how many there were; 0 where that was not kept yet
     */
    public record Part(
            String edition,
            String agency,
            String country,
            String type,
            long responses,
            Map<String, Counts> questions) {
        public Part {
            questions = Map.copyOf(questions);
        }

        /** In which it counts. */
        public Set<Area> areas() {
            return Set.copyOf(AnswerTables.areasOf(where()));
        }

        private Agency where() {
            return new Agency(agency, agency, country, type, "", "");
        }

        private Tally tally() {
            var counts = new TreeMap<String, QuestionTally>();
            questions.forEach(
                    (question, counted) ->
                            counts.put(question, new QuestionTally(counted.base, counted.codes)));
            return new Tally(responses, Fingerprint.NONE, counts);
        }
    }

    /** How many answered a question, and how many of them carry each code. */
    public record Counts(long base, Map<String, Long> codes) {
        public Counts {
            codes = Map.copyOf(codes);
        }
    }

    public Evidence {
        parts = List.copyOf(parts);
    }

    /** What each agency gave of it. */
    public Map<String, Evidence> byAgency() {
        var agencies = new TreeMap<String, Evidence>();
        for (var part : parts) {
            agencies.merge(part.agency, new Evidence(List.of(part)), Evidence::plus);
        }
        return agencies;
    }

    /** Together with what others gave. */
    public Evidence plus(Evidence other) {
        return new Evidence(Stream.concat(parts.stream(), other.parts.stream()).toList());
    }

    /** Every agency that had answers, where it was then; its name was not kept. */
    Map<String, Agency> agencies() {
        var agencies = new TreeMap<String, Agency>();
        for (var part : parts) {
            agencies.put(part.agency, part.where());
        }
        return agencies;
    }

    /** The answers to an edition, as they were counted then. */
    Answers answers(Edition edition) {
        var tallies = new TreeMap<String, Tally>();
        for (var part : parts) {
            if (part.edition.equals(edition.code())) {
                tallies.put(part.agency, part.tally());
            }
        }
        return new Answers(edition, tallies);
    }
}
