package org.barometer.survey.progress;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.barometer.survey.progress.model.Comparison.Figure;
import org.barometer.survey.progress.model.Comparison.FigureKey;
import org.barometer.survey.progress.model.Received;
import org.barometer.survey.progress.model.Received.Cell;
import org.barometer.survey.progress.model.Received.Item;
import org.barometer.survey.questionnaire.model.MissingCode;
import org.jspecify.annotations.Nullable;

/** Counts answers in the database, so that no answer needs to leave it to be counted. */
@ApplicationScoped
class ProgressReader {
    private static final String MISSING =
            Arrays.stream(MissingCode.values())
                    .map(code -> "'" + code.name() + "'")
                    .collect(Collectors.joining(", ", "(", ")"));

    private static final String OF_THE_EDITION =
            """
            from response r cross join lateral jsonb_each(r.answers) a
            where r.edition = ? and r.answers is not null and (?::text is null or r.agency = ?)
            """;

    private static final String RESPONSES =
            """
            select r.agency, count(*) from response r
            where r.edition = ? and r.answers is not null and (?::text is null or r.agency = ?)
            group by r.agency
            """;

    private static final String ITEMS =
            """
            select r.agency, a.key,
                   case when jsonb_typeof(a.value) = 'string' and a.value #>> '{}' in %s
                        then a.value #>> '{}' end as missing,
                   count(*)
            %s group by 1, 2, 3
            """
                    .formatted(MISSING, OF_THE_EDITION);

    private static final String OPTIONS =
            """
            select r.agency, a.key, o.code, count(*)
            from response r cross join lateral jsonb_each(r.answers) a
            cross join lateral jsonb_array_elements_text(
                case jsonb_typeof(a.value) when 'array' then a.value
                                           when 'string' then jsonb_build_array(a.value)
                                           else '[]' end) as o (code)
            where r.edition = ? and r.answers is not null and (?::text is null or r.agency = ?)
              and a.key = any (?) and o.code not in %s
            group by 1, 2, 3
            """
                    .formatted(MISSING);

    private static final String NUMBERS =
            """
            select r.agency, a.key, count(*),
                   percentile_cont(0.5) within group (order by (a.value #>> '{}')::double precision)
            %s and jsonb_typeof(a.value) = 'number' group by 1, 2
            """
                    .formatted(OF_THE_EDITION);

    private final AgroalDataSource database;

    ProgressReader(AgroalDataSource database) {
        this.database = database;
    }

    /** Of one agency where one is named. */
    Received received(String edition, @Nullable String agency) {
        var responses = new HashMap<String, Long>();
        read(
                RESPONSES,
                edition,
                agency,
                null,
                row -> responses.put(row.getString(1), row.getLong(2)));
        var answered = new HashMap<Cell, Long>();
        var missing = new HashMap<Cell, Map<MissingCode, Long>>();
        read(
                ITEMS,
                edition,
                agency,
                null,
                row -> {
                    var cell = new Cell(row.getString(1), row.getString(2));
                    @Nullable String code = row.getString(3);
                    missing.computeIfAbsent(cell, _ -> new EnumMap<>(MissingCode.class));
                    if (code == null) {
                        answered.put(cell, row.getLong(4));
                    } else {
                        missing.get(cell).put(MissingCode.valueOf(code), row.getLong(4));
                    }
                });
        var items = new HashMap<Cell, Item>();
        missing.forEach(
                (cell, codes) -> items.put(cell, new Item(answered.getOrDefault(cell, 0L), codes)));
        return new Received(responses, items);
    }

    /**
     * The share of every option among valid answers, and the median of every number.
     *
     * @param options of the questions whose options are counted, by their codes
     * @param measures what a question's code measures
     */
    Map<FigureKey, Figure> figures(
            String edition, Map<String, List<String>> options, Map<String, String> measures) {
        var bases = received(edition, null);
        var figures = neverChosen(bases, options, measures);
        read(
                OPTIONS,
                edition,
                null,
                options.keySet(),
                row -> {
                    var cell = new Cell(row.getString(1), row.getString(2));
                    var item = bases.items().get(cell);
                    var measure = measures.get(cell.question());
                    if (item != null && item.answered() > 0 && measure != null) {
                        figures.put(
                                new FigureKey(cell.agency(), measure, row.getString(3)),
                                new Figure(
                                        (double) row.getLong(4) / item.answered(),
                                        item.answered()));
                    }
                });
        read(
                NUMBERS,
                edition,
                null,
                null,
                row -> {
                    var measure = measures.get(row.getString(2));
                    if (measure != null) {
                        figures.put(
                                new FigureKey(row.getString(1), measure, null),
                                new Figure(row.getDouble(4), row.getLong(3)));
                    }
                });
        return figures;
    }

    /** Every option as if nobody had chosen it: the database only counts what is there. */
    private static Map<FigureKey, Figure> neverChosen(
            Received bases, Map<String, List<String>> options, Map<String, String> measures) {
        var figures = new HashMap<FigureKey, Figure>();
        bases.items()
                .forEach(
                        (cell, item) -> {
                            var measure = measures.get(cell.question());
                            if (measure != null && item.answered() > 0) {
                                options.getOrDefault(cell.question(), List.of())
                                        .forEach(
                                                option ->
                                                        figures.put(
                                                                new FigureKey(
                                                                        cell.agency(),
                                                                        measure,
                                                                        option),
                                                                new Figure(0, item.answered())));
                            }
                        });
        return figures;
    }

    private interface Reading {
        void read(ResultSet row) throws SQLException;
    }

    private void read(
            String sql,
            String edition,
            @Nullable String agency,
            @Nullable Collection<String> questions,
            Reading reading) {
        QuarkusTransaction.joiningExisting()
                .run(() -> inTransaction(sql, edition, agency, questions, reading));
    }

    private void inTransaction(
            String sql,
            String edition,
            @Nullable String agency,
            @Nullable Collection<String> questions,
            Reading reading) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            bind(statement, edition, agency);
            if (questions != null) {
                statement.setArray(4, connection.createArrayOf("text", questions.toArray()));
            }
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    reading.read(rows);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Answers could not be counted", e);
        }
    }

    private static void bind(PreparedStatement statement, String edition, @Nullable String agency)
            throws SQLException {
        statement.setString(1, edition);
        statement.setString(2, agency);
        statement.setString(3, agency);
    }
}
