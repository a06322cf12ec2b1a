package org.barometer.survey.response;

import jakarta.enterprise.context.ApplicationScoped;
import org.barometer.survey.response.model.Receipt;
import org.barometer.survey.response.model.SignedReceipt;
import org.barometer.survey.signing.PublicKeys;
import org.barometer.survey.signing.SigningKey;

/**
 * Signs receipts and recognises its own.
 *
 * <p>Signatures are made anew each time and not kept: the same receipt always gets the same one, as
 * long as the key is the same.
 */
@ApplicationScoped
public class SignReceipt {
    private final SigningKey key;
    private final PublicKeys keys;

    SignReceipt(SigningKey key, PublicKeys keys) {
        this.key = key;
        this.keys = keys;
    }

    public SignedReceipt sign(Receipt receipt) {
        return new SignedReceipt(receipt, key.id(), key.sign(CanonicalJson.of(receipt, key.id())));
    }

    /** Whether one of this service's keys has signed exactly this. */
    boolean isGenuine(SignedReceipt signed) {
        return keys.verifies(
                signed.key(), CanonicalJson.of(signed.receipt(), signed.key()), signed.signature());
    }
}
