package org.barometer.agency.serviceaccount;

import java.util.List;
import org.barometer.agency.serviceaccount.model.ServiceAccount;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Some service accounts, in the order of their ids. */
record ServiceAccountList(@Schema(required = true) List<ServiceAccountView> serviceAccounts) {
    static ServiceAccountList of(List<ServiceAccount> accounts) {
        return new ServiceAccountList(accounts.stream().map(ServiceAccountView::of).toList());
    }
}
