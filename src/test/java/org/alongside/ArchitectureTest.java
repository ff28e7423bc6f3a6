package org.alongside;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.alongside");

    @Test
    void floorOneIsPlainJava() {
        noClasses()
                .that()
                .resideInAnyPackage("org.alongside.shared..", "org.alongside.richtext..", "org.alongside.screening..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.springframework..")
                        .and(not(resideInAPackage("org.springframework.modulith..")))
                        .or(resideInAPackage("com.vaadin..")))
                .because("a rule about text must be usable without a server")
                .check(CODE);
    }

    @Test
    void everyViewSaysWhoMayOpenIt() {
        classes()
                .that()
                .areAnnotatedWith(Route.class)
                .should(carryExactlyOneAccessAnnotation())
                .because("a view without one is closed, and one with two is a riddle")
                .check(CODE);
    }

    @Test
    void viewsNeverUseWhatAsksNoQuestions() {
        noClasses()
                .that()
                .resideInAPackage("..ui..")
                .should()
                .dependOnClassesThat(simpleNameEndingWith("Setup")
                        .or(simpleNameEndingWith("Imports"))
                        .or(simpleNameEndingWith("Exports")))
                .because("these serve whoever has the machine itself and check nobody's rights")
                .check(CODE);
    }

    @Test
    void viewsNeverTouchTheDatabase() {
        noClasses()
                .that()
                .resideInAPackage("..ui..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.springframework.jdbc..")
                        .or(resideInAPackage("jakarta.persistence.."))
                        .or(resideInAPackage("org.alongside.*.domain..")))
                .because("access is decided in the services")
                .check(CODE);
    }

    @Test
    void nothingOnTheWayToAScreenReachesAnEntity() {
        methods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(
                        "org.alongside.identity",
                        "org.alongside.cohort",
                        "org.alongside.discussion",
                        "org.alongside.mentoring",
                        "org.alongside.moderation")
                .should()
                .notHaveRawReturnType(
                        com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith(
                                        Entity.class)
                                .forSubtype())
                .because("services hand out records")
                .check(CODE);
    }

    @Test
    void onlyTheCommandLinePrints() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.alongside.admin..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because("everything else has a log")
                .check(CODE);
    }

    @Test
    void onlySanitizedTextBecomesHtml() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("com.vaadin.flow.component.Html")
                .because("people's texts are shown through SafeHtml and PostCard, which take richtext's output")
                .check(CODE);
    }

    private static ArchCondition<JavaClass> carryExactlyOneAccessAnnotation() {
        return new ArchCondition<>("carry exactly one access annotation") {
            @Override
            public void check(JavaClass view, ConditionEvents events) {
                var count = Stream.of(AnonymousAllowed.class, PermitAll.class, RolesAllowed.class)
                        .filter(view::isAnnotatedWith)
                        .count();
                if (count != 1) {
                    events.add(SimpleConditionEvent.violated(view, view.getName() + " carries " + count));
                }
            }
        };
    }
}
