package org.barometer.trend.estimate.model;

/**
 * What is kept of the answers of one agency for one figure. Sums of an agency over all its
 * respondents are all that the estimates need, so none of them ever sees a response; and they can
 * be added and subtracted, so it does not matter how the responses are spread over machines.
 *
 * @param group the class of respondents for which weights or a breakdown are declared; empty where
 *     the agency is not divided
 * @param base what the sum is over: respondents with a valid answer, or an exposure
 * @param sum of their values; of yes and no: how many said yes. Values with decimals come as the
 *     exact sum of the tally, because doubles do not add up alike in every order
 */
public record Part(String agency, String group, double base, double sum) {

    public static Part of(String agency, double base, double sum) {
        return new Part(agency, "", base, sum);
    }

    public Part plus(Part other) {
        return with(other, 1);
    }

    public Part minus(Part other) {
        return with(other, -1);
    }

    private Part with(Part other, int sign) {
        if (!agency.equals(other.agency) || !group.equals(other.group)) {
            throw new IllegalArgumentException(
                    "Parts of one agency and group add up, not %s/%s and %s/%s"
                            .formatted(agency, group, other.agency, other.group));
        }
        return new Part(agency, group, base + sign * other.base, sum + sign * other.sum);
    }
}
