package org.barometer.survey.response.model;

/**
 * A receipt with a signature over its canonical form, so that nobody can doubt it.
 *
 * @param key the name of the key
 * @param signature Ed25519, in base64
 */
public record SignedReceipt(Receipt receipt, String key, String signature) {}
