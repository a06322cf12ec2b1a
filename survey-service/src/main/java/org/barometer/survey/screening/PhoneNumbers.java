package org.barometer.survey.screening;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import com.google.i18n.phonenumbers.metadata.DefaultMetadataDependenciesProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Asks the numbering plans of all countries. */
final class PhoneNumbers {
    private static final PhoneNumberUtil PLANS = PhoneNumberUtil.getInstance();
    private static final int LONG_ENOUGH = 8;

    /** A country and what its numbers look like, to ask further only where that fits. */
    private record Country(String region, Pattern numbers, String prefix) {
        boolean mayHave(String digits) {
            return numbers.matcher(digits).matches()
                    || (!prefix.isEmpty()
                            && digits.startsWith(prefix)
                            && numbers.matcher(digits)
                                    .region(prefix.length(), digits.length())
                                    .matches());
        }
    }

    /** Read when the first such number has to be judged: it takes a moment. */
    private static final class Countries {
        static final List<Country> ALL = read();

        private static List<Country> read() {
            var source =
                    DefaultMetadataDependenciesProvider.getInstance()
                            .getPhoneNumberMetadataSource();
            var countries = new ArrayList<Country>();
            for (var region : PLANS.getSupportedRegions().stream().sorted().toList()) {
                var plan = source.getMetadataForRegion(region);
                countries.add(
                        new Country(
                                region,
                                Pattern.compile(plan.getGeneralDesc().getNationalNumberPattern()),
                                plan.getNationalPrefix()));
            }
            return List.copyOf(countries);
        }
    }

    private PhoneNumbers() {}

    /** The digits after the plus. */
    static boolean isInternational(String digits) {
        var number = parsed("+" + digits, null);
        return number != null
                && (PLANS.isValidNumber(number)
                        || (digits.length() >= LONG_ENOUGH
                                && PLANS.isPossibleNumberWithReason(number)
                                        == ValidationResult.IS_POSSIBLE));
    }

    /** As it is dialled in some country. */
    static boolean isNational(String digits) {
        return Countries.ALL.stream().anyMatch(country -> number(country, digits) != null);
    }

    /** The same, in groups as long as those in which that country writes it. */
    static boolean isNational(String digits, List<Integer> groups) {
        return Countries.ALL.stream()
                .anyMatch(
                        country -> {
                            var number = number(country, digits);
                            return number != null && groups.equals(groupsOf(number));
                        });
    }

    private static @Nullable PhoneNumber number(Country country, String digits) {
        if (!country.mayHave(digits)) {
            return null;
        }
        var number = parsed(digits, country.region());
        return number != null && PLANS.isValidNumberForRegion(number, country.region())
                ? number
                : null;
    }

    private static List<Integer> groupsOf(PhoneNumber number) {
        var groups = new ArrayList<Integer>();
        int length = 0;
        for (char character :
                (PLANS.format(number, PhoneNumberFormat.NATIONAL) + " ").toCharArray()) {
            if (DigitGroups.isDigit(character)) {
                length++;
            } else if (length > 0) {
                groups.add(length);
                length = 0;
            }
        }
        return groups;
    }

    private static @Nullable PhoneNumber parsed(String digits, @Nullable String region) {
        try {
            return PLANS.parse(digits, region);
        } catch (NumberParseException e) {
            return null;
        }
    }
}
