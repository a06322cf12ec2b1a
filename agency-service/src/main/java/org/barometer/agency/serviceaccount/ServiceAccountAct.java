package org.barometer.agency.serviceaccount;

import java.util.HashMap;
import java.util.Map;
import org.barometer.agency.agency.model.AgencyCode;
import org.barometer.agency.audit.model.Act;
import org.barometer.agency.serviceaccount.model.AccountStatus;
import org.barometer.agency.serviceaccount.model.ServiceAccount;

/** What the audit log says of service accounts: codes, and of a name that it is new. */
final class ServiceAccountAct {
    private static final String TYPE = "SERVICE_ACCOUNT";

    private ServiceAccountAct() {}

    static Act created(ServiceAccount account, String client) {
        var values = new HashMap<String, String>();
        values.put("role", account.role().name());
        values.put("client", client);
        account.agency().map(AgencyCode::value).ifPresent(code -> values.put("agency", code));
        return Act.of("SERVICE_ACCOUNT_CREATED", TYPE, account.id().toString())
                .changing(Map.of(), values);
    }

    static Act rotated(ServiceAccount account, String client) {
        return Act.of("SERVICE_ACCOUNT_SECRET_ROTATED", TYPE, account.id().toString())
                .changing(Map.of(), Map.of("client", client));
    }

    static Act secretEnded(ServiceAccount account, String client) {
        return Act.of("SERVICE_ACCOUNT_SECRET_ENDED", TYPE, account.id().toString())
                .changing(Map.of("client", client), Map.of());
    }

    static Act changed(ServiceAccount before, ServiceAccount after) {
        if (after.status() == AccountStatus.REVOKED) {
            return Act.of("SERVICE_ACCOUNT_REVOKED", TYPE, after.id().toString())
                    .changing(
                            Map.of("status", before.status().name()),
                            Map.of("status", after.status().name()));
        }
        return Act.of("SERVICE_ACCOUNT_RENAMED", TYPE, after.id().toString())
                .changing(Map.of(), Map.of("name", "CHANGED"));
    }
}
