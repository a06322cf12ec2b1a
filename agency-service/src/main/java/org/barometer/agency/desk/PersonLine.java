package org.barometer.agency.desk;

import org.barometer.agency.agency.model.AgencyCode;
import org.barometer.agency.member.model.EmailAddress;
import org.barometer.agency.member.model.Member;
import org.barometer.agency.member.model.MemberStatus;

/**
 * A person at a glance.
 *
 * @param email empty once it has been forgotten
 * @param agency empty for those who work for the programme
 */
record PersonLine(
        String account,
        String href,
        String email,
        String role,
        String agency,
        String language,
        String status,
        String tone) {

    static PersonLine of(Member member) {
        var assignment = member.details().assignment();
        return new PersonLine(
                member.account().value(),
                hrefOf(member.account().value()),
                member.email().map(EmailAddress::value).orElse(""),
                assignment.role().name(),
                assignment.agency().map(AgencyCode::value).orElse(""),
                member.details().language().name(),
                member.status().name(),
                toneOf(member.status()));
    }

    static String hrefOf(String account) {
        return "/people/" + account;
    }

    private static String toneOf(MemberStatus status) {
        return switch (status) {
            case ACTIVE -> "good";
            case INVITED -> "wait";
            case SUSPENDED -> "bad";
            case REMOVED -> "";
        };
    }
}
