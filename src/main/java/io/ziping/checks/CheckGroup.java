package io.ziping.checks;

import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the checks of one group. A group is a sealed interface: the compiler refuses a check that
 * its {@code permits} clause does not name, so that none can be written and then forgotten.
 */
public final class CheckGroup {

  private CheckGroup() {}

  /**
   * One instance of every class that the sealed interface permits, in its order.
   *
   * @throws IllegalArgumentException when the interface is not sealed or a class cannot be made: a
   *     mistake of ours that any test finds
   */
  public static <C> List<C> of(Class<? extends C> group) {
    Class<?>[] permitted = group.getPermittedSubclasses();
    if (permitted == null) {
      throw new IllegalArgumentException(group + " is not sealed");
    }
    List<C> checks = new ArrayList<>();
    for (Class<?> type : permitted) {
      checks.add(group.cast(make(type)));
    }
    return List.copyOf(checks);
  }

  private static Object make(Class<?> type) {
    try {
      Constructor<?> constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      return constructor.newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException("cannot make " + type, e);
    }
  }
}
