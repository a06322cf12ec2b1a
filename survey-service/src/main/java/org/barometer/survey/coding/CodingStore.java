package org.barometer.survey.coding;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.barometer.survey.coding.model.CodedAnswer;
import org.barometer.survey.coding.model.Coding;
import org.barometer.survey.coding.model.EarlierAnswers.Earlier;
import org.jspecify.annotations.Nullable;

/** Who has coded what, and what is final; the answers stay where the responses are. */
@ApplicationScoped
class CodingStore {
    /** An answer in the respondent's words. */
    record OpenAnswer(UUID response, String text) {}

    /** Final codes, and who decided on them where coders differed. */
    record Final(SortedSet<String> codes, @Nullable String decidedBy) {}

    private static final String IS_WORDS =
            """
            r.answers ->> ? is not null and jsonb_typeof(r.answers -> ?) = 'string'
            and not r.answers ->> ? = any (?)
            """;

    /**
     * One that lies on the coder's desk already, or else one that still wants a coder. Those that
     * another is being given at this moment are passed over; how many have it is asked again once
     * it is held.
     */
    private static final String NEXT =
            """
            select r.id, r.answers ->> ?
            from response r
            left join coding_assignment mine
              on mine.response = r.id and mine.question = ? and mine.version = ? and mine.coder = ?
             and mine.expires_at > ?
            where r.edition = ? and r.answers is not null and %s
              and not exists (
                select from coding c
                where c.response = r.id and c.question = ? and c.version = ? and c.coder = ?)
              and not exists (
                select from final_coding f
                where f.response = r.id and f.question = ? and f.version = ?)
              and (%s) < ?
            order by mine.coder is null, r.id
            limit 1
            for update of r skip locked
            """
                    .formatted(IS_WORDS, takenByOthers("r.id"));

    private static final String ASSIGN =
            """
            insert into coding_assignment (response, question, version, coder, expires_at)
            select ?, ?, ?, ?, ?
            where (%s) < ?
            on conflict on constraint coding_assignment_pk do update set expires_at = excluded.expires_at
            """
                    .formatted(takenByOthers("?::uuid"));

    private static final String TEXT =
            "select r.answers ->> ? from response r where r.id = ? and r.edition = ? and %s for update"
                    .formatted(IS_WORDS);

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

    private static final String FINAL_OF_ANSWER =
            """
            select codes, decided_by from final_coding
            where response = ? and question = ? and version = ?
            """;

    private static final String FINALS =
            """
            select f.response, f.codes
            from final_coding f join response r on r.id = f.response
            where r.edition = ? and f.question = ? and f.version = ?
            """;

    /** Of all editions of the programme that ask the question by this code. */
    private static final String EARLIER =
            """
            select f.response, r.answers ->> f.question, f.codes
            from final_coding f
            join response r on r.id = f.response
            join edition e on e.code = r.edition
            where e.programme = ? and f.question = ? and f.version = ? and f.response <> ?
            order by f.response
            limit ?
            """;

    private static final String TEXTS =
            "select r.id, r.answers ->> ? from response r where r.edition = ? and r.answers is not"
                    + " null and "
                    + IS_WORDS;

    private static final String REASONS =
            """
            select r.id, r.answers ->> ? from response r
            where r.edition = ? and r.answers is not null and r.answers ->> ? = any (?)
            """;

    private static final String MARK =
            """
            insert into quotation_mark (response, question, marked_by) values (?, ?, ?)
            on conflict do nothing
            """;

    private static final String UNMARK =
            "delete from quotation_mark where response = ? and question = ? and marked_by = ?";

    private static final String MARKS =
            "select count(*) from quotation_mark where response = ? and question = ?";

    private static final String QUOTATIONS =
            """
            select r.id, r.answers ->> m.question
            from quotation_mark m join response r on r.id = m.response
            where r.edition = ? and m.question = ?
            group by r.id, r.answers ->> m.question
            having count(*) >= ?
            order by r.id
            """;

    private final AgroalDataSource database;

    CodingStore(AgroalDataSource database) {
        this.database = database;
    }

