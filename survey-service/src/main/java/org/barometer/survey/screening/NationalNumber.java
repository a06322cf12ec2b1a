package org.barometer.survey.screening;

import static org.barometer.survey.screening.Checks.isDate;
import static org.barometer.survey.screening.Checks.isMod11And10;
import static org.barometer.survey.screening.Checks.isMod11And2;
import static org.barometer.survey.screening.Checks.number;
import static org.barometer.survey.screening.Checks.weighted;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.commons.validator.routines.checkdigit.EAN13CheckDigit;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;
import org.apache.commons.validator.routines.checkdigit.VerhoeffCheckDigit;
import org.barometer.survey.screening.DigitGroups.Part;

/**
 * The personal numbers that are written in digits only, by country: how they are grouped and what
 * must be true of them.
 */
final class NationalNumber {
    /**
     * How one country writes them.
     *
     * @param shapes the lengths of the groups and what stands between them
     */
    private record Country(Set<String> shapes, Predicate<String> check) {}

    private static final List<Country> COUNTRIES =
            List.of(
                    // Sweden
                    new Country(
                            Set.of("6-4", "6+4", "6 4", "8-4", "8 4", "10", "12"),
                            number -> {
                                var ten = number.substring(number.length() - 10);
                                var century = number.length() == 12 ? number(number, 0, 2) : 19;
                                int day = number(ten, 4, 6);
                                return century >= 18
                                        && century <= 20
                                        && isDate(number(ten, 2, 4), day > 60 ? day - 60 : day)
                                        && LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(ten);
                            }),
                    // Norway
                    new Country(
                            Set.of("11", "6 5", "6-5"),
                            number -> {
                                int day = number(number, 0, 2);
                                int month = number(number, 2, 4);
                                return isDate(
                                                month > 40 ? month - 40 : month,
                                                day > 40 ? day - 40 : day)
                                        && weighted(number, 3, 7, 6, 1, 8, 9, 4, 5, 2, 1) % 11 == 0
                                        && weighted(number, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1) % 11
                                                == 0;
                            }),
                    // Its check digit has not been kept to since 2007, but nothing else is written
                    // like this.
                    // Denmark
                    new Country(
                            Set.of("6-4"),
                            number -> isDate(number(number, 2, 4), number(number, 0, 2))),
                    // Denmark, in one piece
                    new Country(
                            Set.of("10", "6 4"),
                            number ->
                                    isDate(number(number, 2, 4), number(number, 0, 2))
                                            && weighted(number, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1) % 11
                                                    == 0),
                    // Iceland
                    new Country(
                            Set.of("6-4", "6 4", "10"),
                            number ->
                                    isDate(number(number, 2, 4), number(number, 0, 2))
                                            && weighted(number, 3, 2, 7, 6, 5, 4, 3, 2, 1) % 11
                                                    == 0),
                    // Latvia
                    new Country(
                            Set.of("6-5", "11"),
                            number ->
                                    isDate(number(number, 2, 4), number(number, 0, 2))
                                            && (1 + weighted(number, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9))
                                                            % 11
                                                            % 10
                                                    == number(number, 10, 11)),
                    // Estonia and Lithuania
                    new Country(
                            Set.of("11"),
                            number -> {
                                int check = weighted(number, 1, 2, 3, 4, 5, 6, 7, 8, 9, 1) % 11;
                                int kept =
                                        check < 10
                                                ? check
                                                : weighted(number, 3, 4, 5, 6, 7, 8, 9, 1, 2, 3)
                                                        % 11
                                                        % 10;
                                return isDate(number(number, 3, 5), number(number, 5, 7))
                                        && kept == number(number, 10, 11);
                            }),
                    // Poland
                    new Country(
                            Set.of("11"),
                            number ->
                                    isDate(number(number, 2, 4) % 20, number(number, 4, 6))
                                            && weighted(number, 1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1)
                                                            % 10
                                                    == 0),
                    // Czechia and Slovakia
                    new Country(
                            Set.of("6/4", "10"),
                            number -> {
                                int month = number(number, 2, 4) % 50;
                                return isDate(month > 20 ? month - 20 : month, number(number, 4, 6))
                                        && Long.parseLong(number) % 11 == 0;
                            }),
                    // Romania
                    new Country(
                            Set.of("13"),
                            number -> {
                                int check =
                                        weighted(number, 2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9) % 11;
                                return isDate(number(number, 3, 5), number(number, 5, 7))
                                        && (check == 10 ? 1 : check) == number(number, 12, 13);
                            }),
                    // Bulgaria
                    new Country(
                            Set.of("10"),
                            number ->
                                    isDate(number(number, 2, 4) % 20, number(number, 4, 6))
                                            && weighted(number, 2, 4, 8, 5, 10, 9, 7, 3, 6)
                                                            % 11
                                                            % 10
                                                    == number(number, 9, 10)),
                    // Croatia
                    new Country(Set.of("11"), number -> isMod11And10(number)),
                    // Of Bosnia, Montenegro, North Macedonia, Serbia and Slovenia.
                    // Former Yugoslavia
                    new Country(
                            Set.of("13"),
                            number ->
                                    isDate(number(number, 2, 4), number(number, 0, 2))
                                            && weighted(
                                                                    number, 7, 6, 5, 4, 3, 2, 7, 6,
                                                                    5, 4, 3, 2, 1)
                                                            % 11
                                                    == 0),
                    // Germany
                    new Country(
                            Set.of("11", "2 3 3 3"),
                            number -> number.charAt(0) != '0' && isMod11And10(number)),
                    // Belgium
                    new Country(
                            Set.of("11", "6-3.2", "2.2.2-3.2", "2.2.2-3 2"),
                            number -> {
                                long first = Long.parseLong(number.substring(0, 9));
                                int check = number(number, 9, 11);
                                return isDate(number(number, 2, 4) % 20, number(number, 4, 6))
                                        && (97 - first % 97 == check
                                                || 97 - (2_000_000_000L + first) % 97 == check);
                            }),
                    // France
                    new Country(
                            Set.of("15", "13 2", "1 2 2 2 3 3 2"),
                            number ->
                                    "123478".indexOf(number.charAt(0)) >= 0
                                            && 97 - Long.parseLong(number.substring(0, 13)) % 97
                                                    == number(number, 13, 15)),
                    // Switzerland
                    new Country(
                            Set.of("13", "3.4.4.2"),
                            number ->
                                    number.startsWith("756")
                                            && EAN13CheckDigit.EAN13_CHECK_DIGIT.isValid(number)),
                    // Austria
                    new Country(
                            Set.of("10", "4 6"),
                            number ->
                                    isDate(number(number, 6, 8), number(number, 4, 6))
                                            && number.charAt(0) != '0'
                                            && weighted(number, 3, 7, 9, 0, 5, 8, 4, 2, 1, 6) % 11
                                                    == number(number, 3, 4)),
                    // United Kingdom, for its health service
                    new Country(
                            Set.of("3 3 4", "3-3-4"),
                            number -> weighted(number, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1) % 11 == 0),
                    // United States
                    new Country(
                            Set.of("3-2-4", "3 2 4"),
                            number -> {
                                int area = number(number, 0, 3);
                                return area > 0
                                        && area < 900
                                        && area != 666
                                        && number(number, 3, 5) > 0
                                        && number(number, 5, 9) > 0;
                            }),
                    // Canada
                    new Country(
                            Set.of("3-3-3"),
                            number -> LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(number)),
                    // Brazil
                    new Country(
                            Set.of("11", "3.3.3-2"),
                            number ->
                                    number.chars().distinct().count() > 1
                                            && weighted(number, 10, 9, 8, 7, 6, 5, 4, 3, 2)
                                                            * 10
                                                            % 11
                                                            % 10
                                                    == number(number, 9, 10)
                                            && weighted(number, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2)
                                                            * 10
                                                            % 11
                                                            % 10
                                                    == number(number, 10, 11)),
                    // China
                    new Country(
                            Set.of("18"),
                            number ->
                                    isDate(number(number, 10, 12), number(number, 12, 14))
                                            && isMod11And2(number)),
                    // India
                    new Country(
                            Set.of("12", "4 4 4", "4-4-4"),
                            number ->
                                    number.charAt(0) >= '2'
                                            && VerhoeffCheckDigit.VERHOEFF_CHECK_DIGIT.isValid(
                                                    number)),
                    // South Korea
                    new Country(
                            Set.of("6-7"),
                            number -> isDate(number(number, 2, 4), number(number, 4, 6))),
                    // Turkey
                    new Country(
                            Set.of("11"),
                            number ->
                                    number.charAt(0) != '0'
                                            && Math.floorMod(
                                                            weighted(
                                                                    number, 7, -1, 7, -1, 7, -1, 7,
                                                                    -1, 7),
                                                            10)
                                                    == number(number, 9, 10)
                                            && weighted(number, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1) % 10
                                                    == number(number, 10, 11)),
                    // South Africa
                    new Country(
                            Set.of("13"),
                            number ->
                                    isDate(number(number, 2, 4), number(number, 4, 6))
                                            && LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(number)));

    /** Nine digits alone say too little: its name stands before it. */
    private static final Country NETHERLANDS =
            new Country(
                    Set.of("9", "4 2 3", "3 3 3", "3.3.3", "4.2.3"),
                    number -> weighted(number, 9, 8, 7, 6, 5, 4, 3, 2, -1) % 11 == 0);

    private static final Set<String> DUTCH_NAMES =
            Set.of("bsn", "burgerservicenummer", "sofinummer");

    private NationalNumber() {}

    static boolean isOne(Part part, String shape, String digits) {
        return COUNTRIES.stream().anyMatch(country -> isOf(country, shape, digits))
                || (isOf(NETHERLANDS, shape, digits)
                        && Surroundings.isAfter(part.text(), part.start(), DUTCH_NAMES));
    }

    private static boolean isOf(Country country, String shape, String digits) {
        return country.shapes().contains(shape) && country.check().test(digits);
    }
}
