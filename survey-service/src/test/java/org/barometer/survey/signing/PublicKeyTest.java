package org.barometer.survey.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class PublicKeyTest {
    /** RFC 8037, appendix A. */
    private static final PublicKey KEY =
            PublicKey.of(
                    HexFormat.of()
                            .parseHex(
                                    "d75a980182b10ab7d54bfed3c964073a"
                                            + "0ee172f3daa62325af021a68f707511a"));

    private static final String TEXT = "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc";

    private static final String SIGNATURE =
            Base64.getEncoder()
                    .encodeToString(
                            Base64.getUrlDecoder()
                                    .decode(
                                            "hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR"
                                                    + "4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg"));

    @Test
    void isNamedAsTheStandardSays() {
        assertThat(KEY.x()).isEqualTo("11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo");
        assertThat(KEY.id()).isEqualTo("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
    }

    @Test
    void verifiesWhatWasSignedAndNothingElse() {
        assertThat(KEY.verifies(TEXT, SIGNATURE)).isTrue();
        assertThat(KEY.verifies(TEXT + " ", SIGNATURE)).isFalse();
        assertThat(KEY.verifies(TEXT, SIGNATURE.replace('h', 'i'))).isFalse();
        assertThat(KEY.verifies(TEXT, "")).isFalse();
        assertThat(KEY.verifies(TEXT, "no base64")).isFalse();
    }
}
