package org.barometer.trend.catalogue.model;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A continent of the United Nations' standard M49: declared, so that no figure decides which
 * countries are added up. Kosovo, which that standard does not list, is in Europe, as in the
 * Unicode Common Locale Data Repository.
 */
public enum Region {
    AFRICA(
            "002",
            """
            AO BF BI BJ BW CD CF CG CI CM CV DJ DZ EG EH ER ET GA GH GM GN GQ GW IO KE KM
            LR LS LY MA MG ML MR MU MW MZ NA NE NG RE RW SC SD SH SL SN SO SS ST SZ TD TF
            TG TN TZ UG YT ZA ZM ZW
            """),
    AMERICAS(
            "019",
            """
            AG AI AR AW BB BL BM BO BQ BR BS BV BZ CA CL CO CR CU CW DM DO EC FK GD GF GL
            GP GS GT GY HN HT JM KN KY LC MF MQ MS MX NI PA PE PM PR PY SR SV SX TC TT US
            UY VC VE VG VI
            """),
    ASIA(
            "142",
            """
            AE AF AM AZ BD BH BN BT CN CY GE HK ID IL IN IQ IR JO JP KG KH KP KR KW KZ LA
            LB LK MM MN MO MV MY NP OM PH PK PS QA SA SG SY TH TJ TL TM TR TW UZ VN YE
            """),
    EUROPE(
            "150",
            """
            AD AL AT AX BA BE BG BY CH CZ DE DK EE ES FI FO FR GB GG GI GR HR HU IE IM IS
            IT JE LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS RU SE SI SJ SK SM UA VA XK
            """),
    OCEANIA(
            "009",
            """
            AQ AS AU CC CK CX FJ FM GU HM KI MH MP NC NF NR NU NZ PF PG PN PW SB TK TO TV
            UM VU WF WS
            """);

    private static final Map<String, Region> OF_COUNTRY =
            Stream.of(values())
                    .flatMap(
                            region ->
                                    region.countries
                                            .lines()
                                            .flatMap(line -> Stream.of(line.split(" ", -1)))
                                            .map(code -> Map.entry(code, region)))
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final String code;
    private final String countries;

    Region(String code, String countries) {
        this.code = code;
        this.countries = countries;
    }

    /**
     * Where a country is; nowhere, if its code is not one of ISO 3166-1.
     *
     * @param country two letters
     */
    public static Optional<Region> of(String country) {
        return Optional.ofNullable(OF_COUNTRY.get(country));
    }

    /** Three digits, as in M49. */
    public String code() {
        return code;
    }
}
