/*
 * A stand-in for java.exe under Wine: tells the version that java.version beside it names, as java
 * does (on standard error), and otherwise adds its arguments, one a line in UTF-8, to the file that
 * STAND_IN_LOG names. It makes the archive that it is asked for, and ends with status 7; a warm-up
 * ends with 0, or with 1 where a file warm-up.fails lies beside it.
 */
#include <stdio.h>
#include <windows.h>

static wchar_t beside[MAX_PATH];

static FILE *open_beside(const wchar_t *name) {
  GetModuleFileNameW(NULL, beside, MAX_PATH);
  wcscpy(wcsrchr(beside, L'\\') + 1, name);
  return _wfopen(beside, L"rb");
}

int wmain(int argc, wchar_t **argv) {
  if (argc == 2 && wcscmp(argv[1], L"-version") == 0) {
    char version[100] = "?";
    FILE *named = open_beside(L"java.version");
    if (named != NULL) fscanf(named, "%99s", version);
    fprintf(stderr, "Picked up JAVA_TOOL_OPTIONS: -Dx=\"y z\"\r\n");
    fprintf(stderr, "openjdk version \"%s\" 2025-04-15\r\n", version);
    fprintf(stderr, "OpenJDK Runtime Environment (build %s)\r\n", version);
    return 0;
  }
  int status = 7;
  FILE *log = _wfopen(_wgetenv(L"STAND_IN_LOG"), L"ab");
  static const wchar_t archive[] = L"-XX:ArchiveClassesAtExit=";
  fprintf(log, "java\n");
  for (int i = 1; i < argc; i++) {
    char text[8000];
    WideCharToMultiByte(CP_UTF8, 0, argv[i], -1, text, sizeof text, NULL, NULL);
    fprintf(log, "%s\n", text);
    if (wcsncmp(argv[i], archive, wcslen(archive)) == 0) {
      fclose(_wfopen(argv[i] + wcslen(archive), L"wb"));
      status = open_beside(L"warm-up.fails") == NULL ? 0 : 1;
    }
  }
  fclose(log);
  return status;
}
