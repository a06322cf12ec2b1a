package org.barometer.survey.response;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.barometer.survey.response.model.Digest;
import org.barometer.survey.response.model.HistoryEntry;
import org.jspecify.annotations.Nullable;

/** What happened to each response after it was submitted; rows are only added. */
@ApplicationScoped
public class ResponseHistory {
    private static final String ADD =
            """
            insert into response_note (id, what, revision, noted_at, role, reason, comment, digest)
            values (?, ?, ?, ?, ?, ?, ?, decode(?, 'hex'))
            """;

    /** The submission itself is the response's own first revision: nothing is written twice. */
    private static final String READ =
            """
            select 'SUBMITTED', 1, coalesce(f.received_at, r.received_at), r.role, null, null,
                   encode(coalesce(f.digest, r.digest), 'hex'), 0::bigint as seq
            from response r left join response_revision f on f.id = r.id and f.revision = 1
            where r.id = ? and r.edition = ? and (?::text is null or r.agency = ?)
            union all
            select n.what, n.revision, n.noted_at, n.role, n.reason, n.comment,
                   encode(n.digest, 'hex'), n.seq
            from response_note n join response r on r.id = n.id
            where r.id = ? and r.edition = ? and (?::text is null or r.agency = ?)
            order by seq
            """;

    private static final String LAST_RETURNED =
            """
            select distinct on (id) what, revision, noted_at, role, reason, comment,
                   encode(digest, 'hex'), seq, id
            from response_note where id = any (?) and what = 'RETURNED'
            order by id, seq desc
            """;

    private final Rows rows;

    ResponseHistory(AgroalDataSource database) {
        rows = new Rows(database);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void add(UUID id, HistoryEntry entry) {
        var digest = entry.digest();
        rows.change(
                ADD,
                statement -> {
                    statement.setObject(1, id);
                    statement.setString(2, entry.what().name());
                    statement.setInt(3, entry.revision());
                    statement.setObject(4, entry.at().atOffset(ZoneOffset.UTC));
                    statement.setString(5, entry.role());
                    statement.setString(6, entry.reason());
                    statement.setString(7, entry.comment());
                    statement.setString(8, digest == null ? null : digest.hex());
                });
    }

    /** The earliest first; of one agency where one is named. Empty where there is none. */
    public List<HistoryEntry> of(UUID id, String edition, @Nullable String agency) {
        return rows.all(
                READ,
                statement -> {
                    for (int at = 0; at < 8; at += 4) {
                        statement.setObject(at + 1, id);
                        statement.setString(at + 2, edition);
                        statement.setString(at + 3, agency);
                        statement.setString(at + 4, agency);
                    }
                },
                ResponseHistory::entry);
    }

    /** When each was returned last; only those that ever were. */
    public Map<UUID, HistoryEntry> lastReturned(Collection<UUID> ids) {
        var returned = new HashMap<UUID, HistoryEntry>();
        rows.all(
                LAST_RETURNED,
                statement ->
                        statement.setArray(
                                1,
                                statement
                                        .getConnection()
                                        .createArrayOf("uuid", ids.toArray(UUID[]::new))),
                row -> returned.put(row.getObject(9, UUID.class), entry(row)));
        return returned;
    }

    private static HistoryEntry entry(ResultSet row) throws SQLException {
        @Nullable String digest = row.getString(7);
        return new HistoryEntry(
                HistoryEntry.Kind.valueOf(row.getString(1)),
                row.getInt(2),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                digest == null ? null : new Digest(digest));
    }
}
