package org.barometer.agency.audit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.barometer.agency.audit.model.Hash;
import org.barometer.agency.audit.model.MerkleTree;
import org.barometer.agency.http.Problem.Violation;
import org.barometer.agency.http.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/audit")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("administrator")
@RunOnVirtualThread
@Tag(name = "Audit log")
class HeadResource {
    private final HeadStore heads;
    private final CollectedLog log;
    private final SignHead signHead;

    HeadResource(HeadStore heads, CollectedLog log, SignHead signHead) {
        this.heads = heads;
        this.log = log;
        this.signHead = signHead;
    }

    /** The hashes that lead from an entry to the root of the tree (RFC 6962, section 2.1.1). */
    record InclusionView(long position, long size, String leaf, String root, List<String> proof) {}

    /** The hashes that lead from an earlier root to a later one (RFC 6962, section 2.1.2). */
    record ConsistencyView(
            long first, long second, String firstRoot, String secondRoot, List<String> proof) {}

    @GET
    @Path("/heads")
    @Operation(operationId = "listHeads", summary = "List the signed heads, the smallest first")
    public List<HeadView> list() {
        return heads.all().stream().map(kept -> HeadView.of(kept.head())).toList();
    }

    @GET
    @Path("/heads/{size}")
    @Operation(operationId = "readHead", summary = "Read the signed head of so many entries")
    public HeadView read(@PathParam("size") long size) {
        return heads.of(size)
                .map(kept -> HeadView.of(kept.head()))
                .orElseThrow(ProblemException::notFound);
    }

    @PUT
    @Path("/heads/newest")
    @Operation(
            operationId = "signHead",
            summary = "Sign the log as it is now",
            description = "Changes nothing if the newest head is of all entries already.")
    public HeadView sign() {
        return signHead.sign().map(HeadView::of).orElseThrow(ProblemException::notFound);
    }

    @GET
    @Path("/proofs/inclusion")
    @Operation(
            operationId = "proveInclusion",
            summary = "Prove that the entry at a position is in the tree of the first so many")
    public InclusionView inclusion(
            @QueryParam("position") @Nullable Long position,
            @QueryParam("size") @Nullable Long size) {
        var leaves = leaves("size", size);
        if (position == null || position < 0 || position >= leaves.size()) {
            throw invalid("position", "Use a position below the size");
        }
        return new InclusionView(
                position,
                leaves.size(),
                leaves.get(position.intValue()).hex(),
                MerkleTree.root(leaves).hex(),
                texts(MerkleTree.inclusion(leaves, position.intValue())));
    }

    @GET
    @Path("/proofs/consistency")
    @Operation(
            operationId = "proveConsistency",
            summary = "Prove that the second tree only adds entries to the first")
    public ConsistencyView consistency(
            @QueryParam("first") @Nullable Long first,
            @QueryParam("second") @Nullable Long second) {
        var leaves = leaves("second", second);
        if (first == null || first < 1 || first > leaves.size()) {
            throw invalid("first", "Use a size from 1 to that of the second");
        }
        return new ConsistencyView(
                first,
                leaves.size(),
                MerkleTree.root(leaves.subList(0, first.intValue())).hex(),
                MerkleTree.root(leaves).hex(),
                texts(MerkleTree.consistency(leaves, first.intValue())));
    }

    private List<Hash> leaves(String parameter, @Nullable Long size) {
        var leaves =
                size == null || size < 1
                        ? List.<Hash>of()
                        : log.hashes(size).stream().map(MerkleTree::leaf).toList();
        if (size == null || leaves.size() != size) {
            throw invalid(parameter, "Use a size from 1 to the number of entries");
        }
        return leaves;
    }

    private static List<String> texts(List<Hash> hashes) {
        return hashes.stream().map(Hash::hex).toList();
    }

    private static ProblemException invalid(String parameter, String remedy) {
        return new ProblemException(
                400,
                "invalid-request",
                "1 values are not as they should be",
                List.of(new Violation("/" + parameter, "invalid", remedy)));
    }
}
