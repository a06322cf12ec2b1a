package org.barometer.agency.member;

import java.util.Map;
import java.util.TreeMap;
import org.barometer.agency.agency.model.AgencyCode;
import org.barometer.agency.audit.model.Act;
import org.barometer.agency.member.model.AccountId;
import org.barometer.agency.member.model.Assignment;
import org.barometer.agency.member.model.Grant;
import org.barometer.agency.member.model.Invitation;
import org.barometer.agency.member.model.Member;

/** What the audit log says of people and invitations: codes and accounts, never an address. */
final class MemberAct {
    private MemberAct() {}

    static Act of(String action, Invitation invitation) {
        var values = values(invitation.assignment());
        values.put("language", invitation.language().code());
        values.put("state", invitation.state().name());
        invitation.account().map(AccountId::value).ifPresent(id -> values.put("account", id));
        return Act.of(action, "INVITATION", invitation.id().toString()).changing(Map.of(), values);
    }

    static Act of(Member before, Member after) {
        return Act.of(action(before, after), "PERSON", after.account().value())
                .changing(values(before), values(after));
    }

    static Act warned(Member member) {
        return Act.of("PERSON_WARNED", "PERSON", member.account().value()).because("INACTIVE");
    }

    static Act of(String action, Grant grant) {
        var values = new TreeMap<String, String>();
        values.put("role", grant.role().code());
        values.put("state", grant.state().name());
        switch (grant.receiver()) {
            case Grant.Receiver.Known(var account, _) -> values.put("account", account.value());
            case Grant.Receiver.Invited(var id) -> values.put("invitation", id.toString());
        }
        return Act.of(action, "GRANT", grant.id().toString()).changing(Map.of(), values);
    }

    private static String action(Member before, Member after) {
        if (before.status() != after.status()) {
            return switch (after.status()) {
                case INVITED -> "PERSON_INVITED";
                case ACTIVE -> "PERSON_REACTIVATED";
                case SUSPENDED -> "PERSON_SUSPENDED";
                case REMOVED -> "PERSON_REMOVED";
            };
        }
        return before.role() == after.role()
                ? before.details().assignment().equals(after.details().assignment())
                        ? "PERSON_CHANGED"
                        : "PERSON_MOVED"
                : "PERSON_ROLE_CHANGED";
    }

    private static Map<String, String> values(Member member) {
        var values = values(member.details().assignment());
        values.put("language", member.details().language().code());
        values.put("status", member.status().name());
        values.put("revision", Long.toString(member.revision()));
        return values;
    }

    private static Map<String, String> values(Assignment assignment) {
        var values = new TreeMap<String, String>();
        values.put("role", assignment.role().code());
        assignment.agency().map(AgencyCode::value).ifPresent(code -> values.put("agency", code));
        return values;
    }
}
