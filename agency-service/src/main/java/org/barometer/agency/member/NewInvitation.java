package org.barometer.agency.member;

import java.util.Optional;
import org.barometer.agency.agency.model.AgencyCode;
import org.barometer.agency.http.FieldReader;
import org.barometer.agency.member.model.Assignment;
import org.barometer.agency.member.model.EmailAddress;
import org.barometer.agency.member.model.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of an invitation; text until all of it has been looked at. */
public record NewInvitation(
        @Schema(required = true, format = "email", maxLength = EmailAddress.LONGEST)
                @Nullable String email,
        @Schema(
                        nullable = true,
                        description =
                                "The code of the agency of a respondent or coordinator; left out by"
                                        + " coordinators, who invite to their own")
                @Nullable String agency,
        @Schema(required = true, ref = "RoleCode") @Nullable String role,
        @Schema(
                        required = true,
                        enumeration = {"en", "sv"})
                @Nullable String language) {

    /** Whom to invite. */
    public record Person(EmailAddress email, Assignment assignment, Language language) {}

    /** Reads what an administrator sent, or the coordinator of the only agency there is then. */
    public Person toModel(Optional<AgencyCode> only) {
        var fields = new FieldReader();
        var itsEmail = fields.required("email", email, EmailAddress::parse);
        var itsLanguage = fields.required("language", language, Language::parse);
        var assignment =
                only.isEmpty()
                        ? AssignmentReader.read(fields, role, agency)
                        : AssignmentReader.read(fields, role, agency, only.get());
        fields.refuseWhatIsWrong();
        return new Person(
                itsEmail.orElseThrow(), assignment.orElseThrow(), itsLanguage.orElseThrow());
    }
}
