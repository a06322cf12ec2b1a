package org.barometer.agency.serviceaccount;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.UUID;
import org.barometer.agency.audit.AuditLog;
import org.barometer.agency.http.IdempotencyKey;
import org.barometer.agency.http.Precondition;
import org.barometer.agency.http.ProblemException;
import org.barometer.agency.serviceaccount.SecretOutcome.Made;
import org.barometer.agency.serviceaccount.model.AccountStatus;
import org.barometer.agency.serviceaccount.model.ChangeOutcome;
import org.barometer.agency.serviceaccount.model.Overlap;
import org.barometer.agency.serviceaccount.model.ProgramRole;
import org.barometer.agency.serviceaccount.model.ServiceAccount;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/service-accounts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("administrator")
@RunOnVirtualThread
@Tag(name = "Service accounts", description = "The programs that sign in by themselves.")
class ServiceAccountResource {
    private final ServiceAccountStore accounts;
    private final MakeSecret makeSecret;
    private final ChangeServiceAccount changeServiceAccount;
    private final AuditLog audit;

    ServiceAccountResource(
            ServiceAccountStore accounts,
            MakeSecret makeSecret,
            ChangeServiceAccount changeServiceAccount,
            AuditLog audit) {
        this.accounts = accounts;
        this.makeSecret = makeSecret;
        this.changeServiceAccount = changeServiceAccount;
        this.audit = audit;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createServiceAccount",
            summary = "Create a service account",
            description =
                    "The answer shows its secret, which nobody can read again. A repeated request"
                            + " with the same key creates nothing and says that it was shown.")
    @APIResponseSchema(
            value = SecretView.class,
            responseCode = "201",
            responseDescription = "The program can sign in with this")
    @APIResponse(
            responseCode = "409",
            description = "secret-shown-once, agency-not-active or idempotency-key-reused")
    @APIResponse(
            responseCode = "503",
            description = "identity-provider-unavailable: repeat the request")
    public Response createServiceAccount(
            @Nullable NewServiceAccount body,
            @Parameter(required = true, description = "The same for every attempt")
                    @HeaderParam(IdempotencyKey.HEADER)
                    @Nullable String idempotencyKey) {
        var key = IdempotencyKey.required(idempotencyKey);
        var wanted = sent(body).toModel();
        return answer(makeSecret.create(Wish.forNew(audit.currentActor(), key, wanted), wanted));
    }

    @GET
    @Operation(
            operationId = "listServiceAccounts",
            summary = "List service accounts",
            description = "A Link header with rel=next leads to those that follow, if any.")
    @APIResponseSchema(
            value = ServiceAccountList.class,
            responseDescription = "Some of the service accounts")
    public Response listServiceAccounts(
            @QueryParam("agency") @Nullable String agency,
            @Schema(type = SchemaType.STRING, implementation = ProgramRole.class)
                    @QueryParam("role")
                    @Nullable String role,
            @Schema(type = SchemaType.STRING, implementation = AccountStatus.class)
                    @QueryParam("status")
                    @Nullable String status,
            @Parameter(description = "Only those whose id comes after this one")
                    @QueryParam("after")
                    @Nullable String after,
            @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50")
                    @QueryParam("limit")
                    @Nullable String limit) {
        var query = ServiceAccountQuery.parse(agency, role, status, after, limit);
        var found = accounts.accounts(query.andOneMore());
        var page = found.stream().limit(query.limit()).toList();
        var response = Response.ok(ServiceAccountList.of(page));
        if (found.size() > page.size()) {
            response.link(
                    query.after(page.getLast().id())
                            .on(UriBuilder.fromResource(ServiceAccountResource.class)),
                    "next");
        }
        return response.build();
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readServiceAccount", summary = "Read a service account")
    @APIResponseSchema(
            value = ServiceAccountView.class,
            responseDescription = "The service account and its credentials, without secrets")
    public Response readServiceAccount(@PathParam("id") String id) {
        return shown(accounts.account(known(id)).orElseThrow(ProblemException::notFound));
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeServiceAccount",
            summary = "Rename or revoke a service account",
            description =
                    "REVOKED is final: from the answer on its tokens are refused within seconds by"
                            + " every service, and it gets no new ones.")
    @APIResponseSchema(
            value = ServiceAccountView.class,
            responseDescription = "The service account is as wanted")
    @APIResponse(responseCode = "409", description = "service-account-revoked")
    @APIResponse(responseCode = "412", description = "It has changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    @APIResponse(
            responseCode = "503",
            description = "identity-provider-unavailable: repeat the request")
    public Response changeServiceAccount(
            @PathParam("id") String id,
            @Nullable ChangedServiceAccount body,
            @Parameter(required = true, description = "The ETag of the account as it was read")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch) {
        var revision = Precondition.revision(ifMatch);
        var wanted = sent(body).toModel();
        return answer(
                changeServiceAccount.change(known(id), revision, wanted.name(), wanted.status()));
    }

    @POST
    @Path("/{id}/rotations")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "rotateServiceAccountSecret",
            summary = "Give a service account another secret",
            description =
                    "The answer shows a new client id and its secret. The earlier one stays valid"
                            + " for the overlap and then ends by itself.")
    @APIResponseSchema(
            value = SecretView.class,
            responseCode = "201",
            responseDescription = "The program can sign in with this")
    @APIResponse(
            responseCode = "409",
            description =
                    "secret-shown-once, rotation-under-way, service-account-revoked or"
                            + " idempotency-key-reused")
    @APIResponse(
            responseCode = "503",
            description = "identity-provider-unavailable: repeat the request")
    public Response rotateServiceAccountSecret(
            @PathParam("id") String id,
            @Nullable NewRotation body,
            @Parameter(required = true, description = "The same for every attempt")
                    @HeaderParam(IdempotencyKey.HEADER)
                    @Nullable String idempotencyKey) {
        var key = IdempotencyKey.required(idempotencyKey);
        var overlap = body == null ? Overlap.USUAL : body.toModel();
        var account = known(id);
        return answer(
                makeSecret.rotate(
                        Wish.forAnother(audit.currentActor(), key, account, overlap), account));
    }

