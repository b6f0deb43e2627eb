package io.ziping.report;

import org.jspecify.annotations.Nullable;
import org.jxls.common.Context;
import org.jxls.common.JxlsException;
import org.jxls.logging.JxlsLogger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes every trouble of JXLS an exception: by default it logs and leaves the cell empty. */
final class LoudJxlsLogger implements JxlsLogger {

  private static final Logger LOG = LoggerFactory.getLogger(LoudJxlsLogger.class);

  private static JxlsException failure(String what, @Nullable Throwable cause) {
    return new JxlsException(what, cause);
  }

  @Override
  public void handleEvaluationException(Exception e, String cell, String expression) {
    throw failure(cell + ": " + expression, e);
  }

  @Override
  public void handleFormulaException(Exception e, String cell, String formula) {
    throw failure(cell + ": " + formula, e);
  }

  @Override
  public void handleCellException(Exception e, String cell, Context context) {
    throw failure(cell, e);
  }

  @Override
  public void handleTransformException(Exception e, String sourceCell, String targetCell) {
    throw failure(sourceCell + ": " + e.getMessage(), e);
  }

  @Override
  public void handleUpdateRowHeightsException(Exception e, int sourceRow, int targetRow) {
    throw failure("row " + (sourceRow + 1), e);
  }

  @Override
  public void handleSetObjectPropertyException(
      Exception e, Object obj, String propertyName, String propertyValue) {
    throw failure(propertyName + "=" + propertyValue, e);
  }

  @Override
  public void handleGetObjectPropertyException(Exception e, Object obj, String propertyName) {
    throw failure(propertyName, e);
  }

  @Override
  public void handleSheetNameChange(String invalidSheetName, String newSheetName) {
    throw failure(invalidSheetName, null);
  }

  @Override
  public void debug(String msg) {
    LOG.trace("{}", msg);
  }

  @Override
  public void info(String msg) {
    LOG.debug("{}", msg);
  }

  @Override
  public void warn(String msg) {
    LOG.warn("{}", msg);
  }

  @Override
  public void warn(Throwable e, String msg) {
    throw failure(msg, e);
  }

  @Override
  public void error(String msg) {
    throw failure(msg, null);
  }

  @Override
  public void error(Throwable e, String msg) {
    throw failure(msg, e);
  }
}
