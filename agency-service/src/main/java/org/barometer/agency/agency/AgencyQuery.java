package org.barometer.agency.agency;

import static org.barometer.agency.http.FieldReader.oneOf;

import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.Optional;
import org.barometer.agency.agency.model.AgencyCode;
import org.barometer.agency.agency.model.AgencyStatus;
import org.barometer.agency.agency.model.AgencyType;
import org.barometer.agency.agency.model.CountryCode;
import org.barometer.agency.http.FieldReader;
import org.jspecify.annotations.Nullable;

/** Which agencies to list, in the order of their codes. */
public record AgencyQuery(
        Optional<CountryCode> country,
        Optional<AgencyType> type,
        Optional<AgencyStatus> status,
        Optional<AgencyCode> after,
        int limit) {
    static final int MOST = 200;

    private static final int USUAL = 50;

    public static AgencyQuery parse(
            @Nullable String country,
            @Nullable String type,
            @Nullable String status,
            @Nullable String after,
            @Nullable String limit) {
        var fields = new FieldReader();
        var itsCountry = fields.optional("country", country, CountryCode::new);
        var itsType = fields.optional("type", type, oneOf(AgencyType.class));
        var itsStatus = fields.optional("status", status, oneOf(AgencyStatus.class));
        var itsAfter = fields.optional("after", after, AgencyCode::new);
        var itsLimit = fields.optional("limit", limit, AgencyQuery::limit);
        fields.refuseWhatIsWrong();
        return new AgencyQuery(itsCountry, itsType, itsStatus, itsAfter, itsLimit.orElse(USUAL));
    }

    /** The same, with one more agency: whether it is there says whether others follow. */
    public AgencyQuery andOneMore() {
        return new AgencyQuery(country, type, status, after, limit + 1);
    }

    AgencyQuery after(AgencyCode code) {
        return new AgencyQuery(country, type, status, Optional.of(code), limit);
    }

    URI on(UriBuilder list) {
        country.ifPresent(value -> list.queryParam("country", value));
        type.ifPresent(value -> list.queryParam("type", value));
        status.ifPresent(value -> list.queryParam("status", value));
        after.ifPresent(value -> list.queryParam("after", value));
        return list.queryParam("limit", limit).build();
    }

    private static int limit(String text) {
        var refusal = "Use a whole number from 1 to %d".formatted(MOST);
        try {
            var limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= MOST) {
                return limit;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(refusal, e);
        }
        throw new IllegalArgumentException(refusal);
    }
}
