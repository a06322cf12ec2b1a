package org.barometer.agency.serviceaccount;

import static org.barometer.agency.http.FieldReader.oneOf;

import org.barometer.agency.http.FieldReader;
import org.barometer.agency.serviceaccount.model.AccountName;
import org.barometer.agency.serviceaccount.model.AccountStatus;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of a change; text until all of it has been looked at. */
public record ChangedServiceAccount(
        @Schema(required = true, minLength = 1, maxLength = AccountName.LONGEST)
                @Nullable String name,
        @Schema(required = true, type = SchemaType.STRING, implementation = AccountStatus.class)
                @Nullable String status) {

    public record Wanted(AccountName name, AccountStatus status) {}

    public Wanted toModel() {
        var fields = new FieldReader();
        var itsName = fields.required("name", name, AccountName::new);
        var itsStatus = fields.required("status", status, oneOf(AccountStatus.class));
        fields.refuseWhatIsWrong();
        return new Wanted(itsName.orElseThrow(), itsStatus.orElseThrow());
    }
}
