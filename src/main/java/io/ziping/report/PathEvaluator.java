package io.ziping.report;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.jxls.expression.ExpressionEvaluator;
import org.jxls.expression.ExpressionEvaluatorFactory;

/**
 * The only expressions a template may hold: {@code name} and {@code variable.name}, looked up in
 * maps. JXLS's own evaluator (JEXL) is never asked, so that neither a template nor what staff wrote
 * can call anything, and nothing is cached per thread.
 */
final class PathEvaluator implements ExpressionEvaluatorFactory {

  @Override
  public ExpressionEvaluator createExpressionEvaluator(@Nullable String expression) {
    return new Lookup(expression == null ? "" : expression);
  }

  private record Lookup(String expression) implements ExpressionEvaluator {

    @Override
    public @Nullable Object evaluate(String path, Map<String, Object> context) {
      String plain = path.strip();
      int dot = plain.indexOf('.');
      if (dot < 0) {
        return value(context, plain);
      }
      Object row = value(context, plain.substring(0, dot));
      if (!(row instanceof Map<?, ?> map)) {
        throw new IllegalArgumentException("no row " + plain);
      }
      return value(map, plain.substring(dot + 1));
    }

    @Override
    public @Nullable Object evaluate(Map<String, Object> context) {
      return evaluate(expression, context);
    }

    @Override
    public String getExpression() {
      return expression;
    }

    private static @Nullable Object value(Map<?, ?> map, String key) {
      if (!map.containsKey(key)) {
        throw new IllegalArgumentException("no key " + key);
      }
      return map.get(key);
    }
  }
}
