package org.barometer.agency.agency;

import static org.barometer.agency.http.FieldReader.oneOf;

import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.Optional;
import org.barometer.agency.agency.model.Agency;
import org.barometer.agency.agency.model.AgencyCode;
import org.barometer.agency.agency.model.AgencyName;
import org.barometer.agency.http.FieldReader;
import org.jspecify.annotations.Nullable;

/** Which agencies to list, and after which one of them. */
public record AgencyQuery(AgencyFilter filter, Order order, Optional<String> after, int limit) {
    static final int MOST = 200;

    private static final int USUAL = 50;

    /** By what agencies are put in order; no two have the same. */
    public enum Order {
        CODE("code"),
        /** By the English name, as people look names up. */
        NAME("name collate \"und-x-icu\"");

        private final String column;

        Order(String column) {
            this.column = column;
        }

        String column() {
            return column;
        }

        private String placeOf(Agency agency) {
            return switch (this) {
                case CODE -> agency.code().value();
                case NAME -> agency.names().english().value();
            };
        }

        private String place(String text) {
            return switch (this) {
                case CODE -> new AgencyCode(text).value();
                case NAME -> new AgencyName(text).value();
            };
        }
    }

    public static AgencyQuery parse(
            AgencyFilter filter,
            @Nullable String order,
            @Nullable String after,
            @Nullable String limit) {
        var fields = new FieldReader();
        filter.check(fields);
        var itsOrder = fields.optional("order", order, oneOf(Order.class)).orElse(Order.CODE);
        var itsAfter = fields.optional("after", after, itsOrder::place);
        var itsLimit = fields.optional("limit", limit, FieldReader.number(MOST));
        fields.refuseWhatIsWrong();
        return new AgencyQuery(filter, itsOrder, itsAfter, itsLimit.orElse(USUAL));
    }

    /** The same, with one more agency: whether it is there says whether others follow. */
    public AgencyQuery andOneMore() {
        return new AgencyQuery(filter, order, after, limit + 1);
    }

    /** Where the page after this agency begins. */
    public String placeOf(Agency agency) {
        return order.placeOf(agency);
    }

    AgencyQuery after(Agency agency) {
        return new AgencyQuery(filter, order, Optional.of(order.placeOf(agency)), limit);
    }

    URI on(UriBuilder list) {
        filter.on(list).queryParam("order", order);
        after.ifPresent(
                place -> list.queryParam("after", "{after}").resolveTemplate("after", place));
        return list.queryParam("limit", limit).build();
    }
}
