package org.barometer.survey.coding;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.UUID;
import org.barometer.survey.coding.model.CodedAnswer;
import org.barometer.survey.coding.model.Coding;
import org.jspecify.annotations.Nullable;

/** Who has coded what, and what is final. */
@ApplicationScoped
class CodingStore {
    private static final String ASSIGN =
            """
            insert into coding_assignment (response, question, version, coder, expires_at)
            select ?, ?, ?, ?, ?
            where (%s) < ?
            on conflict on constraint coding_assignment_pk do update set expires_at = excluded.expires_at
            """
                    .formatted(takenByOthers("?::uuid"));

    private static final String LAY_ASIDE =
            """
            update coding_assignment set expires_at = ?, laid_aside_at = ?
            where response = ? and question = ? and version = ? and coder = ? and expires_at > ?
            """;

    private static final String KEEP =
            """
            insert into coding (response, question, version, coder, codes) values (?, ?, ?, ?, ?)
            on conflict on constraint coding_pk do update set codes = excluded.codes
            """;

    private static final String CODINGS_OF_ANSWER =
            """
            select coder, codes from coding where response = ? and question = ? and version = ?
            order by coder
            """;

    private static final String CODINGS =
            """
            select c.response, c.coder, c.codes
            from coding c join response r on r.id = c.response
            where r.edition = ? and c.question = ? and c.version = ?
            order by c.response, c.coder
            """;

    private static final String FINISH =
            """
            insert into final_coding (response, question, version, codes, decided_by)
            values (?, ?, ?, ?, ?)
            on conflict on constraint final_coding_pk
            do update set codes = excluded.codes, decided_by = excluded.decided_by
            """;

    private static final String FINALS =
            """
            select f.response, f.codes
            from final_coding f join response r on r.id = f.response
            where r.edition = ? and f.question = ? and f.version = ?
            """;

    private static final String DECISIONS = FINALS + " and f.decided_by is not null";

    private final CodingRows rows;

    CodingStore(CodingRows rows) {
        this.rows = rows;
    }

    /** Others who have coded the answer or have it on their desk. */
    static String takenByOthers(String response) {
        return """
            select count(*) from (
                select c.coder from coding c
                where c.response = %1$s and c.question = ? and c.version = ? and c.coder <> ?
                union
                select a.coder from coding_assignment a
                where a.response = %1$s and a.question = ? and a.version = ? and a.coder <> ?
                  and a.expires_at > ?
            ) as others
            """
                .formatted(response);
    }

    /** False where others took the last place in the meantime. */
    boolean assign(Round round, UUID response, String coder, Instant now, Instant until) {
        return rows.change(
                        ASSIGN,
                        set -> {
                            set.id(response).round(round).text(coder).at(until);
                            set.id(response).round(round).text(coder);
                            set.id(response).round(round).text(coder).at(now);
                            set.number(round.codebook().coders());
                        })
                == 1;
    }

    /** Gives the answer back for now: it comes to this coder again after all others. */
    void layAside(Round round, UUID response, String coder, Instant now) {
        rows.change(
                LAY_ASIDE,
                set -> set.at(now).at(now).id(response).round(round).text(coder).at(now));
    }

    void keep(Round round, UUID response, Coding coding) {
        rows.change(
                KEEP,
                set -> set.id(response).round(round).text(coding.coder()).texts(coding.codes()));
    }

    CodedAnswer codings(Round round, UUID response) {
        return new CodedAnswer(
                response,
                rows.all(
                        CODINGS_OF_ANSWER,
                        set -> set.id(response).round(round),
                        row -> new Coding(row.getString(1), CodingRows.codes(row, 2))));
    }

    /** All answers that anybody has coded. */
    List<CodedAnswer> codings(Round round) {
        Map<UUID, List<Coding>> codings = new LinkedHashMap<>();
        rows.all(
                CODINGS,
                set -> set.text(round.edition()).round(round),
                row ->
                        codings.computeIfAbsent(
                                        row.getObject(1, UUID.class), _ -> new ArrayList<>())
                                .add(new Coding(row.getString(2), CodingRows.codes(row, 3))));
        return codings.entrySet().stream()
                .map(entry -> new CodedAnswer(entry.getKey(), entry.getValue()))
                .toList();
    }

    void finish(Round round, UUID response, SortedSet<String> codes, @Nullable String decidedBy) {
        rows.change(FINISH, set -> set.id(response).round(round).texts(codes).text(decidedBy));
    }

    /** The final codes by response, where somebody decided on them. */
    Map<UUID, SortedSet<String>> decided(Round round) {
        Map<UUID, SortedSet<String>> decided = new LinkedHashMap<>();
        rows.all(
                DECISIONS,
                set -> set.text(round.edition()).round(round),
                row -> decided.put(row.getObject(1, UUID.class), CodingRows.codes(row, 2)));
        return decided;
    }

    /** The final codes by response. */
    Map<UUID, SortedSet<String>> finished(Round round) {
        Map<UUID, SortedSet<String>> finished = new LinkedHashMap<>();
        rows.all(
                FINALS,
                set -> set.text(round.edition()).round(round),
                row -> finished.put(row.getObject(1, UUID.class), CodingRows.codes(row, 2)));
        return finished;
    }
}
