@echo off
rem Starts dl4j-comparison, in whatever directory the archive was unpacked.
rem JAVA_HOME says which Java to use, JAVA_OPTS adds flags for its JVM.
setlocal

for %%i in ("%~dp0..") do set "HERE=%%~fi"

set "JAVA=java.exe"
if not defined JAVA_HOME goto find
set "JAVA=%JAVA_HOME%\bin\java.exe"
if exist "%JAVA%" goto run
echo error: JAVA_HOME: "%JAVA_HOME%" has no bin\java.exe 1>&2
exit /b 1

:find
where /q java.exe
if not errorlevel 1 goto run
echo error: no java found; install Java @{maven.compiler.release} or newer, or set JAVA_HOME 1>&2
exit /b 1

:run
"%JAVA%" -Djava.awt.headless=true @{nd4j.jvm.flags} %JAVA_OPTS% -cp "%HERE%\lib\*" @{exec.mainClass} %*
exit /b %ERRORLEVEL%
