package org.barometer.agency.member;

import static org.barometer.agency.http.FieldReader.oneOf;

import org.barometer.agency.http.FieldReader;
import org.barometer.agency.member.model.Language;
import org.barometer.agency.member.model.MemberDetails;
import org.barometer.agency.member.model.MemberStatus;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of a change; text until all of it has been looked at. */
public record ChangedPerson(
        @Schema(nullable = true, description = "The code of a respondent's or coordinator's agency")
                @Nullable String agency,
        @Schema(required = true, ref = "RoleCode") @Nullable String role,
        @Schema(
                        required = true,
                        enumeration = {"en", "sv"})
                @Nullable String language,
        @Schema(required = true, type = SchemaType.STRING, implementation = Wanted.class)
                @Nullable String status) {

    /** What a change can ask for; people come and go by other operations. */
    enum Wanted {
        ACTIVE(MemberStatus.ACTIVE),
        SUSPENDED(MemberStatus.SUSPENDED);

        private final MemberStatus status;

        Wanted(MemberStatus status) {
            this.status = status;
        }
    }

    public MemberDetails toModel() {
        var fields = new FieldReader();
        var assignment = AssignmentReader.read(fields, role, agency);
        var itsLanguage = fields.required("language", language, Language::parse);
        var itsStatus = fields.required("status", status, oneOf(Wanted.class));
        fields.refuseWhatIsWrong();
        return new MemberDetails(
                assignment.orElseThrow(),
                itsLanguage.orElseThrow(),
                itsStatus.orElseThrow().status);
    }
}