    @DELETE
    @Path("/{id}/credentials/{clientId}")
    @Operation(
            operationId = "endServiceAccountSecret",
            summary = "End one of two secrets",
            description = "It is refused from now on; the other one stays valid.")
    @APIResponseSchema(
            value = ServiceAccountView.class,
            responseDescription = "The secret is refused")
    @APIResponse(responseCode = "409", description = "only-credential")
    @APIResponse(responseCode = "412", description = "It has changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    @APIResponse(
            responseCode = "503",
            description = "identity-provider-unavailable: repeat the request")
    public Response endServiceAccountSecret(
            @PathParam("id") String id,
            @PathParam("clientId") String clientId,
            @Parameter(required = true, description = "The ETag of the account as it was read")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch) {
        return answer(
                changeServiceAccount.end(known(id), Precondition.revision(ifMatch), clientId));
    }

    private static Response answer(SecretOutcome outcome) {
        return switch (outcome) {
            case Made made ->
                    Response.created(address(made.account()))
                            .entity(SecretView.of(made))
                            .tag(entityTag(made.account()))
                            .build();
            case SecretOutcome.ShownOnce(var account, var client) ->
                    throw new ProblemException(
                            409,
                            "secret-shown-once",
                            "The service account %s has the client %s; its secret was in one answer"
                                            .formatted(account.id(), client)
                                    + " and cannot be shown again. If it was lost, rotate the secret;"
                                    + " where two are valid, end this one first");
            case SecretOutcome.KeyReused _ ->
                    throw new ProblemException(
                            409,
                            "idempotency-key-reused",
                            "This Idempotency-Key stands for another request; send a new one");
            case SecretOutcome.UnknownAgency _ ->
                    throw new ProblemException(
                            409,
                            "agency-not-active",
                            "There is no active agency of this code; register or reactivate it");
            case SecretOutcome.TooMany _ ->
                    throw new ProblemException(
                            409,
                            "rotation-under-way",
                            "Two secrets are valid already; wait until the earlier one ends, or end"
                                    + " one of them");
            case SecretOutcome.Revoked _ -> throw revoked();
            case SecretOutcome.Unknown _ -> throw ProblemException.notFound();
        };
    }

    private static Response answer(ChangeOutcome outcome) {
        return switch (outcome) {
            case ChangeOutcome.Changed(var account) -> shown(account);
            case ChangeOutcome.Unchanged(var account) -> shown(account);
            case ChangeOutcome.Outdated _ -> throw Precondition.failed();
            case ChangeOutcome.Revoked _ -> throw revoked();
            case ChangeOutcome.OnlyOne _ ->
                    throw new ProblemException(
                            409,
                            "only-credential",
                            "It is the only one; rotate it, or revoke the service account");
            case ChangeOutcome.Unknown _ -> throw ProblemException.notFound();
        };
    }

    private static Response shown(ServiceAccount account) {
        return Response.ok(ServiceAccountView.of(account)).tag(entityTag(account)).build();
    }

    private static URI address(ServiceAccount account) {
        return UriBuilder.fromResource(ServiceAccountResource.class)
                .path(account.id().toString())
                .build();
    }

    private static EntityTag entityTag(ServiceAccount account) {
        return new EntityTag(Long.toString(account.revision()));
    }

    private static ProblemException revoked() {
        return new ProblemException(
                409,
                "service-account-revoked",
                "A revoked service account stays so; create another one");
    }

    /** An id that cannot be one belongs to no service account. */
    private static UUID known(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw ProblemException.notFound();
        }
    }

    private static <T> T sent(@Nullable T body) {
        if (body == null) {
            throw new ProblemException(400, "invalid-json", "Send a JSON object as body");
        }
        return body;
    }
}
