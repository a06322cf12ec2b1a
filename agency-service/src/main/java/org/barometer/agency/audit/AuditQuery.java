package org.barometer.agency.audit;

import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.barometer.agency.audit.model.Entry;
import org.barometer.agency.audit.model.ExportLine;
import org.barometer.agency.http.Problem.Violation;
import org.barometer.agency.http.ProblemException;
import org.jspecify.annotations.Nullable;

/** Which entries are asked for, the newest first. */
public record AuditQuery(Map<String, String> sought, @Nullable Long before, int limit) {
    static final int MOST = 500;

    private static final int USUAL = 50;
    private static final int FETCH = 1000;
    private static final String READ = "select position, entry, hash from audit_log";

    /** What can be asked for, and how it is found. */
    private static final Map<String, String> CONDITIONS =
            Map.of(
                    "service", "service = ?",
                    "action", "action = ?",
                    "objectType", "object_type = ?",
                    "object", "object_id = ?",
                    "account", "account = ?",
                    "role", "? = any (string_to_array(role, ','))",
                    "from", "time >= ?",
                    "to", "time < ?");

    interface Reader {
        void read(ExportLine line);
    }

    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    public static AuditQuery parse(
            Map<String, String> parameters, @Nullable String before, @Nullable String limit) {
        var violations = new ArrayList<Violation>();
        var sought = new TreeMap<>(parameters);
        for (var name : List.of("from", "to")) {
            sought.computeIfPresent(
                    name, (_, text) -> parsed(name, text, AuditQuery::time, text, violations));
        }
        var itsBefore =
                before == null ? null : parsed("before", before, Long::valueOf, 0L, violations);
        int itsLimit =
                limit == null ? USUAL : parsed("limit", limit, AuditQuery::size, 0, violations);
        if (!violations.isEmpty()) {
            throw new ProblemException(
                    400,
                    "invalid-request",
                    "%d values are not as they should be".formatted(violations.size()),
                    violations);
        }
        return new AuditQuery(sought, itsBefore, itsLimit);
    }

    private static <T> T parsed(
            String name,
            String text,
            Function<String, T> parse,
            T otherwise,
            List<Violation> violations) {
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException | DateTimeParseException e) {
            violations.add(new Violation("/" + name, "invalid", remedy(name)));
            return otherwise;
        }
    }

    private static String remedy(String name) {
        return switch (name) {
            case "before" -> "Use the position of an entry";
            case "limit" -> "Use a whole number from 1 to %d".formatted(MOST);
            default -> "Use a time such as 2026-11-22T08:00:00Z";
        };
    }

    private static String time(String text) {
        return Entry.text(Instant.parse(text));
    }

    private static int size(String text) {
        var size = Integer.parseInt(text);
        if (size < 1 || size > MOST) {
            throw new IllegalArgumentException("Out of bounds");
        }
        return size;
    }

    /** The same, with one more entry: whether it is there says whether others follow. */
    public AuditQuery andOneMore() {
        return new AuditQuery(sought, before, limit + 1);
    }

    AuditQuery before(long position) {
        return new AuditQuery(sought, position, limit);
    }

    URI on(UriBuilder list) {
        sought.forEach((name, value) -> list.queryParam(name, value));
        if (before != null) {
            list.queryParam("before", before);
        }
        return list.queryParam("limit", limit).build();
    }

    /** A page of entries, the newest first. */
    void page(Connection connection, Reader reader) throws SQLException {
        read(connection, " order by position desc limit " + limit, reader);
    }

    /** All entries that are asked for, the oldest first and however many there are. */
    void all(Connection connection, Reader reader) throws SQLException {
        read(connection, " order by position", reader);
    }

    /** How many there are on each day on which there are any, whatever the page. */
    SortedMap<LocalDate, Long> perDay(Connection connection) throws SQLException {
        var days = new TreeMap<LocalDate, Long>();
        new AuditQuery(sought, null, limit)
                .read(
                        connection,
                        "select substr(time, 1, 10) as day, count(*) from audit_log",
                        " group by day",
                        row -> days.put(LocalDate.parse(row.getString(1)), row.getLong(2)));
        return days;
    }

    private void read(Connection connection, String order, Reader reader) throws SQLException {
        read(
                connection,
                READ,
                order,
                row ->
                        reader.read(
                                new ExportLine(
                                        row.getLong(1), row.getString(2), row.getString(3))));
    }

    private void read(Connection connection, String columns, String order, RowReader reader)
            throws SQLException {
        var conditions =
                sought.keySet().stream()
                        .map(CONDITIONS::get)
                        .collect(Collectors.toCollection(ArrayList::new));
        if (before != null) {
            conditions.add("position < ?");
        }
        var where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        try (var statement = connection.prepareStatement(columns + where + order)) {
            int parameter = 1;
            for (var value : sought.values()) {
                statement.setString(parameter++, value);
            }
            if (before != null) {
                statement.setLong(parameter, before);
            }
            statement.setFetchSize(FETCH);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        }
    }
}
