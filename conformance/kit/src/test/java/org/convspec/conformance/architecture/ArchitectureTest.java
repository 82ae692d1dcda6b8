package org.convspec.conformance.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows between modules and packages. */
@AnalyzeClasses(packages = "org.convspec", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule SPEC_STANDS_ALONE =
      classes()
          .that()
          .resideInAPackage("org.convspec.spec..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("org.convspec.spec..", "java.lang", "java.math", "java.util..");

  @ArchTest
  static final ArchRule SPEC_AND_LITERAL_STAY_PLAIN =
      noClasses()
          .that()
          .resideInAnyPackage("org.convspec.spec..", "org.convspec.reference.literal..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "java.io..",
              "java.nio..",
              "java.lang.reflect..",
              "java.util.concurrent..",
              "java.text..");

  @ArchTest
  static final ArchRule REFERENCE_KNOWS_ONLY_SPEC =
      noClasses()
          .that()
          .resideInAPackage("org.convspec.reference..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.convspec.vectors..", "org.convspec.conformance..");

  @ArchTest
  static final ArchRule VECTORS_DO_NOT_KNOW_CONFORMANCE =
      noClasses()
          .that()
          .resideInAPackage("org.convspec.vectors..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.convspec.conformance..");

  @ArchTest
  static final ArchRule ONLY_IM2COL_KNOWS_EJML =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.convspec.reference.im2col..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.ejml..");

  /**
   * Math may round these otherwise on another machine, and the set has bounds and data from here.
   */
  @ArchTest
  static final ArchRule VECTORS_ARE_THE_SAME_EVERYWHERE =
      noClasses()
          .that()
          .resideInAnyPackage(
              "org.convspec.reference.accuracy..",
              "org.convspec.reference.literal..",
              "org.convspec.vectors.cases..",
              "org.convspec.vectors.generate..")
          .should()
          .callMethodWhere(
              target(owner(equivalentTo(Math.class)))
                  .and(
                      target(
                          nameMatching(
                              "exp|expm1|log|log10|log1p|pow|sin|cos|tan|sinh|cosh|tanh|cbrt"
                                  + "|hypot|asin|acos|atan|atan2"))));

  @ArchTest
  static final ArchRule LITERAL_DOES_NOT_KNOW_THE_FAST_PATH =
      noClasses()
          .that()
          .resideInAPackage("org.convspec.reference.literal..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.convspec.reference.im2col..", "org.convspec.reference.accuracy..");

  @ArchTest
  static final ArchRule GEOMETRY_KNOWS_NO_OPERATOR =
      noClasses()
          .that()
          .resideInAnyPackage("org.convspec.spec.geometry..", "org.convspec.spec.tensor..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.convspec.spec.operator..");

  @ArchTest
  static final ArchRule PACKAGES_OF_SPEC_HAVE_NO_CYCLES =
      slices().matching("org.convspec.spec.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule PACKAGES_OF_THE_KIT_HAVE_NO_CYCLES =
      slices().matching("org.convspec.conformance.(*)..").should().beFreeOfCycles();
}
