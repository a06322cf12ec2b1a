package org.barometer.survey.response;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** How many responses stand, and what the analysts have said of them. */
@ApplicationScoped
public class ResponseCounts {
    private static final String BY_AGENCY =
            """
            select edition, agency, count(*), count(*) filter (where review = 'SUBMITTED')
            from response where answers is not null group by edition, agency
            """;

    /**
     * Of one edition.
     *
     * @param byAgency how many responses stand
     * @param waiting for an analyst to look at them
     */
    public record Count(Map<String, Long> byAgency, long waiting) {
        public static final Count NOTHING = new Count(Map.of(), 0);

        public Count {
            byAgency = Map.copyOf(byAgency);
        }

        private static Count of(List<Line> lines) {
            return new Count(
                    lines.stream().collect(toMap(Line::agency, Line::responses)),
                    lines.stream().mapToLong(Line::waiting).sum());
        }

        public long responses() {
            return byAgency.values().stream().mapToLong(Long::longValue).sum();
        }

        public long of(String agency) {
            return byAgency.getOrDefault(agency, 0L);
        }
    }

    private final Rows rows;

    ResponseCounts(AgroalDataSource database) {
        rows = new Rows(database);
    }

    /** All in one look; editions without a response are left out. */
    public Map<String, Count> byEdition() {
        return rows
                .all(
                        BY_AGENCY,
                        _ -> {},
                        row ->
                                new Line(
                                        row.getString(1),
                                        row.getString(2),
                                        row.getLong(3),
                                        row.getLong(4)))
                .stream()
                .collect(groupingBy(Line::edition, collectingAndThen(toList(), Count::of)));
    }

    private record Line(String edition, String agency, long responses, long waiting) {}
}
