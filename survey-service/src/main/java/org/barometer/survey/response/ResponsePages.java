package org.barometer.survey.response;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.barometer.survey.response.model.Digest;
import org.barometer.survey.response.model.ResponseRow;
import org.barometer.survey.response.model.ReturnReason;
import org.barometer.survey.response.model.ReviewState;
import org.barometer.survey.response.model.Spread;
import org.barometer.survey.response.model.Standing;
import org.jspecify.annotations.Nullable;

/**
 * Lists responses page by page, in an order that does not change while they come in.
 *
 * <p>That order is the one of the index that keeps keys unique, so that listing costs submissions
 * no index of its own. A page begins after a response, which need not stand any more.
 */
@ApplicationScoped
public class ResponsePages {
    /** A response in a list; withdrawn ones have no answers. */
    public record Item(
            ResponseRow row, Standing standing, boolean withdrawn, @Nullable String warnings) {}

    /** Which responses, and where to begin. */
    public record Wish(
            String edition,
            @Nullable String agency,
            @Nullable ReviewState state,
            boolean withdrawnToo,
            @Nullable UUID after,
            int limit) {}

    private static final String PAGE =
            """
            with start as (select agency, idempotency_key from response where id = ?::uuid)
            select r.id, r.edition, r.agency, r.questionnaire_version, r.revision,
                   r.answers::text, encode(r.digest, 'hex'), r.received_at,
                   r.review, r.review_at, r.review_reason, r.review_comment,
                   r.answers is null, r.warnings::text
            from response r
            where r.edition = ?
              and (?::text is null or r.agency = ?)
              and (?::text is null or r.review = ?)
              and (? or r.answers is not null)
              and (r.agency, r.idempotency_key) > (
                  coalesce((select agency from start), ''),
                  coalesce((select idempotency_key from start), ''))
            order by r.agency, r.idempotency_key
            limit ?
            """;

    private static final String ONE =
            """
            select r.id, r.edition, r.agency, r.questionnaire_version, r.revision,
                   r.answers::text, encode(r.digest, 'hex'), r.received_at,
                   r.review, r.review_at, r.review_reason, r.review_comment,
                   false, r.warnings::text
            from response r where r.id = ? and r.edition = ? and r.answers is not null
            """;

    /** Of the present revision or an earlier one, withdrawn or not. */
    private static final String REVISION =
            """
            select r.id, r.edition, r.agency, v.questionnaire_version, v.revision, '',
                   encode(v.digest, 'hex'), v.received_at,
                   r.review, r.review_at, r.review_reason, r.review_comment,
                   r.answers is null, r.warnings::text
            from response r
            cross join lateral (
                select r.revision, r.questionnaire_version, r.digest, r.received_at
                union all
                select e.revision, e.questionnaire_version, e.digest, e.received_at
                from response_revision e where e.id = r.id) v
            where r.id = ? and (?::integer is null or v.revision = ?)
            order by v.revision desc
            limit 1
            """;

    private static final String SPREADS =
            """
            with given as (
                select a.key as question, (a.value #>> '{}')::double precision as value
                from response r cross join lateral jsonb_each(r.answers) a
                where r.edition = ? and r.answers is not null
                  and jsonb_typeof(a.value) = 'number'
            ), middle as (
                select question, count(*) as n,
                       percentile_cont(0.5) within group (order by value) as median
                from given group by question having count(*) >= ?
            )
            select question, m.n, m.median,
                   percentile_cont(0.5) within group (order by abs(g.value - m.median))
            from middle m join given g using (question)
            group by question, m.n, m.median
            """;

    private final Rows rows;

    ResponsePages(AgroalDataSource database) {
        rows = new Rows(database);
    }

    /** One more than asked for where there are more. */
    public List<Item> page(Wish wish) {
        var state = wish.state();
        return rows.all(
                PAGE,
                statement -> {
                    statement.setObject(1, wish.after());
                    statement.setString(2, wish.edition());
                    twice(statement, 3, wish.agency());
                    twice(statement, 5, state == null ? null : state.name());
                    statement.setBoolean(7, wish.withdrawnToo());
                    statement.setInt(8, wish.limit() + 1);
                },
                ResponsePages::item);
    }

    /** Of any agency; not one that is withdrawn. */
    Optional<Item> one(String edition, UUID id) {
        return rows.first(
                ONE,
                statement -> {
                    statement.setObject(1, id);
                    statement.setString(2, edition);
                },
                ResponsePages::item);
    }

    /** Without its answers; the present revision where none is named. */
    public Optional<Item> revision(UUID id, @Nullable Integer revision) {
        return rows.first(
                REVISION,
                statement -> {
                    statement.setObject(1, id);
                    statement.setObject(2, revision);
                    statement.setObject(3, revision);
                },
                ResponsePages::item);
    }

    /** Of every question of the edition to which enough numbers were given. */
    Map<String, Spread> spreads(String edition) {
        var spreads = new HashMap<String, Spread>();
        rows.all(
                SPREADS,
                statement -> {
                    statement.setString(1, edition);
                    statement.setInt(2, Spread.ENOUGH);
                },
                row ->
                        spreads.put(
                                row.getString(1),
                                new Spread(row.getLong(2), row.getDouble(3), row.getDouble(4))));
        return spreads;
    }

    private static void twice(PreparedStatement statement, int at, @Nullable String text)
            throws SQLException {
        statement.setString(at, text);
        statement.setString(at + 1, text);
    }

    private static Item item(ResultSet row) throws SQLException {
        @Nullable String answers = row.getString(6);
        @Nullable OffsetDateTime at = row.getObject(10, OffsetDateTime.class);
        @Nullable String reason = row.getString(11);
        return new Item(
                new ResponseRow(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getInt(4),
                        row.getInt(5),
                        answers == null ? "" : answers,
                        new Digest(row.getString(7)),
                        row.getObject(8, OffsetDateTime.class).toInstant()),
                new Standing(
                        ReviewState.valueOf(row.getString(9)),
                        at == null ? null : at.toInstant(),
                        reason == null ? null : ReturnReason.valueOf(reason),
                        row.getString(12)),
                row.getBoolean(13),
                row.getString(14));
    }
}
