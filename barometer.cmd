@echo off
rem The one entry to Barometer on Windows: the same commands as ./barometer. Set JAVA_HOME to JDK 25.
setlocal
set "CALLED_FROM=%CD%"
cd /d "%~dp0"
set "LAUNCHER=deploy\local\target\barometer-local-1.0.0.jar"
set "COMMAND=%~1"
if "%COMMAND%"=="" goto usage

if not defined JAVA_HOME (
    echo barometer: set JAVA_HOME to JDK 25 or newer. 1>&2
    exit /b 1
)
"%JAVA_HOME%\bin\java" --version 2>nul | findstr /r /c:"^openjdk 2[5-9]" /c:"^java 2[5-9]" /c:"^openjdk [3-9][0-9]" /c:"^java [3-9][0-9]" >nul
if errorlevel 1 (
    echo barometer: JAVA_HOME is not JDK 25 or newer: %JAVA_HOME% 1>&2
    exit /b 1
)
if "%COMMAND%"=="verify-audit" goto verify_audit
set "PROGRAM="
if "%COMMAND%"=="verify-release" set "PROGRAM=release.VerifyRelease"
if "%COMMAND%"=="verify-certificate" set "PROGRAM=auditor.VerifyCertificate"
if defined PROGRAM goto verify_by_trend
where mvn >nul 2>nul
if errorlevel 1 (
    echo barometer: Maven not found. Install Maven 3.8.7 or newer and put mvn on the PATH. 1>&2
    exit /b 1
)

if "%COMMAND%"=="format" (
    call mvn -B -ntp -q spotless:apply
    exit /b %errorlevel%
)
rem Maven itself sees whether anything changed.
call mvn -B -ntp -q -pl deploy/local -am package -Dmaven.test.skip=true -Dspotless.check.skip=true
if errorlevel 1 exit /b 1

if "%COMMAND%"=="test" goto test
if "%COMMAND%"=="bench" goto bench
for %%c in (up status servers reset) do if "%COMMAND%"=="%%c" goto launch
goto usage

:launch
"%JAVA_HOME%\bin\java" -XX:+UseSerialGC -Xmx192m -cp "%LAUNCHER%;deploy\local\target\lib\*" org.barometer.local.Barometer %*
exit /b %errorlevel%

:verify_audit
set "AUDIT=%~dp0agency-service\target\quarkus-app\app\agency-service-1.0.0.jar"
if not exist "%AUDIT%" (
    call mvn -B -ntp -q -pl agency-service package -Dmaven.test.skip=true -Dspotless.check.skip=true
    if errorlevel 1 exit /b 1
)
cd /d "%CALLED_FROM%"
"%JAVA_HOME%\bin\java" -cp "%AUDIT%" org.barometer.agency.audit.VerifyExport %2 %3 %4 %5 %6 %7 %8 %9
exit /b %errorlevel%

:verify_by_trend
set "TREND=%~dp0trend-service\target\quarkus-app"
if not exist "%TREND%\app\trend-service-1.0.0.jar" (
    call mvn -B -ntp -q -pl trend-service package -Dmaven.test.skip=true -Dspotless.check.skip=true
    if errorlevel 1 exit /b 1
)
cd /d "%CALLED_FROM%"
"%JAVA_HOME%\bin\java" -cp "%TREND%\app\*;%TREND%\lib\main\*" org.barometer.trend.%PROGRAM% %2 %3 %4 %5 %6 %7 %8 %9
exit /b %errorlevel%

:test
"%JAVA_HOME%\bin\java" -cp "%LAUNCHER%;deploy\local\target\lib\*" org.barometer.local.Barometer servers-answer
if errorlevel 1 (
    echo barometer: start the test servers first, in another window: barometer servers 1>&2
    exit /b 1
)
shift
if "%~1"=="--" shift
call mvn -B -ntp verify %1 %2 %3 %4 %5 %6 %7 %8 %9
exit /b %errorlevel%

:bench
call mvn -B -ntp -q -pl deploy/bench -am package -Dmaven.test.skip=true -Dspotless.check.skip=true
if errorlevel 1 exit /b 1
"%JAVA_HOME%\bin\java" --sun-misc-unsafe-memory-access=allow -cp "deploy\bench\target\classes;deploy\bench\target\lib\*" org.barometer.bench.Bench %2 %3 %4 %5
exit /b %errorlevel%

:usage
echo Usage: barometer up ^| status ^| test ^| servers ^| bench ^| format ^| reset ^| verify-audit ^| verify-release ^| verify-certificate
exit /b 1
