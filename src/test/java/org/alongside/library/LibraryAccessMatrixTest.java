package org.alongside.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.testing.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.stereotype.Service;
import org.springframework.util.ClassUtils;

/// Who may do what in the library: every public method of every service that takes an acting person, against every
/// role.
@ApplicationTest
class LibraryAccessMatrixTest {

    @Autowired
    private ApplicationContext context;

    @Test
    void everyoneMayDoWhatIsHersAndNothingElse() {
        var wrong = new ArrayList<String>();
        matrix().forEach((method, what) -> {
            for (var role : LibraryScene.ALL.split(" ")) {
                var expected = Arrays.asList(what.allowed().split(" ")).contains(role);
                var allowed = tryIt(what, new LibraryScene(context, role));
                if (allowed != expected) {
                    wrong.add(method + ": " + role + (allowed ? " may, but must not" : " may not, but should"));
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyServiceMethodWithAnActingPersonIsInTheMatrix() {
        var methods = new TreeSet<String>();
        for (var service : services()) {
            for (var method : service.getDeclaredMethods()) {
                var types = method.getParameterTypes();
                if (Modifier.isPublic(method.getModifiers()) && types.length > 0 && types[0] == PersonId.class) {
                    methods.add(service.getSimpleName() + "." + method.getName());
                }
            }
        }
        methods.removeAll(matrix().keySet());
        assertThat(methods).as("not in any LibraryMatrixPart").isEmpty();
    }

    private Map<String, LibraryMatrixPart.Case> matrix() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(LibraryMatrixPart.class));
        var matrix = new TreeMap<String, LibraryMatrixPart.Case>();
        scanner.findCandidateComponents(getClass().getPackageName()).forEach(found -> {
            try {
                var part = (LibraryMatrixPart) ClassUtils.forName(found.getBeanClassName(), null)
                        .getDeclaredConstructor()
                        .newInstance();
                matrix.putAll(part.cases(context));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(found.getBeanClassName(), e);
            }
        });
        assertThat(matrix).isNotEmpty();
        return matrix;
    }

    private List<Class<?>> services() {
        return context.getBeansWithAnnotation(Service.class).values().stream()
                .<Class<?>>map(ClassUtils::getUserClass)
                .filter(type -> type.getPackageName().equals(getClass().getPackageName()))
                // FileMatrixTest has these, each against what holds a file.
                .filter(type -> type != StoredFiles.class && type != FileSpace.class)
                .toList();
    }

    private static boolean tryIt(LibraryMatrixPart.Case what, LibraryScene scene) {
        try {
            what.work().accept(scene);
            return true;
        } catch (NotFoundException _) {
            return false;
        }
    }
}
