package org.barometer.agency.agency.model;

import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Set;

/** ISO 3166-1 alpha-2 country code, always upper case. */
public record CountryCode(String value) {
    private static final Set<String> ISO = Locale.getISOCountries(IsoCountryCode.PART1_ALPHA2);

    public CountryCode {
        if (!ISO.contains(value)) {
            throw new IllegalArgumentException(
                    "Use a country code of ISO 3166-1 in two capital letters, such as SE");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
