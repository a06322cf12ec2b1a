package org.barometer.trend.release.model;

/**
 * What was attacked before a question was cleared, and the certificate that no attack succeeded.
 */
public final class Proof {

    /**
     * How much was attacked.
     *
     * @param facts that everybody can write down
     * @param secrets that nobody may learn
     * @param attackers against each of whom every secret was proved
     * @param hidden figures that the auditor had hidden beside those that the rules hide
     */
    public record Extent(int facts, int secrets, int attackers, int hidden) {}

    private final Extent extent;
    private final byte[] certificate;

    /**
     * @param certificate the document, compressed by gzip; as confidential as the answers
     */
    public Proof(Extent extent, byte[] certificate) {
        this.extent = extent;
        this.certificate = certificate.clone();
    }

    public Extent extent() {
        return extent;
    }

    public byte[] certificate() {
        return certificate.clone();
    }
}
