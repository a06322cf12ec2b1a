package org.barometer.agency.audit.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Against the vectors of Certificate Transparency, whose trees these are. */
class MerkleTreeTest {
    private static final List<Hash> LEAVES =
            Stream.of(
                            "",
                            "00",
                            "10",
                            "2021",
                            "3031",
                            "40414243",
                            "5051525354555657",
                            "606162636465666768696a6b6c6d6e6f")
                    .map(data -> MerkleTree.leaf(HexFormat.of().parseHex(data)))
                    .toList();

    /** Of the first leaf alone, the first two, and so on. */
    private static final List<String> ROOTS =
            List.of(
                    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
                    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
                    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
                    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
                    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    void hasTheRootsOfCertificateTransparency() {
        var growing = new MerkleTree.Growing();
        for (int size = 1; size <= LEAVES.size(); size++) {
            growing.add(LEAVES.get(size - 1));

            assertThat(MerkleTree.root(LEAVES.subList(0, size)).hex())
                    .isEqualTo(ROOTS.get(size - 1));
            assertThat(growing.root().hex()).isEqualTo(ROOTS.get(size - 1));
        }
        assertThat(MerkleTree.root(List.of()).hex())
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void provesInclusionAsCertificateTransparencyDoes() {
        assertThat(MerkleTree.inclusion(LEAVES, 0))
                .extracting(Hash::hex)
                .containsExactly(
                        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4");
        assertThat(MerkleTree.inclusion(LEAVES, 5))
                .extracting(Hash::hex)
                .containsExactly(
                        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
        assertThat(MerkleTree.inclusion(LEAVES.subList(0, 3), 2))
                .extracting(Hash::hex)
                .containsExactly(ROOTS.get(1));
    }

    @Test
    void provesConsistencyAsCertificateTransparencyDoes() {
        assertThat(MerkleTree.consistency(LEAVES, 1))
                .extracting(Hash::hex)
                .containsExactly(
                        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4");
        assertThat(MerkleTree.consistency(LEAVES, 6))
                .extracting(Hash::hex)
                .containsExactly(
                        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
        assertThat(MerkleTree.consistency(LEAVES.subList(0, 5), 2))
                .extracting(Hash::hex)
                .containsExactly(
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b");
        assertThat(MerkleTree.consistency(LEAVES, 8)).isEmpty();
    }

    @Test
    void verifiesEveryProofAndNoOther() {
        var random = new Random(6962);
        for (int size = 1; size <= 33; size++) {
            var leaves = leaves(size);
            var root = MerkleTree.root(leaves);
            for (int other = 1; other <= size; other++) {
                var inclusion = MerkleTree.inclusion(leaves, other - 1);
                assertThat(
                                MerkleTree.includes(
                                        leaves.get(other - 1), other - 1, size, inclusion, root))
                        .isTrue();
                assertThat(
                                MerkleTree.includes(
                                        leaves.get(other - 1), other % size, size, inclusion, root))
                        .isEqualTo(size == 1);
                assertThat(
                                MerkleTree.includes(
                                        leaves.get(other - 1),
                                        other - 1,
                                        size,
                                        withOneChanged(inclusion, random),
                                        root))
                        .isFalse();

                var first = MerkleTree.root(leaves.subList(0, other));
                var consistency = MerkleTree.consistency(leaves, other);
                assertThat(MerkleTree.isConsistent(other, first, size, root, consistency)).isTrue();
                assertThat(
                                MerkleTree.isConsistent(
                                        other,
                                        first,
                                        size,
                                        root,
                                        withOneChanged(consistency, random)))
                        .isFalse();
                assertThat(
                                MerkleTree.isConsistent(
                                        other, MerkleTree.leaf(first), size, root, consistency))
                        .isFalse();
            }
        }
    }

    private static List<Hash> leaves(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> MerkleTree.leaf(new byte[] {(byte) i}))
                .toList();
    }

    /** Or with one more, where there is none to change. */
    private static List<Hash> withOneChanged(List<Hash> proof, Random random) {
        var changed = new ArrayList<>(proof);
        if (changed.isEmpty()) {
            changed.add(MerkleTree.EMPTY);
        } else {
            int place = random.nextInt(changed.size());
            changed.set(place, MerkleTree.leaf(changed.get(place)));
        }
        return changed;
    }
}
