package org.barometer.survey;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import jakarta.ws.rs.HttpMethod;

@AnalyzeClasses(
        packages = "org.barometer.survey",
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule models_are_plain_java =
            classes()
                    .that()
                    .resideInAPackage("..model..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage("java..", "org.jspecify..", "..model..");

    @ArchTest
    static final ArchRule features_have_no_cycles =
            slices().matching("org.barometer.(*).(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule entities_stay_in_their_feature =
            classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule endpoints_are_public =
            methods().that().areMetaAnnotatedWith(HttpMethod.class).should().bePublic();
}
