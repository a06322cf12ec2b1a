package org.barometer.trend;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import jakarta.ws.rs.HttpMethod;

@AnalyzeClasses(packages = "org.barometer.trend", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ESTIMATES = "..trend.estimate.model..";

    @ArchTest
    static final ArchRule model_is_plain_java =
            classes()
                    .that()
                    .resideInAPackage("..model..")
                    .and()
                    .resideOutsideOfPackage(ESTIMATES)
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage("java..", "org.jspecify..", "..trend..model..");

    /**
     * Distributions and matrices come from libraries that reproduce R, never from own code; and the
     * statistics know nothing of this program.
     */
    @ArchTest
    static final ArchRule statistics_are_plain_java_and_algebra =
            classes()
                    .that()
                    .resideInAPackage(ESTIMATES)
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "java..",
                            "org.jspecify..",
                            ESTIMATES,
                            "org.apache.commons.statistics..",
                            "org.ojalgo.matrix..");

    /** Who hides and who checks have words in common and nothing else. */
    @ArchTest
    static final ArchRule what_hides_knows_nothing_of_what_checks =
            classes()
                    .that()
                    .resideInAPackage("..trend.disclosure..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "java..",
                            "org.jspecify..",
                            "..trend.disclosure.model..",
                            "..trend.facts.model..");

    @ArchTest
    static final ArchRule what_checks_knows_nothing_of_what_hides =
            noClasses()
                    .that()
                    .resideInAPackage("..trend.auditor..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("..trend.disclosure..");

    @ArchTest
    static final ArchRule features_have_no_cycles =
            slices().matching("org.barometer.trend.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule entities_stay_in_their_feature =
            classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule endpoints_are_public =
            methods().that().areMetaAnnotatedWith(HttpMethod.class).should().bePublic();
}
