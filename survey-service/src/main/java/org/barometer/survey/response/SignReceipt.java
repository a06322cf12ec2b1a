package org.barometer.survey.response;

import jakarta.enterprise.context.ApplicationScoped;
import org.barometer.survey.audit.SignedHeads;
import org.barometer.survey.audit.model.SignedHead;
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
    private final SignedHeads heads;

    SignReceipt(SigningKey key, PublicKeys keys, SignedHeads heads) {
        this.key = key;
        this.keys = keys;
        this.heads = heads;
    }

    public SignedReceipt sign(Receipt receipt) {
        // By when it was received, so that the receipt is the same when it is given again.
        var head = heads.asOf(receipt.receivedAt()).map(SignedHead::canonical).orElse(null);
        var text = CanonicalJson.of(receipt, head, key.id());
        return new SignedReceipt(receipt, head, key.id(), key.sign(text));
    }

    /** Whether one of this service's keys has signed exactly this. */
    boolean isGenuine(SignedReceipt signed) {
        return keys.verifies(
                signed.key(),
                CanonicalJson.of(signed.receipt(), signed.auditHead(), signed.key()),
                signed.signature());
    }
}
