package org.barometer.trend.disclosure.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.barometer.trend.disclosure.model.Collapse.Merge;
import org.junit.jupiter.api.Test;

class CollapseTest {
    private static final List<String> SCALE = List.of("1", "2", "3", "4", "5");
    private static final Merge LOW = new Merge(Set.of("1", "2"), "1-2");
    private static final Merge HIGH = new Merge(Set.of("4", "5"), "4-5");
    private static final Merge LOWER = new Merge(Set.of("1-2", "3"), "1-3");

    @Test
    void mergesNothingWhereAllOptionsAreLargeEnough() {
        var collapse = collapse(20, 20, 20, 20, 20);

        assertThat(collapse.merged()).isEmpty();
        assertThat(collapse.table().options()).isEqualTo(SCALE);
    }

    @Test
    void mergesInTheDeclaredOrderUntilNoOptionIsTooSmall() {
        var collapse = collapse(20, 20, 20, 20, 2);

        // The first merge does not help, but the order was declared beforehand.
        assertThat(collapse.merged()).containsExactly(LOW, HIGH);
        assertThat(collapse.table().options()).containsExactly("1-2", "3", "4-5");
    }

    @Test
    void mergesWhatAMergeMade() {
        var collapse = collapse(1, 1, 20, 20, 20);

        assertThat(collapse.merged()).containsExactly(LOW, HIGH, LOWER);
        assertThat(collapse.table().options()).containsExactly("1-3", "4-5");
    }

    @Test
    void mergesInAllAreasAlikeAndLosesNobody() {
        var table =
                Tables.countries(
                        SCALE,
                        true,
                        Map.of(
                                "SE", Tables.spread("S", 12, SCALE, 20, 20, 20, 20, 1),
                                "NO", Tables.spread("N", 12, SCALE, 20, 20, 20, 20, 1)));

        var merged = Collapse.of(table, List.of(HIGH), DisclosurePolicy.DEFAULT).table();

        assertThat(merged.consistent()).isTrue();
        merged.blocks()
                .forEach(
                        (area, block) -> {
                            assertThat(block.base()).isEqualTo(table.block(area).base());
                            assertThat(block.count("4-5"))
                                    .isEqualTo(
                                            table.block(area).count("4")
                                                    + table.block(area).count("5"));
                        });
    }

    @Test
    void refusesToCountARespondentTwice() {
        var table = Tables.world(SCALE, false, Tables.spread("G", 12, SCALE, 9, 9, 9, 9, 1));

        assertThatThrownBy(() -> Collapse.of(table, List.of(HIGH), DisclosurePolicy.DEFAULT))
                .hasMessage("Who ticked two of several options would be counted twice");
    }

    @Test
    void refusesToMergeWhatIsNoOption() {
        var table = Tables.world(SCALE, true, Tables.spread("G", 12, SCALE, 9, 9, 9, 9, 1));
        var unknown = new Merge(Set.of("5", "6"), "5-6");

        assertThatThrownBy(() -> Collapse.of(table, List.of(unknown), DisclosurePolicy.DEFAULT))
                .hasMessage("No options to merge: [6]");
    }

    private static Collapse collapse(int... counts) {
        return Collapse.of(
                Tables.world(SCALE, true, Tables.spread("G", 12, SCALE, counts)),
                List.of(LOW, HIGH, LOWER),
                DisclosurePolicy.DEFAULT);
    }
}
