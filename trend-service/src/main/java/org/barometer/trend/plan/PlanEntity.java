package org.barometer.trend.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.barometer.trend.audit.model.Actor;
import org.barometer.trend.plan.model.Failure;
import org.barometer.trend.plan.model.Job;
import org.barometer.trend.release.CompilationRequest;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "release_plan")
class PlanEntity {

    /** How far the compilation has come. */
    enum State {
        DRAFT,
        WAITING,
        RUNNING,
        COMPILED,
        FAILED
    }

    @Id String code;

    @Column(updatable = false)
    long number;

    long revision;

    /** Canonical JSON. */
    String wish;

    @Column(name = "planned_by", updatable = false)
    String plannedBy;

    @Column(name = "idempotency_key", updatable = false)
    String idempotencyKey;

    @Column(name = "request_digest", updatable = false)
    String requestDigest;

    @JdbcTypeCode(SqlTypes.JSON)
    Set<String> makers;

    @Enumerated(EnumType.STRING)
    State state;

    /** How often somebody has begun to compile what is wanted now. */
    int attempt;

    @Column(name = "alive_at")
    @Nullable Instant aliveAt;

    @Column(name = "measures_done")
    int measuresDone;

    @Nullable Integer measures;

    @Column(name = "asked_role")
    @Nullable String askedRole;

    @Column(name = "asked_account")
    @Nullable String askedAccount;

    @Column(name = "asked_request")
    @Nullable String askedRequest;

    @Enumerated(EnumType.STRING)
    Failure.@Nullable Kind failure;

    @Column(name = "failure_about")
    @JdbcTypeCode(SqlTypes.JSON)
    List<String> failureAbout = List.of();

    @Nullable String release;

    @SuppressWarnings("NullAway.Init") // Filled by Hibernate.
    PlanEntity() {}

    void want(CompilationRequest wanted, String account) {
        wish = wanted.canonical();
        addMaker(account);
        revision++;
        state = State.DRAFT;
        failure = null;
        failureAbout = List.of();
        release = null;
    }

    void ask(Actor actor, Instant now) {
        addMaker(actor.account());
        if (state == State.COMPILED) {
            // What was refused stands for this revision; the same again is another one.
            revision++;
            release = null;
        }
        askedRole = actor.role();
        askedAccount = actor.account();
        askedRequest = actor.request();
        state = State.WAITING;
        attempt = 0;
        aliveAt = now;
        measuresDone = 0;
        measures = null;
        failure = null;
        failureAbout = List.of();
    }

    void fail(Failure why) {
        state = State.FAILED;
        failure = why.kind();
        failureAbout = why.about();
    }

    private void addMaker(String account) {
        var more = new HashSet<>(makers);
        more.add(account);
        makers = more;
    }

    Actor asker() {
        return new Actor(
                Objects.requireNonNull(askedRole),
                Objects.requireNonNull(askedAccount),
                Objects.requireNonNull(askedRequest));
    }

    ReleasePlan toModel() {
        return new ReleasePlan(code, revision, CompilationRequest.read(wish), makers, job());
    }

    private Job job() {
        return switch (state) {
            case DRAFT -> new Job.None();
            case WAITING -> new Job.Waiting();
            case RUNNING -> new Job.Running(measuresDone, Optional.ofNullable(measures));
            case COMPILED -> new Job.Compiled(Objects.requireNonNull(release));
            case FAILED ->
                    new Job.Failed(new Failure(Objects.requireNonNull(failure), failureAbout));
        };
    }
}
