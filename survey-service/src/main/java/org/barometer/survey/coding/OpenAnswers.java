package org.barometer.survey.coding;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.barometer.survey.coding.model.EarlierAnswers.Earlier;
import org.barometer.survey.coding.model.OpenAnswer;
import org.barometer.survey.coding.model.RoundProgress;
import org.barometer.survey.questionnaire.model.Question;

/** The answers in words, which stay where the responses are. */
@ApplicationScoped
class OpenAnswers {
    static final String IS_WORDS =
            """
            r.answers ->> ? is not null and jsonb_typeof(r.answers -> ?) = 'string'
            and not r.answers ->> ? = any (?)
            """;

    /**
     * One that lies on the coder's desk already, or else one that still wants a coder; those that
     * the coder has laid aside come last. Those that another is being given at this moment are
     * passed over; how many have it is asked again once it is held.
     */
    private static final String NEXT =
            """
            select r.id, r.answers ->> ?
            from response r
            left join coding_assignment mine
              on mine.response = r.id and mine.question = ? and mine.version = ? and mine.coder = ?
            where r.edition = ? and r.answers is not null and %s
              and not exists (
                select from coding c
                where c.response = r.id and c.question = ? and c.version = ? and c.coder = ?)
              and not exists (
                select from final_coding f
                where f.response = r.id and f.question = ? and f.version = ?)
              and (%s) < ?
            order by mine.laid_aside_at nulls first, mine.expires_at > ? desc nulls last, r.id
            limit 1
            for update of r skip locked
            """
                    .formatted(IS_WORDS, CodingStore.takenByOthers("r.id"));

    private static final String TEXT =
            "select r.answers ->> ? from response r where r.id = ? and r.edition = ? and %s for update"
                    .formatted(IS_WORDS);

    /** Of all editions of the programme that ask the question by this code, as coded last. */
    private static final String EARLIER =
            """
            select distinct on (f.response) f.response, r.answers ->> f.question, f.codes, f.version
            from final_coding f
            join response r on r.id = f.response
            join edition e on e.code = r.edition
            where e.programme = ? and f.question = ? and f.version <= ? and f.response <> ?
            order by f.response, f.version desc
            limit ?
            """;

    private static final String TEXTS =
            "select r.id, r.answers ->> ? from response r where r.edition = ? and r.answers is not"
                    + " null and "
                    + IS_WORDS;

    private static final String UNMARKED =
            """
            select r.id, r.answers ->> ? from response r
            where r.edition = ? and r.answers is not null and %s and r.id > ?
              and not exists (
                select from quotation_mark m where m.response = r.id and m.question = ?)
            order by r.id
            limit ?
            """
                    .formatted(IS_WORDS);

    private static final String COUNT =
            "select count(*) from response r where r.edition = ? and r.answers is not null and "
                    + IS_WORDS;

    private static final String PROGRESS =
            """
            select count(*),
                   count(*) filter (where codings = 1),
                   count(*) filter (where codings > 1),
                   count(*) filter (where codings >= ?),
                   count(*) filter (where finished and not decided),
                   count(*) filter (where decided),
                   count(*) filter (where mine),
                   count(*) filter (where not mine and not finished and codings < ?)
            from (
                select f.response is not null as finished,
                       f.decided_by is not null as decided,
                       (select count(*) from coding c
                        where c.response = r.id and c.question = ? and c.version = ?) as codings,
                       exists (
                        select from coding c
                        where c.response = r.id and c.question = ? and c.version = ?
                          and c.coder = ?) as mine
                from response r
                left join final_coding f
                  on f.response = r.id and f.question = ? and f.version = ?
                where r.edition = ? and r.answers is not null and %s
            ) as answers
            """
                    .formatted(IS_WORDS);

    private static final String REASONS =
            """
            select r.id, r.answers ->> ? from response r
            where r.edition = ? and r.answers is not null and r.answers ->> ? = any (?)
            """;

    private final CodingRows rows;

    OpenAnswers(CodingRows rows) {
        this.rows = rows;
    }

    /** The answer is held until the transaction ends. */
    Optional<OpenAnswer> next(Round round, String coder, Instant now) {
        return rows.one(
                NEXT,
                set -> {
                    set.text(round.question().code());
                    set.round(round).text(coder);
                    set.text(round.edition());
                    set.words(round);
                    set.round(round).text(coder);
                    set.round(round);
                    set.others(round, coder, now);
                    set.number(round.codebook().coders()).at(now);
                },
                CodingRows::openAnswer);
    }

    /** Empty where the response has no such answer; else it is held until the transaction ends. */
    Optional<String> hold(Round round, UUID response) {
        return hold(round.edition(), round.question().code(), round.missing(), response);
    }

    Optional<String> hold(String edition, String question, List<String> missing, UUID response) {
        return rows.one(
                TEXT,
                set -> {
                    set.text(question).id(response).text(edition);
                    set.words(question, missing);
                },
                row -> row.getString(1));
    }

    /** Final codings of other answers, in whichever edition, by this version or those before it. */
    List<Earlier> earlier(Round round, UUID response, int most) {
        return rows.all(
                EARLIER,
                set -> set.text(round.key().programme()).round(round).id(response).number(most),
                row ->
                        new Earlier(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                CodingRows.codes(row, 3),
                                row.getInt(4)));
    }

    /** All answers in words, by response. */
    Map<UUID, String> texts(Round round) {
        Map<UUID, String> texts = new LinkedHashMap<>();
        rows.all(
                TEXTS,
                set -> {
                    set.text(round.question().code()).text(round.edition());
                    set.words(round);
                },
                row -> texts.put(row.getObject(1, UUID.class), row.getString(2)));
        return texts;
    }

    /** Those that nobody has marked as publishable, from the one after that response on. */
    List<OpenAnswer> unmarked(String edition, Question question, UUID after, int most) {
        return rows.all(
                UNMARKED,
                set -> {
                    set.text(question.code()).text(edition);
                    set.words(question.code(), Round.missing(question));
                    set.id(after).text(question.code()).number(most);
                },
                CodingRows::openAnswer);
    }

    int count(String edition, Question question) {
        return rows.one(
                        COUNT,
                        set -> {
                            set.text(edition);
                            set.words(question.code(), Round.missing(question));
                        },
                        row -> row.getInt(1))
                .orElse(0);
    }

    /** How far all coders have come, and one of them. */
    RoundProgress progress(Round round, String coder) {
        var coders = round.codebook().coders();
        return rows.one(
                        PROGRESS,
                        set -> {
                            set.number(coders).number(coders);
                            set.round(round).round(round).text(coder).round(round);
                            set.text(round.edition()).words(round);
                        },
                        row ->
                                new RoundProgress(
                                        row.getInt(1),
                                        row.getInt(2),
                                        row.getInt(3),
                                        row.getInt(4),
                                        row.getInt(5),
                                        row.getInt(6),
                                        row.getInt(7),
                                        row.getInt(8)))
                .orElseThrow();
    }

    /** Why there are no words, by response, where that was said. */
    Map<UUID, String> withoutWords(Round round) {
        Map<UUID, String> reasons = new LinkedHashMap<>();
        rows.all(
                REASONS,
                set ->
                        set.text(round.question().code())
                                .text(round.edition())
                                .text(round.question().code())
                                .texts(round.missing()),
                row -> reasons.put(row.getObject(1, UUID.class), row.getString(2)));
        return reasons;
    }
}
