package org.barometer.agency.member;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.barometer.agency.agency.model.AgencyCode;
import org.barometer.agency.member.model.EmailAddress;
import org.barometer.agency.member.model.Member;
import org.barometer.agency.member.model.MemberStatus;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A person as the API shows them; whoever was removed has no address. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PersonView(
        @Schema(required = true, description = "The id in Keycloak; the sub of tokens")
                String account,
        @Nullable String email,
        @Nullable String agency,
        @Schema(required = true) String role,
        @Schema(required = true) String language,
        @Schema(required = true) MemberStatus status,
        @Schema(required = true) long revision) {

    /** Some people, in the order of their accounts. */
    record PersonList(@Schema(required = true) List<PersonView> people) {
        static PersonList of(List<Member> members) {
            return new PersonList(members.stream().map(PersonView::of).toList());
        }
    }

    static PersonView of(Member member) {
        var assignment = member.details().assignment();
        return new PersonView(
                member.account().value(),
                member.email().map(EmailAddress::value).orElse(null),
                assignment.agency().map(AgencyCode::value).orElse(null),
                assignment.role().code(),
                member.details().language().code(),
                member.status(),
                member.revision());
    }
}
