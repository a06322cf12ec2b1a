package org.barometer.survey.expression.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RoutingTest {
    @Test
    void leadsPastWhatDependsOnAQuestionNotAsked() {
        // In the order of the names, each before what it depends on.
        var routing =
                routing(
                        Map.of(
                                "apps", "other = 'B'",
                                "other", "staff > 5",
                                "staff", "kind = 'A'"));
        var answers = Map.of("kind", "A", "staff", 6, "other", "B", "apps", List.of("A"));

        assertThat(routing.notAsked(Words.values(answers))).isEmpty();

        var changed = new TreeMap<String, Object>(answers);
        changed.put("kind", "B");
        assertThat(routing.notAsked(Words.values(changed)))
                .containsExactlyInAnyOrder("apps", "other", "staff");
    }

    @Test
    void asksOnlyWhereAllConditionsHold() {
        var routing =
                Routing.of(
                        Map.of(
                                "apps",
                                List.of(
                                        Words.condition("kind = 'A'"),
                                        Words.condition("staff > 5"))));

        assertThat(routing.notAsked(Words.values(Map.of("kind", "A", "staff", 5))))
                .containsExactly("apps");
        assertThat(routing.notAsked(Words.values(Map.of("kind", "A", "staff", 6)))).isEmpty();
    }

    @Test
    void findsQuestionsThatWaitForEachOther() {
        assertThat(routing(Map.of("kind", "staff > 5", "other", "kind = 'A'")).circles()).isEmpty();
        assertThat(routing(Map.of("kind", "answered(kind)")).circles())
                .containsExactly(List.of("kind"));
        var circles =
                routing(Map.of("kind", "staff > 5", "other", "kind = 'A'", "staff", "other = 'B'"))
                        .circles();
        assertThat(circles).hasSize(1);
        assertThat(circles.getFirst()).containsExactlyInAnyOrder("kind", "staff", "other");
    }

    private static Routing routing(Map<String, String> conditions) {
        var read = new TreeMap<String, List<Condition>>();
        conditions.forEach((question, text) -> read.put(question, List.of(Words.condition(text))));
        return Routing.of(read);
    }
}
