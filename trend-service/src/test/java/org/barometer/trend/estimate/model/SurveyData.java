package org.barometer.trend.estimate.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** The responses that R's values were computed from: 255 respondents of 14 agencies, 2022-2024. */
final class SurveyData {
    private final List<NamedCsvRecord> rows;

    private SurveyData(List<NamedCsvRecord> rows) {
        this.rows = rows;
    }

    static SurveyData read() {
        try (var file =
                        Objects.requireNonNull(
                                SurveyData.class.getResourceAsStream("/stat-survey.csv"));
                var csv =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, UTF_8))) {
            return new SurveyData(csv.stream().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of the file as it stands, in hexadecimal. */
    static String sha256() {
        try (var file =
                Objects.requireNonNull(SurveyData.class.getResourceAsStream("/stat-survey.csv"))) {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(file.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    SurveyData where(Predicate<NamedCsvRecord> wanted) {
        return new SurveyData(rows.stream().filter(wanted).toList());
    }

    SurveyData of(int year) {
        return where(row -> row.getField("year").equals(Integer.toString(year)));
    }

    List<NamedCsvRecord> rows() {
        return rows;
    }

    /** Its agencies, each in the stratum that the field names. */
    Design design(Function<NamedCsvRecord, String> stratum) {
        return Design.of(clusters(stratum));
    }

    Design design() {
        return design(_ -> "");
    }

    Collection<Cluster> clusters(Function<NamedCsvRecord, String> stratum) {
        return rows.stream()
                .map(
                        row ->
                                new Cluster(
                                        row.getField("agency"),
                                        row.getField("country"),
                                        stratum.apply(row)))
                .distinct()
                .toList();
    }

    /** One part for each respondent: Barometer adds them up. */
    Sums sums(Design design, ToDoubleFunction<NamedCsvRecord> value) {
        return sums(design, _ -> "", value);
    }

    Sums sums(
            Design design,
            Function<NamedCsvRecord, String> group,
            ToDoubleFunction<NamedCsvRecord> value) {
        return Sums.of(
                design,
                rows.stream()
                        .map(
                                row ->
                                        new Part(
                                                row.getField("agency"),
                                                group.apply(row),
                                                1,
                                                value.applyAsDouble(row)))
                        .toList());
    }

    static double yes(NamedCsvRecord row) {
        return number(row, "yes");
    }

    static double number(NamedCsvRecord row, String field) {
        return Double.parseDouble(row.getField(field));
    }

    static double is(NamedCsvRecord row, String field, String value) {
        return row.getField(field).equals(value) ? 1 : 0;
    }
}
