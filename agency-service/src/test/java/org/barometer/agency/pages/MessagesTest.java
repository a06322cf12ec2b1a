package org.barometer.agency.pages;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessagesTest {

    static Stream<Class<?>> bundles() {
        return new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("org.barometer.agency")
                        .stream()
                        .filter(one -> one.isAnnotatedWith(MessageBundle.class))
                        .map(JavaClass::reflect);
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void saysEverythingInSwedishToo(Class<?> bundle) throws IOException {
        var name = bundle.getAnnotation(MessageBundle.class).value();
        var swedish = new Properties();
        try (var file =
                MessagesTest.class.getResourceAsStream(
                        "/messages/%s_sv.properties".formatted(name))) {
            assertThat(file).isNotNull();
            swedish.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }

        assertThat(swedish.stringPropertyNames())
                .isEqualTo(
                        Arrays.stream(bundle.getDeclaredMethods())
                                .filter(method -> method.isAnnotationPresent(Message.class))
                                .map(method -> method.getName())
                                .collect(toSet()));
    }
}
