@echo off
rem Ziping launcher for Windows: builds the jar when it is missing, finds a JDK 17+, starts java.
setlocal enabledelayedexpansion
chcp 65001 >nul
set "HOME_DIR=%~dp0"
if "%HOME_DIR:~-1%"=="\" set "HOME_DIR=%HOME_DIR:~0,-1%"
set "JAR=%HOME_DIR%\target\ziping.jar"
set "JAVA_EXE=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA_EXE=%JAVA_HOME%\bin\java.exe"
set "VERSION="
for /f "tokens=3" %%v in ('"%JAVA_EXE%" -version 2^>^&1 ^| findstr /i "version"') do if not defined VERSION set "VERSION=%%~v"
for /f "delims=." %%m in ("%VERSION%") do set "MAJOR=%%m"
if not defined MAJOR goto nojava
if %MAJOR% LSS 17 goto nojava
if exist "%JAR%" (
  rem Newer sources than the jar: build again.
  powershell -NoProfile -Command "$j=(Get-Item '%JAR%').LastWriteTime; if (Get-ChildItem '%HOME_DIR%\src\main','%HOME_DIR%\pom.xml' -Recurse -File -ErrorAction SilentlyContinue | Where-Object { $_.LastWriteTime -gt $j } | Select-Object -First 1) { exit 1 }" >nul 2>&1
  if errorlevel 1 goto build
  goto start
)
:build
where mvn >nul 2>&1 || (echo ziping: 需要 Maven 来编译程序。 / Maven is needed to build the program. 1>&2 & exit /b 2)
echo ziping: 正在编译，请稍候… / building, please wait… 1>&2
call mvn -q -B -f "%HOME_DIR%\pom.xml" -Dspotless.check.skip -DskipTests package 1>&2 || (echo ziping: 编译失败。 / the build failed. 1>&2 & exit /b 2)
:start
set "FLAGS=-XX:+UseSerialGC -Xmx512m"
"%JAVA_EXE%" %FLAGS% %ZIPING_JAVA_OPTS% -Dfile.encoding=UTF-8 -Dziping.home="%HOME_DIR%" -jar "%JAR%" %*
exit /b %errorlevel%
:nojava
echo ziping: 找不到 JDK 17 或更高版本，请安装后再试，或设置 JAVA_HOME。 1>&2
echo ziping: no JDK 17 or later found; install one or set JAVA_HOME. 1>&2
exit /b 2
