package org.barometer.trend.auditor.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Asks for another data set than the true one: by how many respondents each group of atoms may
 * change, and which sums of changes keep what is known.
 *
 * @param rows a fact each, under its name
 */
public record Problem(List<Room> rooms, List<Row> rows) {

    public Problem {
        rooms = List.copyOf(rooms);
        rows = List.copyOf(rows);
    }

    /** How far one group may change; neither is negative. */
    public record Room(long up, long down) {
        static final Room NONE = new Room(0, 0);

        public boolean isNone() {
            return up == 0 && down == 0;
        }
    }

    /** A sum of changes lies between two whole numbers, as in a fact. */
    public record Row(String name, List<Term> terms, long atLeast, long atMost) {
        public Row {
            terms = List.copyOf(terms);
        }
    }

    public record Term(int group, long coefficient) {}

    /** The same question where only some groups may change. */
    Problem among(boolean[] groups) {
        return new Problem(
                IntStream.range(0, rooms.size())
                        .mapToObj(group -> groups[group] ? rooms.get(group) : Room.NONE)
                        .toList(),
                rows);
    }

    /** The same question with one condition more. */
    public Problem with(Row row) {
        var more = new ArrayList<>(rows);
        more.add(row);
        return new Problem(rooms, more);
    }
}
