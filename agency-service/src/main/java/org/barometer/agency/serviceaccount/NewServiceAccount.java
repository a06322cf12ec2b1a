package org.barometer.agency.serviceaccount;

import static org.barometer.agency.http.FieldReader.oneOf;

import java.util.List;
import java.util.UUID;
import org.barometer.agency.agency.model.AgencyCode;
import org.barometer.agency.http.FieldReader;
import org.barometer.agency.http.Problem.Violation;
import org.barometer.agency.http.ProblemException;
import org.barometer.agency.serviceaccount.model.AccountName;
import org.barometer.agency.serviceaccount.model.ProgramRole;
import org.barometer.agency.serviceaccount.model.ServiceAccount;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of a creation; text until all of it has been looked at. */
public record NewServiceAccount(
        @Schema(required = true, minLength = 1, maxLength = AccountName.LONGEST)
                @Nullable String name,
        @Schema(required = true, type = SchemaType.STRING, implementation = ProgramRole.class)
                @Nullable String role,
        @Schema(
                        pattern = "^" + AgencyCode.FORM + "$",
                        description = "Whom it works for; a DASHBOARD works for none")
                @Nullable String agency) {

    public ServiceAccount toModel() {
        var fields = new FieldReader();
        var itsName = fields.required("name", name, AccountName::new);
        var itsRole = fields.required("role", role, oneOf(ProgramRole.class));
        var itsAgency = fields.optional("agency", agency, AgencyCode::new);
        fields.refuseWhatIsWrong();
        try {
            return ServiceAccount.create(
                    UUID.randomUUID(), itsName.orElseThrow(), itsRole.orElseThrow(), itsAgency);
        } catch (IllegalArgumentException e) {
            var wrong = new Violation("/agency", "invalid", String.valueOf(e.getMessage()));
            throw new ProblemException(
                    400, "invalid-request", "1 values are not as they should be", List.of(wrong));
        }
    }
}