    /** Others who have coded the answer or have it on their desk. */
    private static String takenByOthers(String response) {
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

    /** The answer is held until the transaction ends. */
    Optional<OpenAnswer> next(Round round, String coder, Instant now) {
        return one(
                NEXT,
                set -> {
                    set.text(round.question().code());
                    set.round(round).text(coder).at(now);
                    set.text(round.edition());
                    set.words(round);
                    set.round(round).text(coder);
                    set.round(round);
                    set.others(round, coder, now);
                    set.number(round.codebook().coders());
                },
                CodingStore::openAnswer);
    }

    /** False where others took the last place in the meantime. */
    boolean assign(Round round, UUID response, String coder, Instant now, Instant until) {
        return change(
                        ASSIGN,
                        set -> {
                            set.id(response).round(round).text(coder).at(until);
                            set.id(response).round(round).text(coder);
                            set.id(response).round(round).text(coder).at(now);
                            set.number(round.codebook().coders());
                        })
                == 1;
    }

    /** Empty where the response has no such answer; else it is held until the transaction ends. */
    Optional<String> hold(Round round, UUID response) {
        return hold(round.edition(), round.question().code(), round.missing(), response);
    }

    Optional<String> hold(String edition, String question, List<String> missing, UUID response) {
        return one(
                TEXT,
                set -> {
                    set.text(question).id(response).text(edition);
                    set.words(question, missing);
                },
                row -> row.getString(1));
    }

    void keep(Round round, UUID response, Coding coding) {
        change(
                KEEP,
                set -> set.id(response).round(round).text(coding.coder()).texts(coding.codes()));
    }

    CodedAnswer codings(Round round, UUID response) {
        return new CodedAnswer(
                response,
                all(
                        CODINGS_OF_ANSWER,
                        set -> set.id(response).round(round),
                        row -> new Coding(row.getString(1), codes(row, 2))));
    }

    /** All answers that anybody has coded. */
    List<CodedAnswer> codings(Round round) {
        Map<UUID, List<Coding>> codings = new LinkedHashMap<>();
        all(
                CODINGS,
                set -> set.text(round.edition()).round(round),
                row ->
                        codings.computeIfAbsent(
                                        row.getObject(1, UUID.class), _ -> new ArrayList<>())
                                .add(new Coding(row.getString(2), codes(row, 3))));
        return codings.entrySet().stream()
                .map(entry -> new CodedAnswer(entry.getKey(), entry.getValue()))
                .toList();
    }

    void finish(Round round, UUID response, SortedSet<String> codes, @Nullable String decidedBy) {
        change(FINISH, set -> set.id(response).round(round).texts(codes).text(decidedBy));
    }

    Optional<Final> finished(Round round, UUID response) {
        return one(
                FINAL_OF_ANSWER,
                set -> set.id(response).round(round),
                row -> new Final(codes(row, 1), row.getString(2)));
    }

    /** The final codes by response. */
    Map<UUID, SortedSet<String>> finished(Round round) {
        Map<UUID, SortedSet<String>> finished = new LinkedHashMap<>();
        all(
                FINALS,
                set -> set.text(round.edition()).round(round),
                row -> finished.put(row.getObject(1, UUID.class), codes(row, 2)));
        return finished;
    }

    /** Final codings of other answers to the question, in whichever edition. */
    List<Earlier> earlier(Round round, UUID response, int most) {
        return all(
                EARLIER,
                set -> set.text(round.key().programme()).round(round).id(response).number(most),
                row -> new Earlier(row.getObject(1, UUID.class), row.getString(2), codes(row, 3)));
    }

    /** All answers in words, by response. */
    Map<UUID, String> texts(Round round) {
        Map<UUID, String> texts = new LinkedHashMap<>();
        all(
                TEXTS,
                set -> {
                    set.text(round.question().code()).text(round.edition());
                    set.words(round);
                },
                row -> texts.put(row.getObject(1, UUID.class), row.getString(2)));
        return texts;
    }

    /** Why there are no words, by response, where that was said. */
    Map<UUID, String> withoutWords(Round round) {
        Map<UUID, String> reasons = new LinkedHashMap<>();
        all(
                REASONS,
                set ->
                        set.text(round.question().code())
                                .text(round.edition())
                                .text(round.question().code())
                                .texts(round.missing()),
                row -> reasons.put(row.getObject(1, UUID.class), row.getString(2)));
        return reasons;
    }

    void mark(UUID response, String question, String by) {
        change(MARK, set -> set.id(response).text(question).text(by));
    }

    void unmark(UUID response, String question, String by) {
        change(UNMARK, set -> set.id(response).text(question).text(by));
    }

    int marks(UUID response, String question) {
        return one(MARKS, set -> set.id(response).text(question), row -> row.getInt(1)).orElse(0);
    }

    /** The answers that at least so many have marked. */
    List<OpenAnswer> quotations(String edition, String question, int marks) {
        return all(
                QUOTATIONS,
                set -> set.text(edition).text(question).number(marks),
                CodingStore::openAnswer);
    }

    private static OpenAnswer openAnswer(ResultSet row) throws SQLException {
        return new OpenAnswer(row.getObject(1, UUID.class), row.getString(2));
    }

    private static SortedSet<String> codes(ResultSet row, int column) throws SQLException {
        return new TreeSet<>(List.of((String[]) row.getArray(column).getArray()));
    }

    private interface Binding {
        void bind(Parameters set) throws SQLException;
    }

    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> Optional<T> one(String sql, Binding binding, Reading<T> reading) {
        return all(sql, binding, reading).stream().findFirst();
    }

    private <T> List<T> all(String sql, Binding binding, Reading<T> reading) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            binding.bind(new Parameters(statement));
            try (var rows = statement.executeQuery()) {
                var read = new ArrayList<T>();
                while (rows.next()) {
                    read.add(reading.read(rows));
                }
                return read;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Codings could not be read", e);
        }
    }

    private int change(String sql, Binding binding) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            binding.bind(new Parameters(statement));
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("A coding could not be changed", e);
        }
    }

    /** Sets one parameter after the other. */
    private static final class Parameters {
        private final PreparedStatement statement;
        private int last;

        Parameters(PreparedStatement statement) {
            this.statement = statement;
        }

        Parameters text(@Nullable String value) throws SQLException {
            statement.setString(++last, value);
            return this;
        }

        Parameters number(int value) throws SQLException {
            statement.setInt(++last, value);
            return this;
        }

        Parameters id(UUID value) throws SQLException {
            statement.setObject(++last, value);
            return this;
        }

        Parameters at(Instant value) throws SQLException {
            statement.setObject(++last, value.atOffset(ZoneOffset.UTC));
            return this;
        }

        Parameters texts(Collection<String> values) throws SQLException {
            statement.setArray(
                    ++last, statement.getConnection().createArrayOf("text", values.toArray()));
            return this;
        }

        /** The question and the version. */
        Parameters round(Round round) throws SQLException {
            return text(round.question().code()).number(round.codebook().version());
        }

        Parameters words(Round round) throws SQLException {
            return words(round.question().code(), round.missing());
        }

        Parameters words(String question, List<String> missing) throws SQLException {
            return text(question).text(question).text(question).texts(missing);
        }

        Parameters others(Round round, String coder, Instant now) throws SQLException {
            return round(round).text(coder).round(round).text(coder).at(now);
        }
    }
}
