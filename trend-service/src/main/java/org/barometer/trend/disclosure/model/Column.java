package org.barometer.trend.disclosure.model;

import java.util.Arrays;
import java.util.SortedMap;

/** A linear form modulo {@link Prime}: the rows that count in it, in order, and how often each. */
final class Column {
    private final int[] rows;
    private final long[] values;
    private final int hash;

    private Column(int[] rows, long[] values) {
        this.rows = rows;
        this.values = values;
        this.hash = 31 * Arrays.hashCode(rows) + Arrays.hashCode(values);
    }

    /**
     * @param coefficients by row
     */
    static Column of(SortedMap<Integer, Long> coefficients) {
        var rows = new int[coefficients.size()];
        var values = new long[rows.length];
        var used = 0;
        for (var each : coefficients.entrySet()) {
            var value = Prime.of(each.getValue());
            if (value != 0) {
                rows[used] = each.getKey();
                values[used++] = value;
            }
        }
        return new Column(Arrays.copyOf(rows, used), Arrays.copyOf(values, used));
    }

    boolean isNothing() {
        return rows.length == 0;
    }

    int firstRow() {
        return rows[0];
    }

    int[] rows() {
        return rows.clone();
    }

    long at(int row) {
        var place = Arrays.binarySearch(rows, row);
        return place < 0 ? 0 : values[place];
    }

    /** Of all its multiples the one that begins with 1. */
    Column scaled() {
        var inverse = Prime.inverse(values[0]);
        return new Column(
                rows, Arrays.stream(values).map(value -> Prime.times(value, inverse)).toArray());
    }

    /** Less so many times another, which has 1 in a row, so that this row goes away. */
    Column without(int row, Column pivot) {
        var factor = at(row);
        return factor == 0 ? this : minus(factor, pivot);
    }

    private Column minus(long factor, Column other) {
        var mergedRows = new int[rows.length + other.rows.length];
        var mergedValues = new long[mergedRows.length];
        var used = 0;
        for (int i = 0, j = 0; i < rows.length || j < other.rows.length; ) {
            var mine = i < rows.length ? rows[i] : Integer.MAX_VALUE;
            var its = j < other.rows.length ? other.rows[j] : Integer.MAX_VALUE;
            var value = mine <= its ? values[i++] : 0;
            if (its <= mine) {
                value = Prime.minus(value, Prime.times(factor, other.values[j++]));
            }
            if (value != 0) {
                mergedRows[used] = Math.min(mine, its);
                mergedValues[used++] = value;
            }
        }
        return new Column(Arrays.copyOf(mergedRows, used), Arrays.copyOf(mergedValues, used));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Column column
                && Arrays.equals(rows, column.rows)
                && Arrays.equals(values, column.values);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
