package org.barometer.agency.http;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;

/**
 * The mistake that the second wall is there for: with it the service believes what a request says
 * of its agency, so that every check of its own lets another agency's rows through.
 */
@Alternative
@Singleton
public class BelievedAgency extends CurrentAgency {
    public static final String HEADER = "Agency";

    private final CurrentVertxRequest request;

    BelievedAgency(SecurityIdentity identity, CurrentVertxRequest request) {
        super(identity);
        this.request = request;
    }

    @Override
    public String code() {
        var believed = request.getCurrent().request().getHeader(HEADER);
        return believed == null ? super.code() : believed;
    }
}
