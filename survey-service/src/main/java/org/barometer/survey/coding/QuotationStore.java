package org.barometer.survey.coding;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.barometer.survey.coding.model.OpenAnswer;

/** Who has marked which answers as publishable. */
@ApplicationScoped
class QuotationStore {
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

    private static final String MARKED =
            """
            select r.id, r.answers ->> m.question, count(*), bool_or(m.marked_by = ?)
            from quotation_mark m join response r on r.id = m.response
            where r.edition = ? and m.question = ?
            group by r.id, r.answers ->> m.question
            order by r.id
            """;

    private final CodingRows rows;

    QuotationStore(CodingRows rows) {
        this.rows = rows;
    }

    void mark(UUID response, String question, String by) {
        rows.change(MARK, set -> set.id(response).text(question).text(by));
    }

    void unmark(UUID response, String question, String by) {
        rows.change(UNMARK, set -> set.id(response).text(question).text(by));
    }

    int marks(UUID response, String question) {
        return rows.one(MARKS, set -> set.id(response).text(question), row -> row.getInt(1))
                .orElse(0);
    }

    /** The answers that at least so many have marked. */
    List<OpenAnswer> quotations(String edition, String question, int marks) {
        return rows.all(
                QUOTATIONS,
                set -> set.text(edition).text(question).number(marks),
                CodingRows::openAnswer);
    }

    /** The answers that anybody has marked, as one person sees them. */
    List<MarkQuotation.Candidate> marked(String edition, String question, String by) {
        return rows.all(
                MARKED,
                set -> set.text(by).text(edition).text(question),
                row ->
                        new MarkQuotation.Candidate(
                                CodingRows.openAnswer(row), row.getInt(3), row.getBoolean(4)));
    }
}
