package org.barometer.trend.plan;

import static java.util.Comparator.comparing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.barometer.trend.plan.model.Job;
import org.barometer.trend.release.Ledger;
import org.barometer.trend.release.model.Embargo;
import org.barometer.trend.release.model.Release.State;
import org.barometer.trend.release.model.Visibility;

/** When public releases are to be published; kept for a moment, since everybody may ask. */
@ApplicationScoped
class Calendar {
    private static final Duration KEPT = Duration.ofSeconds(1);

    /** A release that is to be published. */
    record Date(Map<String, String> title, Embargo embargo) {}

    private record Known(Instant at, List<Date> dates) {}

    private final PlanStore plans;
    private final Ledger ledger;
    private final Clock clock;
    private volatile Known known = new Known(Instant.MIN, List.of());

    Calendar(PlanStore plans, Ledger ledger, Clock clock) {
        this.plans = plans;
        this.ledger = ledger;
        this.clock = clock;
    }

    List<Date> dates() {
        var now = clock.instant();
        var last = known;
        if (last.at().isAfter(now.minus(KEPT))) {
            return last.dates();
        }
        var dates =
                plans.all().stream()
                        .filter(plan -> plan.wish().visibility() == Visibility.PUBLIC)
                        .flatMap(
                                plan ->
                                        planned(plan)
                                                .map(
                                                        embargo ->
                                                                new Date(
                                                                        plan.wish().title(),
                                                                        embargo))
                                                .stream())
                        .sorted(comparing(date -> date.embargo().ends()))
                        .toList();
        known = new Known(now, dates);
        return dates;
    }

    /** What a publisher has said last, else what was planned; nothing once it is out. */
    private Optional<Embargo> planned(ReleasePlan plan) {
        var said = Optional.ofNullable(plan.wish().embargo());
        return plan.job() instanceof Job.Compiled(var code)
                ? ledger.release(code)
                        .filter(release -> !release.state().isOut())
                        .flatMap(
                                release ->
                                        release.state() == State.REFUSED ? said : release.embargo())
                : said;
    }
}
