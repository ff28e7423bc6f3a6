package org.alongside.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.stereotype.Service;
import org.springframework.util.ClassUtils;

/// Who may do what in a module: every public method of every service in its root that takes an acting person, against
/// every role.
///
/// @param <S> a small world with somebody in it who tries something
public abstract class AccessMatrix<S> {

    private final Class<? extends Part<S>> part;
    private final String roles;

    @Autowired
    protected ApplicationContext context;

    /// @param part what the parts of this matrix are, found through their classes in the package of the test; each
    ///     needs a constructor without arguments
    /// @param roles parted by spaces
    protected AccessMatrix(Class<? extends Part<S>> part, String roles) {
        this.part = part;
        this.roles = roles;
    }

    /// A part of a matrix.
    public interface Part<S> {

        /// @return for `Service.method` of each public method that takes an acting person, who may call it and how
        Map<String, ? extends Attempt<S>> cases(ApplicationContext context);
    }

    /// One method.
    public interface Attempt<S> {

        /// @return roles parted by spaces; for the others it has to look as if there were nothing
        String allowed();

        /// @return calls the method; what has to be there before it makes itself
        Consumer<S> work();
    }

    /// @return a world of its own, in which somebody of that role acts
    protected abstract S scene(String role);

    /// @return services whose matrix is elsewhere
    protected List<Class<?>> elsewhere() {
        return List.of();
    }

    @Test
    void everyoneMayDoWhatIsHersAndNothingElse() {
        var wrong = new ArrayList<String>();
        matrix().forEach((method, what) -> {
            for (var role : roles.split(" ")) {
                var expected = Arrays.asList(what.allowed().split(" ")).contains(role);
                var allowed = tryIt(what, scene(role));
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
        assertThat(methods).as("in no " + part.getSimpleName()).isEmpty();
    }

    private Map<String, Attempt<S>> matrix() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(part));
        var matrix = new TreeMap<String, Attempt<S>>();
        scanner.findCandidateComponents(getClass().getPackageName()).forEach(found -> {
            var type = ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null);
            matrix.putAll(part.cast(BeanUtils.instantiateClass(type)).cases(context));
        });
        assertThat(matrix).isNotEmpty();
        return matrix;
    }

    private List<Class<?>> services() {
        return context.getBeansWithAnnotation(Service.class).values().stream()
                .<Class<?>>map(ClassUtils::getUserClass)
                .filter(type -> type.getPackageName().equals(getClass().getPackageName()))
                .filter(type -> !elsewhere().contains(type))
                .toList();
    }

    private boolean tryIt(Attempt<S> what, S scene) {
        try {
            what.work().accept(scene);
            return true;
        } catch (NotFoundException _) {
            return false;
        }
    }
}
