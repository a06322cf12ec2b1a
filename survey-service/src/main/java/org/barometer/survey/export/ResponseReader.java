package org.barometer.survey.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.barometer.survey.wall.Wall;

/**
 * Reads all responses of an edition as they are at one moment, a few hundred in memory at a time.
 */
@ApplicationScoped
class ResponseReader {
    private static final int FETCH = 500;

    private static final ObjectReader ANSWERS =
            JsonMapper.builder()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .build()
                    .readerFor(new TypeReference<Map<String, Object>>() {});

    private static final String COUNT =
            "select questionnaire_version, count(*) from response where edition = ? and answers is"
                    + " not null group by questionnaire_version";

    /** By id, which was drawn at random: the order tells nothing of who came when. */
    private static final String ALL =
            """
            select id, agency, questionnaire_version, revision, answers::text
            from response where edition = ? and answers is not null order by id
            """;

    /** How many responses there are, and to which versions of the questions. */
    record Extent(long count, Set<Integer> versions) {}

    /** Takes one response after the other. */
    interface Rows {
        void take(List<?> head, int version, Map<String, ?> answers) throws IOException;
    }

    private final Wall wall;

    ResponseReader(Wall wall) {
        this.wall = wall;
    }

    /** What was counted and what is read later are the same responses. */
    Reading begin(String edition) {
        try {
            var connection = wall.beginReading();
            try {
                return new Reading(connection, edition, extent(connection, edition));
            } catch (SQLException | RuntimeException e) {
                Wall.end(connection);
                throw e;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Responses could not be counted", e);
        }
    }

    private static Extent extent(Connection connection, String edition) throws SQLException {
        try (var statement = connection.prepareStatement(COUNT)) {
            statement.setString(1, edition);
            try (var rows = statement.executeQuery()) {
                long count = 0;
                var versions = new TreeSet<Integer>();
                while (rows.next()) {
                    versions.add(rows.getInt(1));
                    count += rows.getLong(2);
                }
                return new Extent(count, versions);
            }
        }
    }

    /** One moment of an edition, to be closed whatever happens. */
    static final class Reading implements AutoCloseable {
        private final Connection connection;
        private final String edition;
        private final Extent extent;

        private Reading(Connection connection, String edition, Extent extent) {
            this.connection = connection;
            this.edition = edition;
            this.extent = extent;
        }

        Extent extent() {
            return extent;
        }

        /** Ends only after as many as were counted. */
        void all(Rows to) throws IOException {
            try (var statement = connection.prepareStatement(ALL)) {
                statement.setFetchSize(FETCH);
                statement.setString(1, edition);
                long count = 0;
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        int version = rows.getInt(3);
                        to.take(
                                List.of(
                                        rows.getString(1),
                                        edition,
                                        rows.getString(2),
                                        version,
                                        rows.getInt(4)),
                                version,
                                answers(rows.getString(5)));
                        count++;
                    }
                }
                if (count != extent.count()) {
                    throw new IllegalStateException("Not all responses were read");
                }
            } catch (SQLException e) {
                throw new IllegalStateException("Responses could not be read", e);
            }
        }

        private static Map<String, Object> answers(String json) {
            try {
                return ANSWERS.readValue(json);
            } catch (JsonProcessingException e) {
                // Without the cause, which would quote somebody's answers.
                throw new IllegalStateException("Answers that are no JSON object");
            }
        }

        @Override
        public void close() {
            try {
                Wall.end(connection);
            } catch (SQLException e) {
                throw new IllegalStateException("A connection could not be given back", e);
            }
        }
    }
}
