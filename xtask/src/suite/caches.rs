//! The compiler behind ccache, sccache and distcc, and as the C compiler of CMake and Meson: programs that look closely
//! at how a compiler behaves. A program that is not installed is skipped.

use super::Options;
use super::verdict::{Demand, Report, Verdict};
use crate::run::{Job, Outcome};
use crate::workspace;
use std::path::{Path, PathBuf};
use std::time::Duration;

type Check = fn(&Place) -> Result<(), String>;

const CHECKS: &[(&str, &str, Check)] = &[
    ("ccache", "ccache", ccache),
    ("sccache", "sccache", sccache),
    ("distcc", "distccd", distcc),
    ("cmake", "cmake", cmake),
    ("meson", "meson", meson),
];

const SOURCE: &str =
    "#include <stdio.h>\n#include \"answer.h\"\nint main(void) { printf(\"%d\\n\", ANSWER); return 0; }\n";

/// Where a check works, and with what.
struct Place {
    directory: PathBuf,
    cc: PathBuf,
    timeout: Duration,
}

impl Place {
    fn job(&self, program: impl Into<PathBuf>) -> Job {
        let job = Job::new(program).current_dir(&self.directory).timeout(self.timeout).memory_mib(1 << 20);
        // Everything that these programs keep stays in the directory, where another user may write, too.
        let home = self.directory.join("home");
        job.env("HOME", &home)
            .env("XDG_CACHE_HOME", &home)
            .env("CCACHE_DIR", home.join("ccache"))
            .env("SCCACHE_DIR", home.join("sccache"))
    }

    fn must(&self, job: Job) -> Result<Outcome, String> {
        let outcome = job.run()?;
        if outcome.success() {
            Ok(outcome)
        } else {
            Err(format!("{:?}: {}{}", outcome.ending, outcome.stdout_text(), outcome.stderr_text()))
        }
    }

    fn write(&self, name: &str, text: &str) -> Result<(), String> {
        workspace::write(&self.directory.join(name), text)
    }
}

/// The suite.
pub fn run(options: &Options) -> Result<(), String> {
    let mut results = Vec::new();
    for (name, program, check) in CHECKS.iter().filter(|(name, ..)| options.selects(name)) {
        let installed = Job::new(*program).arg("--version").run().is_ok_and(|outcome| outcome.success());
        let verdict = if installed {
            match in_place(options, *check) {
                Ok(()) => Verdict::Pass,
                Err(message) => Verdict::WrongResult(message),
            }
        } else {
            Verdict::Skip(format!("{program} is not installed"))
        };
        results.push((name.to_string(), verdict));
    }
    let demand = Demand { baseline: None, rate: 0.0, complete: options.filter.is_none(), listed: options.is_wootz() };
    Report { suite: "caches".to_string(), results }.judge(&demand)
}

fn in_place(options: &Options, check: Check) -> Result<(), String> {
    // Not below the build directory: distccd runs as a user that may see no home directories.
    let directory = std::env::temp_dir().join(format!("wootz-caches-{}", std::process::id()));
    let failed = |error: std::io::Error| format!("{}: {error}", directory.display());
    std::fs::create_dir_all(directory.join("home/distcc")).map_err(failed)?;
    for path in [directory.clone(), directory.join("home")] {
        use std::os::unix::fs::PermissionsExt;
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o777)).map_err(failed)?;
    }
    let cc = directory.join(workspace::file_name(&options.cc));
    std::fs::copy(&options.cc, &cc).map_err(failed)?;
    let place = Place { directory: directory.clone(), cc, timeout: Duration::from_secs(300) };
    place.write("a.c", SOURCE)?;
    place.write("answer.h", "#define ANSWER 42\n")?;
    let result = check(&place);
    let _ = std::fs::remove_dir_all(&directory);
    result
}

/// Whether an object makes the program that prints 42.
fn runs(place: &Place, object: &str) -> Result<(), String> {
    place.must(place.job(&place.cc).args([object, "-o", "program"]))?;
    let output = place.must(place.job(place.directory.join("program")))?.stdout_text();
    if output == "42\n" { Ok(()) } else { Err(format!("the program prints {output:?}")) }
}

fn expect(text: &str, wanted: &str) -> Result<(), String> {
    let squeezed: Vec<&str> = text.split_whitespace().collect();
    if squeezed.join(" ").contains(wanted) { Ok(()) } else { Err(format!("no '{wanted}' in:\n{text}")) }
}

