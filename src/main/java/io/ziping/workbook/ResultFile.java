package io.ziping.workbook;

/** A result's bytes and its extension, ".xlsx", ".xlsm" or ".xls". */
public record ResultFile(byte[] bytes, String extension) {}
