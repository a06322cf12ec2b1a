package org.barometer.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.barometer.sample.SampleProgramme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The log is a table: replayed from its start it gives the counts that everybody else has. */
@ExtendWith(WithSuite.class)
class ReplayTest {

    private final RunningSuite suite;

    ReplayTest(RunningSuite suite) {
        this.suite = suite;
    }

    @Test
    void givesTheSameCountsFromTheTopicAsFromTheDatabase() {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(countsOfTopic()).isEqualTo(countsOfDatabase()));
    }

    @Test
    void givesTheSameCountsFromTheTopicAsTheProvisionalFigures() {
        var topic = countsOfTopic();
        for (var edition : SampleProgramme.read().editions()) {
            for (var question : edition.questions()) {
                var prefix = edition.code() + " " + question.code() + " ";
                var figures =
                        Figure.of(
                                suite.trends("provisional/" + question.measure())
                                        .as(suite.analyst())
                                        .get());
                var provisional = new TreeMap<String, Long>();
                figures.stream()
                        .filter(figure -> figure.text("edition").equals(edition.code()))
                        .forEach(
                                figure ->
                                        provisional.put(
                                                prefix + figure.text("option"),
                                                figure.number("x")));

                provisional.values().removeIf(count -> count == 0);
                assertThat(provisional).isNotEmpty().isEqualTo(startingWith(prefix, topic));
            }
        }
    }

    private static Map<String, Long> startingWith(String prefix, Map<String, Long> counts) {
        var some = new TreeMap<>(counts);
        some.keySet().removeIf(key -> !key.startsWith(prefix));
        return some;
    }

    /** How many responses carry each code, by edition and question. */
    private Map<String, Long> countsOfTopic() {
        var counts = new TreeMap<String, Long>();
        for (var response :
                new Topic(suite.server("kafka"), "barometer.responses.v1").replay().values()) {
            for (var question : response.path("codes").properties()) {
                for (JsonNode code : question.getValue()) {
                    var key =
                            String.join(
                                    " ",
                                    response.path("edition").asText(),
                                    question.getKey(),
                                    code.asText());
                    counts.merge(key, 1L, Long::sum);
                }
            }
        }
        return counts;
    }

    private Map<String, Long> countsOfDatabase() throws SQLException {
        var counts = new TreeMap<String, Long>();
        try (var connection =
                        DriverManager.getConnection(
                                suite.server("survey.url") + "?options=-c%20barometer.scope=all",
                                "survey",
                                suite.server("survey.password"));
                var statement = connection.createStatement();
                var rows = statement.executeQuery(RECOUNT)) {
            while (rows.next()) {
                counts.put(
                        String.join(" ", rows.getString(1), rows.getString(2), rows.getString(3)),
                        rows.getLong(4));
            }
        }
        return counts;
    }

    private static final String RECOUNT =
            """
            select r.edition, answer.key, code.value, count(*)
            from response r
            join edition e on e.code = r.edition
            join questionnaire q
              on q.programme = e.programme and q.version = r.questionnaire_version
            cross join lateral jsonb_each(r.answers) answer
            join lateral jsonb_array_elements(q.questions) question
              on question ->> 'code' = answer.key
            cross join lateral jsonb_array_elements_text(
              case jsonb_typeof(answer.value)
                when 'array' then answer.value
                else jsonb_build_array(answer.value)
              end) code
            where jsonb_array_length(question -> 'options') > 0
               or jsonb_exists(question -> 'missing', code.value)
            group by 1, 2, 3
            """;
}