fn ccache(place: &Place) -> Result<(), String> {
    for _ in 0..2 {
        let compile =
            place.job("ccache").arg(&place.cc).args(["-g", "-O2", "-MMD", "-MF", "a.d", "-c", "a.c", "-o", "a.o"]);
        place.must(compile)?;
    }
    expect(&place.must(place.job("ccache").arg("-s"))?.stdout_text(), "Hits: 1 / 2")?;
    expect(&workspace::read(&place.directory.join("a.d"))?, "a.o: a.c answer.h")?;
    // A change of the header is a change of the program.
    place.write("answer.h", "#define ANSWER 40 + 2\n")?;
    place
        .must(place.job("ccache").arg(&place.cc).args(["-g", "-O2", "-MMD", "-MF", "a.d", "-c", "a.c", "-o", "a.o"]))?;
    expect(&place.must(place.job("ccache").arg("-s"))?.stdout_text(), "Misses: 2 / 3")?;
    runs(place, "a.o")
}

fn sccache(place: &Place) -> Result<(), String> {
    let job = || place.job("sccache").env("SCCACHE_SERVER_PORT", "4233");
    place.must(job().arg("--start-server"))?;
    let compile = || {
        for _ in 0..2 {
            place.must(job().arg(&place.cc).args(["-O1", "-c", "a.c", "-o", "a.o"]))?;
        }
        let statistics = place.must(job().arg("--show-stats"))?.stdout_text();
        expect(&statistics, "Cache hits 1")?;
        expect(&statistics, "Non-cacheable compilations 0")?;
        runs(place, "a.o")
    };
    let result = compile();
    let _ = job().arg("--stop-server").run();
    result
}

fn distcc(place: &Place) -> Result<(), String> {
    let port = 3700 + std::process::id() % 90;
    let path = format!("{}:{}", place.directory.display(), std::env::var("PATH").unwrap_or_default());
    let (log, pid_file) = (place.directory.join("log"), place.directory.join("home/pid"));
    let user = if nix::unistd::geteuid().is_root() { vec!["--user", "nobody"] } else { Vec::new() };
    // The daemon goes to the background and writes its number.
    let daemon = place
        .job("distccd")
        .env("PATH", &path)
        .args(["--daemon", "--allow", "127.0.0.1", "--listen", "127.0.0.1", "--enable-tcp-insecure", "--jobs", "2"])
        .args(["--port".to_string(), port.to_string()])
        .args(user)
        .arg("--log-file")
        .arg(&log)
        .arg("--pid-file")
        .arg(&pid_file);
    workspace::write(&log, "")?;
    let script = place.directory.join("serve.sh");
    // A process group of its own, lest the end of the job that starts it ends it.
    let words: Vec<String> = daemon.arguments().map(|word| format!("'{word}'")).collect();
    workspace::write(&script, format!("chmod 666 log\nexec setsid distccd {}\n", words.join(" ")))?;
    place.must(place.job("sh").env("PATH", &path).arg(&script))?;
    let compile = || {
        let job = place.job("distcc").env("PATH", &path).env("DISTCC_HOSTS", format!("127.0.0.1:{port}"));
        let job = job.env("DISTCC_FALLBACK", "0").env("DISTCC_DIR", place.directory.join("home/distcc"));
        place.must(job.arg(workspace::file_name(&place.cc)).args(["-O1", "-c", "a.c", "-o", "a.o"]))?;
        expect(&workspace::read(&log)?, "COMPILE_OK")?;
        runs(place, "a.o")
    };
    std::thread::sleep(Duration::from_millis(500));
    let result = compile();
    if let Ok(text) = std::fs::read_to_string(&pid_file)
        && let Ok(pid) = text.trim().parse()
    {
        let _ = nix::sys::signal::kill(nix::unistd::Pid::from_raw(pid), nix::sys::signal::Signal::SIGTERM);
    }
    result
}

const LIBRARY: &str = "#ifndef ANSWER\n#define ANSWER 42\n#endif\nint answer(void) { return ANSWER; }\n";
const MAIN: &str = "#include <stdio.h>\nint answer(void);\nint main(void) { printf(\"%d\\n\", answer()); return 0; }\n";

