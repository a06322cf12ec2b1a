package org.barometer.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.NullNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.barometer.sample.SampleLoader.Target;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SampleLoaderTest {

    private final Map<String, Set<String>> users = new ConcurrentHashMap<>();
    private final List<String> progress = new ArrayList<>();
    private FakeSuite suite;

    @BeforeEach
    void start() throws IOException {
        suite = new FakeSuite();
    }

    @AfterEach
    void stop() {
        suite.close();
    }

    @Test
    void submitsEveryResponseOnceAndPublishesTheRelease() {
        load();

        assertThat(suite.agencies).hasSize(164);
        assertThat(suite.responses).hasSize(2097);
        assertThat(suite.editionStates)
                .hasSize(9)
                .containsEntry("OFFICERS-2020", "CLOSED")
                .containsEntry("COMPANIES-2019", "CLOSED")
                .containsEntry("OFFICERS-2021", "OPEN")
                .containsEntry("CASES-2021", "OPEN")
                .containsEntry("COMPANIES-2020", "OPEN");
        assertThat(suite.published).containsExactly("R-0001");
        assertThat(users)
                .hasSize(169)
                .containsEntry("respondent", Set.of("respondent"))
                .containsEntry("analyst", Set.of("analyst"))
                .containsEntry("coordinator-us-01", Set.of("coordinator"));
    }

    @Test
    void writesTheInstrumentsOnceAndLeavesThemToTheAnalyst() {
        load();
        assertThat(suite.questionnaires).containsKeys("OFFICERS/6", "CASES/1", "COMPANIES/2");
        assertThat(suite.questionnaires)
                .hasEntrySatisfying(
                        "CASES/1", cases -> assertThat(cases.path("questions")).isNotEmpty());

        suite.questionnaires.put("CASES/1", NullNode.instance);
        load();

        assertThat(suite.questionnaires).containsEntry("CASES/1", NullNode.instance);
    }

    @Test
    void invitesTheAgenciesOfTheRightKind() {
        load();

        assertThat(suite.invited.get("OFFICERS-2021")).hasSize(64).contains("US-01");
        assertThat(suite.invited.get("COMPANIES-2020")).hasSize(100).doesNotContain("US-01");
    }

    @Test
    void leavesAnEditionThatAnAnalystHasClosed() {
        load();
        suite.editionStates.put("CASES-2021", "CLOSED");
        load();

        assertThat(suite.editionStates).containsEntry("CASES-2021", "CLOSED");
    }

    @Test
    void completesALoadThatWasInterruptedWithoutCountingTwice() {
        suite.submissionsUntilFailure.set(500);
        assertThatThrownBy(this::load).isInstanceOf(SampleFailure.class);

        suite.submissionsUntilFailure.set(Integer.MAX_VALUE);
        load();
        load();

        assertThat(suite.responses).hasSize(2097);
    }

    @Test
    void repeatsTheProblemOfTheServiceInItsOwnMessage() {
        suite.submissionsUntilFailure.set(0);

        assertThatThrownBy(this::load)
                .isInstanceOf(SampleFailure.class)
                .hasMessageContaining("Submit for agency")
                .hasMessageContaining("422")
                .hasMessageContaining("The questionnaire says no");
    }

    @Test
    void takesItsOwnPeopleIntoTheRegistryAndNobodyElse() {
        suite.accounts.add("made-by-hand");

        load();
        assertThat(suite.people).hasSize(169).doesNotContain("made-by-hand");

        suite.people.remove("analyst");
        load();
        assertThat(suite.people).hasSize(169).contains("analyst");
    }

    @Test
    void addsTheSeriesOfOthersOnceAndWhatIsMissingOfThemLater() {
        load();
        assertThat(suite.series).hasSize(14);
        assertThat(suite.series.values().stream().mapToInt(List::size).sum()).isEqualTo(30);

        suite.series.put("NCMEC_REPORTS", new ArrayList<>());
        load();

        assertThat(suite.series).hasSize(14);
        assertThat(suite.series.get("NCMEC_REPORTS")).hasSize(5);
        assertThat(suite.series.get("INHOPE_REMOVED")).hasSize(4);
    }

    @Test
    void saysWhatItDid() {
        load();

        assertThat(progress).anyMatch(line -> line.startsWith("OFFICERS-2017: 435 responses"));
    }

    private String ensure(String name, Set<String> roles, @Nullable String agency) {
        users.put(name, roles);
        suite.accounts.add(name);
        return name;
    }

    private void load() {
        var at = suite.address();
        var target =
                new Target(at, at, at, at, "barometer-sample", "secret", "password", this::ensure);
        new SampleLoader(target, progress::add).load();
    }
}
