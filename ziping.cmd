@echo off
rem Ziping launcher for Windows: finds a JDK 17+, builds the jar when it is missing, starts java with
rem the flags of the shell launcher. No delayed expansion: it would eat the ! of paths and arguments.
rem Nothing but ASCII above the sentences at the end, which only a failing start reaches: cmd reads this
rem file in the console's code page.
setlocal EnableExtensions DisableDelayedExpansion
set "JAR=%~dp0target\ziping.jar"

rem The program speaks UTF-8; the console gets its code page back afterwards.
set "PAGE="
for /f "tokens=2 delims=:." %%p in ('chcp') do set "PAGE=%%p"
chcp 65001 >nul 2>&1

set "JAVA="
set "CANDIDATE=%~dp0runtime\bin\java.exe"
call :try
if not defined JAVA if defined JAVA_HOME call :java_home
if not defined JAVA if defined PATH call :path
if not defined JAVA call :installed
if not defined JAVA goto no_java
if not exist "%JAR%" call :build
if not exist "%JAR%" goto no_jar

rem Class data sharing makes a cold start about twice as fast. The archive belongs to one jar and one
rem JDK; it is made on first use and is only a help: where it cannot be written, all works without.
for %%f in ("%JAR%") do set "ARCHIVE=%~dp0target\ziping-%VERSION%-%%~zf.jsa"
if not exist "%ARCHIVE%" call :archive
set SHARING=
if exist "%ARCHIVE%" set SHARING=-XX:SharedArchiveFile="%ARCHIVE%"

rem Why these flags: see the shell launcher.
set "FLAGS=-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xms32m -Xmx512m"
if "%~1"=="demo" set "FLAGS=-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xms64m -Xmx512m -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=25"
if "%~1"=="run" set "FLAGS=-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xms64m -Xmx512m -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=25"
if "%~1"=="watch" set "FLAGS=-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xms64m -Xmx512m -XX:NewSize=48m -XX:MaxNewSize=48m -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=25"

rem The dot keeps the folder's last backslash from escaping the quote.
"%JAVA%" -Xshare:auto -Xlog:disable -Xlog:all=error:stderr %FLAGS% %ZIPING_JAVA_OPTS% -Dfile.encoding=UTF-8 -Dziping.home="%~dp0." %SHARING% -jar "%JAR%" %*
set "STATUS=%errorlevel%"
if defined PAGE chcp %PAGE% >nul 2>&1
exit /b %STATUS%

rem Takes CANDIDATE as JAVA when it runs and is new enough. The outer quotes are for the inner cmd, which
rem strips one pair; the carets keep the path between quotes for this one.
:try
if defined JAVA goto :eof
if not exist "%CANDIDATE%" goto :eof
set "VERSION="
for /f "tokens=2,3" %%a in ('^""%CANDIDATE%" -version 2^>^&1^"') do if "%%a"=="version" set "VERSION=%%~b"
if not defined VERSION goto :eof
for /f "delims=.-+" %%m in ("%VERSION%") do if %%m geq 17 set "JAVA=%CANDIDATE%"
goto :eof

:java_home
set "CANDIDATE=%JAVA_HOME:"=%\bin\java.exe"
goto try

rem Every folder of PATH, for an older Java often stands first.
:path
set "REST=%PATH:"=%"
:next
if defined JAVA goto :eof
if not defined REST goto :eof
set "FOLDERS=%REST%"
set "REST="
for /f "tokens=1* delims=;" %%a in ("%FOLDERS%") do (set "CANDIDATE=%%a\java.exe"& set "REST=%%b")
call :try
goto next

rem Where installers put it, for all users or one.
:installed
for %%v in (Java "Eclipse Adoptium" Microsoft Zulu BellSoft "Amazon Corretto") do for %%p in ("%ProgramFiles%\%%~v" "%LocalAppData%\Programs\%%~v") do if exist %%p call :inside %%p
goto :eof

:inside
pushd %1
for /d %%d in (*) do (set "CANDIDATE=%%~fd\bin\java.exe"& call :try)
popd
goto :eof

rem A start that fails, or a folder where nothing can be written, leaves no archive.
:archive
set "FRESH=%ARCHIVE%.%RANDOM%"
(type nul >"%FRESH%") 2>nul
if not exist "%FRESH%" goto :eof
del "%FRESH%" "%~dp0target\ziping-*.jsa" >nul 2>&1
"%JAVA%" -XX:ArchiveClassesAtExit="%FRESH%" -XX:+UseSerialGC -Dziping.home="%~dp0." -Dziping.warming=true -Xlog:disable -jar "%JAR%" warm-up >nul 2>&1 <nul
if %errorlevel%==0 (move "%FRESH%" "%ARCHIVE%" >nul 2>&1) else del "%FRESH%" >nul 2>&1
goto :eof

rem Only in a folder with the sources. After a change of them the jar has to be deleted, or mvn called.
:build
if not exist "%~dp0pom.xml" goto :eof
for %%m in (mvn.cmd) do if "%%~$PATH:m"=="" goto :eof
echo ziping: building, please wait... 1>&2
for %%j in ("%JAVA%") do set "JAVA_HOME=%%~dpj.."
pushd "%~dp0"
call mvn -q -B -Dspotless.check.skip -DskipTests package 1>&2
popd
goto :eof

:no_java
echo ziping: no Java 17 or later found; install one (64 bit) or set JAVA_HOME. 1>&2
echo ziping: 找不到 Java 17 或更高版本，请安装后再试，或设置 JAVA_HOME。 1>&2
exit /b 2

:no_jar
echo ziping: target\ziping.jar is missing; Maven builds it from the sources: mvn -DskipTests package 1>&2
echo ziping: 缺少 target\ziping.jar，需要用 Maven 编译：mvn -DskipTests package 1>&2
exit /b 2