fn cmake(place: &Place) -> Result<(), String> {
    place.write("lib.c", LIBRARY)?;
    place.write("main.c", MAIN)?;
    place.write(
        "CMakeLists.txt",
        "cmake_minimum_required(VERSION 3.10)\nproject(demo C)\ninclude(CheckCCompilerFlag)\n\
         include(CheckCSourceCompiles)\ninclude(CheckFunctionExists)\ninclude(CheckIncludeFile)\ninclude(CheckTypeSize)\n\
         check_c_compiler_flag(-fvisibility=hidden GOOD_FLAG)\ncheck_c_compiler_flag(-fnonsense BAD_FLAG)\n\
         check_c_compiler_flag(-Wnonsense BAD_WARNING)\n\
         check_c_source_compiles(\"int main(void) { return undefined_function(); }\" UNDEFINED)\n\
         check_function_exists(printf GOOD_FUNCTION)\ncheck_function_exists(no_such_function BAD_FUNCTION)\n\
         check_include_file(stdio.h GOOD_HEADER)\ncheck_include_file(no-such-header.h BAD_HEADER)\n\
         check_type_size(long LONG)\nadd_library(lib SHARED lib.c)\nadd_executable(main main.c)\n\
         target_link_libraries(main lib m)\ntarget_compile_features(main PRIVATE c_std_11)\n\
         set_target_properties(main PROPERTIES INSTALL_RPATH \"$ORIGIN/../lib\")\n\
         install(TARGETS lib main RUNTIME DESTINATION bin LIBRARY DESTINATION lib)\n\
         message(STATUS \"found ${CMAKE_C_COMPILER_ID} ${CMAKE_C_COMPILER_VERSION} \
         [${GOOD_FLAG}|${BAD_FLAG}|${BAD_WARNING}|${UNDEFINED}|${GOOD_FUNCTION}|${BAD_FUNCTION}|${GOOD_HEADER}|${BAD_HEADER}|${LONG}]\")\n",
    )?;
    let define = |name: &str, value: &Path| format!("-D{name}={}", value.display());
    let configure = place.job("cmake").args(["-G", "Ninja", "-S", ".", "-B", "build", "-DCMAKE_BUILD_TYPE=Release"]);
    let configure = configure.arg(define("CMAKE_C_COMPILER", &place.cc));
    let text = place.must(configure.arg(define("CMAKE_INSTALL_PREFIX", &place.directory.join("inst"))))?.stdout_text();
    expect(&text, "found GNU 12.2.0 [1||||1||1||8]")?;
    place.must(place.job("ninja").args(["-C", "build", "install"]))?;
    let output = place.must(place.job(place.directory.join("inst/bin/main")))?.stdout_text();
    expect(&output, "42")?;
    // The rule files that Ninja reads: a change of a source is seen.
    place.write("lib.c", "int answer(void) { return 43; }\n")?;
    place.must(place.job("ninja").args(["-C", "build"]))?;
    expect(&place.must(place.job(place.directory.join("build/main")))?.stdout_text(), "43")
}

fn meson(place: &Place) -> Result<(), String> {
    place.write("lib.c", LIBRARY)?;
    place.write("main.c", MAIN)?;
    place.write(
        "meson.build",
        "project('demo', 'c', default_options: ['c_std=gnu11', 'warning_level=2'])\ncc = meson.get_compiler('c')\n\
         assert(cc.get_id() == 'gcc')\nassert(cc.has_header('stdio.h'))\nassert(not cc.has_header('no-such.h'))\n\
         assert(cc.has_function('printf', prefix: '#include <stdio.h>'))\nassert(not cc.has_function('no_such_function'))\n\
         assert(cc.has_argument('-fvisibility=hidden'))\nassert(not cc.has_argument('-fnonsense'))\n\
         assert(cc.sizeof('long') == 8)\nassert(cc.has_member('struct tm', 'tm_sec', prefix: '#include <time.h>'))\n\
         assert(cc.compiles('int x;'))\nassert(not cc.links('int f(void); int main(void) { return f(); }'))\n\
         lib = shared_library('lib', 'lib.c')\nmain = executable('main', 'main.c', link_with: lib)\ntest('runs', main)\n",
    )?;
    place.must(place.job("meson").env("CC", &place.cc).args(["setup", "build"]))?;
    place.must(place.job("meson").args(["test", "-C", "build"]))?;
    expect(&place.must(place.job(place.directory.join("build/main")))?.stdout_text(), "42")
}
