package org.barometer.survey.response.model;

import org.jspecify.annotations.Nullable;

/**
 * A receipt with a signature over its canonical form, so that nobody can doubt it.
 *
 * @param auditHead the signed head of the audit log that was the newest then, in canonical form
 * @param key the name of the key
 * @param signature Ed25519, in base64
 */
public record SignedReceipt(
        Receipt receipt, @Nullable String auditHead, String key, String signature) {}
