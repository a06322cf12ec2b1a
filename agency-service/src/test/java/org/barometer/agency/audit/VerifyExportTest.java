package org.barometer.agency.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import org.barometer.agency.audit.model.Act;
import org.barometer.agency.audit.model.Actor;
import org.barometer.agency.audit.model.ChainEnd;
import org.barometer.agency.audit.model.ExportLine;
import org.barometer.agency.audit.model.Hash;
import org.barometer.agency.audit.model.HeadKey;
import org.barometer.agency.audit.model.MerkleTree;
import org.barometer.agency.audit.model.SignedHead;
import org.barometer.agency.audit.model.TreeHead;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyExportTest {
    private static final Instant TIME = Instant.parse("2026-11-22T08:00:00Z");

    @TempDir Path directory;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final KeyPair pair = newPair();
    private final HeadKey key = HeadKey.of(pair.getPublic());
    private final List<String> lines = new ArrayList<>();
    private String export = "";
    private String early = "";
    private String late = "";
    private String pem = "";

    @BeforeEach
    void anExportAndTwoHeads() throws IOException {
        lines.addAll(log("SE-NOA"));
        export = written("export.jsonl", String.join("\n", lines) + "\n");
        early = written("early.json", head(4).canonical());
        // As a browser or an editor may have kept it.
        late = written("late.json", head(10).canonical().replace(",", ",\n  "));
        pem = written("key.pem", key.pem());
    }

    @Test
    void findsNothingInWhatIsAsItWasWritten() {
        assertThat(verify(export, early, late, "--key", pem)).isZero();
        assertThat(said()).contains("10 entries, 2 heads kept elsewhere: intact");
    }

    @Test
    void saysWhatCannotBeSeenWithoutAHead() {
        assertThat(verify(export)).isZero();
        assertThat(said()).contains("cannot be told from the true one");
    }

    @Test
    void findsAnEditAndSaysWhere() throws IOException {
        lines.set(6, lines.get(6).replace("\"SE-NOA\"", "\"NO-KRIPOS\""));

        assertThat(verify(written("edited.jsonl", String.join("\n", lines)))).isEqualTo(1);
        assertThat(said()).contains("agency-service entry 4 does not have the hash");
    }

    @Test
    void findsADeletionAndAReordering() throws IOException {
        var deleted = new ArrayList<>(lines);
        deleted.remove(5);
        var reordered = new ArrayList<>(lines);
        Collections.swap(reordered, 2, 7);

        assertThat(verify(written("deleted.jsonl", String.join("\n", deleted)))).isEqualTo(1);
        assertThat(verify(written("reordered.jsonl", String.join("\n", reordered)))).isEqualTo(1);
    }

    @Test
    void findsATruncationByTheHeadThatWasKept() throws IOException {
        var truncated = written("truncated.jsonl", String.join("\n", lines.subList(0, 4)));

        assertThat(verify(truncated, early, "--key", pem)).isZero();
        assertThat(verify(truncated, early, late, "--key", pem)).isEqualTo(1);
        assertThat(said()).contains("the head of 10 entries is known to a signed head");
    }

    @Test
    void findsALogThatWasWrittenAnewByTheHeadThatWasKept() throws IOException {
        var anew = written("anew.jsonl", String.join("\n", log("NO-KRIPOS")));

        assertThat(verify(anew)).isZero();
        assertThat(verify(anew, early)).isEqualTo(1);
        assertThat(said()).contains("the log of the first 4 entries is another one");
    }

    @Test
    void findsAHeadThatNobodySigned() throws IOException {
        var forged = head(10).canonical().replace("\"size\":10", "\"size\":9");

        assertThat(verify(export, written("forged.json", forged), "--key", pem)).isEqualTo(1);
        assertThat(said()).contains("the head of 9 entries has no valid signature");
    }

    @Test
    void saysWhatItCannotRead() throws IOException {
        assertThat(verify(written("nothing.jsonl", "{\"a\":1}\nnonsense\n"))).isEqualTo(1);
        assertThat(verify(export, export)).isEqualTo(2);
        assertThat(verify(directory.resolve("missing").toString())).isEqualTo(2);
        assertThat(verify()).isEqualTo(2);
        assertThat(said()).contains("Usage:", "holds no signed head");
    }

    private int verify(String... arguments) {
        return VerifyExport.run(
                List.of(arguments), new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    /** Ten entries of two services, by turns. */
    private static List<String> log(String object) {
        var lines = new ArrayList<String>();
        var ends = new TreeMap<String, ChainEnd>();
        for (int i = 0; i < 10; i++) {
            var service = i % 2 == 0 ? "agency-service" : "survey-service";
            var link =
                    ends.getOrDefault(service, ChainEnd.START)
                            .next(
                                    service,
                                    TIME.plusSeconds(i),
                                    new Actor("administrator", "account-1", "request-1"),
                                    Act.of("AGENCY_CHANGED", "AGENCY", object));
            ends.put(service, ChainEnd.after(link));
            lines.add(new ExportLine(i, link.entry().canonical(), link.hash().hex()).text());
        }
        return lines;
    }

    private SignedHead head(int size) {
        var leaves = new ArrayList<Hash>();
        var ends = new TreeMap<String, ChainEnd>();
        for (int i = 0; i < size; i++) {
            var hash = new Hash(ExportLine.read(lines.get(i)).hash());
            leaves.add(MerkleTree.leaf(hash));
            ends.put(
                    i % 2 == 0 ? "agency-service" : "survey-service",
                    new ChainEnd(i / 2 + 1, hash));
        }
        return SignedHead.of(
                new TreeHead(size, MerkleTree.root(leaves), TIME, ends), key.id(), this::sign);
    }

    private String sign(String text) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(pair.getPrivate());
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static KeyPair newPair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private String written(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text).toString();
    }
}
