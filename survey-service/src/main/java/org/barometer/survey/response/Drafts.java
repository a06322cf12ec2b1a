package org.barometer.survey.response;

import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.barometer.survey.wall.Wall;

/** Answers that were saved to be finished later; forgotten when their time is over. */
@ApplicationScoped
public class Drafts {
    /** Named by an id that only its author knows; of nobody in particular. */
    public record Key(String edition, String agency, UUID id) {}

    /** Answers as JSON, and until when they are kept. */
    public record Draft(
            int questionnaireVersion, String answers, Instant savedAt, Instant expiresAt) {}

    private static final String FORGET = "delete from response_draft where expires_at <= ?";

    private static final String SAVE =
            """
            insert into response_draft (agency, id, edition, questionnaire_version, answers, saved_at, expires_at)
            values (?, ?, ?, ?, ?::jsonb, ?, ?)
            on conflict on constraint response_draft_pk do update
            set questionnaire_version = excluded.questionnaire_version, answers = excluded.answers,
                saved_at = excluded.saved_at, expires_at = excluded.expires_at
            where response_draft.edition = excluded.edition
            """;

    private static final String READ =
            """
            select questionnaire_version, answers::text, saved_at, expires_at from response_draft
            where agency = ? and id = ? and edition = ? and expires_at > ?
            """;

    private static final String DELETE =
            "delete from response_draft where agency = ? and id = ? and edition = ?";

    private final Rows rows;
    private final Wall wall;
    private final DraftConfig config;
    private final Clock clock;

    Drafts(AgroalDataSource database, Wall wall, DraftConfig config, Clock clock) {
        rows = new Rows(database);
        this.wall = wall;
        this.config = config;
        this.clock = clock;
    }

    /** Empty where the id is taken by a draft of another edition. */
    @Transactional
    Optional<Draft> save(Key key, int questionnaireVersion, String answers) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var draft = new Draft(questionnaireVersion, answers, now, now.plus(config.keep()));
        var saved =
                rows.change(
                        SAVE,
                        statement -> {
                            statement.setString(1, key.agency());
                            statement.setObject(2, key.id());
                            statement.setString(3, key.edition());
                            statement.setInt(4, questionnaireVersion);
                            statement.setString(5, answers);
                            statement.setObject(6, atUtc(draft.savedAt()));
                            statement.setObject(7, atUtc(draft.expiresAt()));
                        });
        return saved == 0 ? Optional.empty() : Optional.of(draft);
    }

    /** Those whose time is over are not read any more; here they are deleted. */
    @Scheduled(every = "{drafts.sweep}")
    void forget() {
        wall.seeAll(
                () ->
                        rows.change(
                                FORGET,
                                statement -> statement.setObject(1, atUtc(clock.instant()))));
    }

    public Optional<Draft> read(Key key) {
        return rows.first(
                READ,
                statement -> {
                    statement.setString(1, key.agency());
                    statement.setObject(2, key.id());
                    statement.setString(3, key.edition());
                    statement.setObject(4, atUtc(clock.instant()));
                },
                row ->
                        new Draft(
                                row.getInt(1),
                                row.getString(2),
                                row.getObject(3, OffsetDateTime.class).toInstant(),
                                row.getObject(4, OffsetDateTime.class).toInstant()));
    }

    public void delete(Key key) {
        rows.change(
                DELETE,
                statement -> {
                    statement.setString(1, key.agency());
                    statement.setObject(2, key.id());
                    statement.setString(3, key.edition());
                });
    }

    private static OffsetDateTime atUtc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
