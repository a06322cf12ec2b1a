package org.barometer.agency.state;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.barometer.agency.state.model.Difference;
import org.barometer.agency.wall.Wall;

/** Sees that a test leaves nothing half done: no difference that was not there before it. */
@ApplicationScoped
public class Agreement {
    private final ReadDrift readDrift;
    private final Wall wall;
    private volatile Set<String> before = Set.of();

    Agreement(ReadDrift readDrift, Wall wall) {
        this.readDrift = readDrift;
        this.wall = wall;
    }

    public void remember() {
        before = differences().stream().map(Difference::digest).collect(toSet());
    }

    /** Soon, since what was interrupted is taken up now and then. */
    public void comesBack() {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () ->
                                assertThat(differences())
                                        .allMatch(each -> before.contains(each.digest())));
    }

    private List<Difference> differences() {
        return wall.seeAll(() -> readDrift.read().differences());
    }
}
