//! Systems that keep the C library elsewhere than Debian does: Alpine, Fedora and Nix.
//!
//! The suite lays out the machine's own C library (and Debian's packages of musl) as each of them has it, with files in
//! the places of their GCC that no program can be built with. Programs are compiled and linked from outside with
//! `--sysroot`, and inside, where nothing but that system exists; they always run inside.

use super::Options;
use super::bare::inside;
use super::verdict::{Demand, Report, Verdict};
use crate::run::{Job, Outcome, must};
use crate::workspace;
use std::path::{Path, PathBuf};

/// A system by where its files are.
struct Layout {
    name: &'static str,
    /// Puts its files below a folder.
    fill: fn(&Path) -> Result<(), String>,
    /// Options that its users pass to a compiler inside, by hand or by a wrapper.
    options: &'static [&'static str],
    /// More of them for programs that are not static.
    dynamic: &'static [&'static str],
    /// Variables of the environment of a compiler inside.
    environment: &'static [(&'static str, &'static str)],
    /// Options of a compiler outside beside `--sysroot`; none if there is no such use.
    outside: Option<&'static [&'static str]>,
    /// What `-dumpmachine` answers.
    triple: &'static str,
    /// The dynamic linker that programs ask for.
    loader: &'static str,
    /// `LD_LIBRARY_PATH` of programs: Debian's dynamic linker does not look where others do.
    libraries: &'static str,
}

/// Where a Nix of the tests has the C library, its headers, and those of the kernel.
const NIX_LIBC: &str = "/nix/store/0123456789abcdfghijklmnpqrsvwxyz-glibc-2.36";
const NIX_HEADERS: &str = "/nix/store/123456789abcdfghijklmnpqrsvwxyz0-glibc-2.36-dev/include";
const NIX_KERNEL: &str = "/nix/store/23456789abcdfghijklmnpqrsvwxyz01-linux-headers/include";
const NIX_LOADER: &str = "/nix/store/0123456789abcdfghijklmnpqrsvwxyz-glibc-2.36/lib/ld-linux-x86-64.so.2";

const LAYOUTS: [Layout; 5] = [
    Layout {
        name: "alpine",
        fill: alpine,
        options: &[],
        dynamic: &[],
        environment: &[],
        outside: Some(&[]),
        triple: "x86_64-linux-musl",
        loader: "/lib/ld-musl-x86_64.so.1",
        libraries: "",
    },
    Layout {
        name: "alpine-by-target",
        fill: alpine,
        options: &["--target=x86_64-alpine-linux-musl"],
        dynamic: &[],
        environment: &[],
        outside: Some(&["--target=x86_64-alpine-linux-musl"]),
        triple: "x86_64-linux-musl",
        loader: "/lib/ld-musl-x86_64.so.1",
        libraries: "",
    },
    Layout {
        name: "fedora",
        fill: fedora,
        options: &[],
        dynamic: &[],
        environment: &[],
        outside: Some(&["--target=x86_64-redhat-linux"]),
        triple: "x86_64-linux-gnu",
        loader: "/lib64/ld-linux-x86-64.so.2",
        libraries: "/lib64",
    },
    // As the wrapper of Nix calls the compiler.
    Layout {
        name: "nix",
        fill: nix,
        options: &[
            "-B/nix/store/0123456789abcdfghijklmnpqrsvwxyz-glibc-2.36/lib/",
            "-idirafter",
            NIX_HEADERS,
            "-idirafter",
            NIX_KERNEL,
            "-L/nix/store/0123456789abcdfghijklmnpqrsvwxyz-glibc-2.36/lib",
        ],
        dynamic: &[
            "-Wl,-rpath",
            "-Wl,/nix/store/0123456789abcdfghijklmnpqrsvwxyz-glibc-2.36/lib",
            "-Wl,-dynamic-linker=/nix/store/0123456789abcdfghijklmnpqrsvwxyz-glibc-2.36/lib/ld-linux-x86-64.so.2",
        ],
        environment: &[],
        outside: None,
        triple: "x86_64-linux-gnu",
        loader: NIX_LOADER,
        libraries: "",
    },
    // The same by variables, as in a Guix profile. The dynamic linker has no variable.
    Layout {
        name: "variables",
        fill: nix,
        options: &[],
        dynamic: &[
            "-Wl,-dynamic-linker,/nix/store/0123456789abcdfghijklmnpqrsvwxyz-glibc-2.36/lib/ld-linux-x86-64.so.2",
        ],
        environment: &[
            (
                "C_INCLUDE_PATH",
                "/nix/store/123456789abcdfghijklmnpqrsvwxyz0-glibc-2.36-dev/include:\
                 /nix/store/23456789abcdfghijklmnpqrsvwxyz01-linux-headers/include",
            ),
            ("LIBRARY_PATH", "/nix/store/0123456789abcdfghijklmnpqrsvwxyz-glibc-2.36/lib"),
        ],
        outside: None,
        triple: "x86_64-linux-gnu",
        loader: NIX_LOADER,
        libraries: "/nix/store/0123456789abcdfghijklmnpqrsvwxyz-glibc-2.36/lib",
    },
];

/// Ways to link that are tried, as a name, options, and whether the dynamic linker takes part.
const WAYS: [(&str, &[&str], bool); 5] = [
    ("default", &[], true),
    ("no-pie", &["-no-pie", "-fno-pie"], true),
    ("static", &["-static"], false),
    ("static-pie", &["-static-pie"], false),
    ("optimised", &["-O2", "-g", "-D_FORTIFY_SOURCE=2", "-Wl,-z,relro,-z,now,--as-needed,--gc-sections"], true),
];

/// Programs that are built in each way.
const PROGRAMS: [&str; 3] = ["variadic-functions", "thread-local-storage", "output-and-arguments"];

/// Where the compiler is inside, with the libraries that it was linked with: they are no part of the system.
const COMPILER: &str = "/opt/compiler";

/// Where a compiler works.
#[derive(Copy, Clone, PartialEq, Eq)]
enum From {
    Inside,
    Outside,
}

/// Runs the suite.
pub fn run(options: &Options) -> Result<(), String> {
    let mut results = Vec::new();
    for layout in &LAYOUTS {
        let all = [From::Inside, From::Outside];
        let sides: Vec<From> =
            all.into_iter().filter(|side| *side == From::Inside || layout.outside.is_some()).collect();
        let name = |side: From, rest: &str| {
            format!("{}-{}-{rest}", layout.name, if side == From::Inside { "inside" } else { "outside" })
        };
        let mut system = None;
        let mut test = |name: String, work: &dyn Fn(&System) -> Result<Verdict, String>| -> Result<(), String> {
            if options.selects(&name) {
                let system = match &system {
                    Some(system) => system,
                    None => system.insert(System::new(layout, options)?),
                };
                results.push((name, work(system).unwrap_or_else(Verdict::WrongDiagnosis)));
            }
            Ok(())
        };
        for side in sides {
            test(name(side, "machine"), &|system| system.machine(side))?;
            test(name(side, "shared-library"), &|system| system.shared_library(side))?;
            for program in PROGRAMS {
                for (way, link, dynamic) in WAYS {
                    test(name(side, &format!("{program}-{way}")), &|system| {
                        system.program(side, program, link, dynamic)
                    })?;
                }
            }
        }
        if layout.name == "fedora" {
            test("fedora-inside-rpm".to_string(), &|system| system.rpm())?;
        }
    }
    let report = Report { suite: "layouts".to_string(), results };
    let complete = options.filter.is_none();
    report.judge(&Demand { baseline: None, rate: 100.0, complete, listed: options.is_wootz() })
}

/// A system that has been laid out.
struct System<'a> {
    layout: &'a Layout,
    options: &'a Options,
    root: PathBuf,
}

impl System<'_> {
    /// Lays it out anew: that takes a second, and a stale one would show nothing.
    fn new<'a>(layout: &'a Layout, options: &'a Options) -> Result<System<'a>, String> {
        let root = workspace::scratch("suites/layouts")?.join(layout.name);
        let _ = std::fs::remove_dir_all(&root);
        for folder in ["tmp", "dev", "test", &COMPILER[1..]] {
            create(&root.join(folder))?;
        }
        (layout.fill)(&root)?;
        let system = System { layout, options, root };
        system.install_compiler()?;
        Ok(system)
    }

    /// Puts the compiler and its own libraries into a folder of its own.
    fn install_compiler(&self) -> Result<(), String> {
        let found = must(Job::new("sh").arg("-c").arg(format!("command -v {}", self.options.cc.display())))?;
        let compiler = PathBuf::from(found.stdout_text().trim());
        let to = self.root.join(&COMPILER[1..]);
        copy(&compiler, &to.join("cc"))?;
        let libraries = must(Job::new("ldd").arg(&compiler))?.stdout_text();
        for path in libraries.split_whitespace().filter(|word| word.starts_with('/')) {
            copy(Path::new(path), &to.join(workspace::file_name(Path::new(path))))?;
        }
        Ok(())
    }

    /// A run of the compiler in the folder of the tests.
    fn compiler(&self, side: From, dynamic: bool) -> Job {
        match side {
            From::Inside => {
                let loader = format!("{COMPILER}/ld-linux-x86-64.so.2");
                let job = inside(&self.root, &loader).args(["--library-path", COMPILER]);
                let job = job.arg(format!("{COMPILER}/cc")).args(self.layout.options);
                let job = if dynamic { job.args(self.layout.dynamic) } else { job };
                self.layout.environment.iter().fold(job, |job, (name, value)| job.env(name, value))
            }
            From::Outside => Job::new(&self.options.cc)
                .arg(format!("--sysroot={}", self.root.display()))
                .args(self.layout.outside.unwrap_or_default())
                .current_dir(self.root.join("test")),
        }
        .timeout(self.options.timeout)
    }

    /// The name of a file of the tests, as a compiler there sees it.
    fn file(&self, side: From, name: &str) -> String {
        if side == From::Inside { format!("/test/{name}") } else { name.to_string() }
    }

    fn machine(&self, side: From) -> Result<Verdict, String> {
        let printed = must(self.compiler(side, false).arg("-dumpmachine"))?.stdout_text();
        if printed.trim() != self.layout.triple {
            return Ok(Verdict::WrongResult(format!("-dumpmachine answers {}", printed.trim())));
        }
        Ok(Verdict::Pass)
    }

    fn program(&self, side: From, program: &str, link: &[&str], dynamic: bool) -> Result<Verdict, String> {
        let source = workspace::root().join("tests/valid").join(program).with_extension("c");
        let text = workspace::read(&source)?;
        workspace::write(&self.root.join("test/program.c"), &text)?;
        let compiled = self
            .compiler(side, dynamic)
            .arg(&self.options.level)
            .args(link)
            .arg(self.file(side, "program.c"))
            .args(["-o", &self.file(side, "program"), "-lm", "-pthread"])
            .run()?;
        if let Some(verdict) = Verdict::of_compiler(&compiled) {
            return Ok(verdict);
        }
        if let Some(wrong) = self.wrong_loader(dynamic)? {
            return Ok(wrong);
        }
        let ran = self.ran()?;
        if let Some(verdict) = Verdict::of_program(&ran) {
            return Ok(verdict);
        }
        let expected = text.split("/* expected output:\n").nth(1).and_then(|rest| rest.split("*/").next());
        if ran.stdout_text() != expected.unwrap_or_default() {
            return Ok(Verdict::WrongResult("the output is not the expected one".to_string()));
        }
        Ok(Verdict::Pass)
    }

    /// Runs the program of the test.
    fn ran(&self) -> Result<Outcome, String> {
        let job = inside(&self.root, "/test/program").timeout(self.options.timeout);
        job.env("LD_LIBRARY_PATH", self.layout.libraries).run()
    }

    /// Whether the program asks for another dynamic linker than it should.
    fn wrong_loader(&self, dynamic: bool) -> Result<Option<Verdict>, String> {
        let printed = must(Job::new("readelf").arg("-lW").arg(self.root.join("test/program")))?.stdout_text();
        let mark = "Requesting program interpreter: ";
        let asked = printed.split_once(mark).and_then(|(_, rest)| rest.split(']').next());
        let expected = dynamic.then_some(self.layout.loader);
        Ok((asked != expected).then(|| Verdict::WrongResult(format!("the dynamic linker is {asked:?}"))))
    }

    fn shared_library(&self, side: From) -> Result<Verdict, String> {
        workspace::write(
            &self.root.join("test/library.c"),
            "#include <stdlib.h>\n#include <limits.h>\nstatic int count;\nstatic void done(void) { count = 0; }\n\
             int next(void) { if (!count) atexit(done); return PATH_MAX > 0 ? ++count : 0; }\n",
        )?;
        workspace::write(
            &self.root.join("test/user.c"),
            "#include <linux/types.h>\nint next(void);\nint main(void) { next(); return next() - 2 + (__u8)0; }\n",
        )?;
        let file = |name: &str| self.file(side, name);
        let library = format!("-L{}", if side == From::Inside { "/test" } else { "." });
        let steps = [
            vec!["-fPIC".to_string(), "-shared".to_string(), file("library.c"), "-o".to_string(), file("libnext.so")],
            vec![
                file("user.c"),
                library,
                "-lnext".to_string(),
                "-Wl,-rpath,/test".to_string(),
                "-o".to_string(),
                file("program"),
            ],
        ];
        for step in steps {
            if let Some(verdict) = Verdict::of_compiler(&self.compiler(side, true).args(step).run()?) {
                return Ok(verdict);
            }
        }
        let ran = self.ran()?;
        Ok(Verdict::of_program(&ran).unwrap_or(Verdict::Pass))
    }

    /// The options with which Fedora builds its packages.
    fn rpm(&self) -> Result<Verdict, String> {
        let source = workspace::root().join("tests/valid/variadic-functions.c");
        copy(&source, &self.root.join("test/program.c"))?;
        let steps: [&[&str]; 2] =
            [&["-c", "/test/program.c", "-o", "/test/program.o"], &["/test/program.o", "-o", "/test/program"]];
        let flags = "-O2 -flto=auto -ffat-lto-objects -fexceptions -g -grecord-gcc-switches -pipe -Wall \
             -Werror=format-security -Wp,-U_FORTIFY_SOURCE,-D_FORTIFY_SOURCE=3 -Wp,-D_GLIBCXX_ASSERTIONS \
             -specs=/usr/lib/rpm/redhat/redhat-hardened-cc1 -fstack-protector-strong \
             -specs=/usr/lib/rpm/redhat/redhat-annobin-cc1 -m64 -march=x86-64 -mtune=generic \
             -fasynchronous-unwind-tables -fstack-clash-protection -fcf-protection -fno-omit-frame-pointer \
             -mno-omit-leaf-frame-pointer -Wl,-z,relro -Wl,--as-needed -Wl,-z,now \
             -specs=/usr/lib/rpm/redhat/redhat-hardened-ld -Wl,--build-id=sha1";
        for step in steps {
            let compiled = self.compiler(From::Inside, true).args(flags.split_whitespace()).args(step).run()?;
            if let Some(verdict) = Verdict::of_compiler(&compiled) {
                return Ok(verdict);
            }
        }
        let printed = must(Job::new("readelf").arg("-hdW").arg(self.root.join("test/program")))?.stdout_text();
        if !printed.contains("NOW PIE") {
            return Ok(Verdict::WrongResult("the program is not hardened".to_string()));
        }
        let ran = self.ran()?;
        Ok(Verdict::of_program(&ran).unwrap_or(Verdict::Pass))
    }
}

/// Alpine: musl and nothing else, headers and libraries not by machine, and wrappers of headers for fortification.
fn alpine(root: &Path) -> Result<(), String> {
    let (headers, libraries) = (root.join("usr/include"), root.join("usr/lib"));
    for folder in [&headers.join("fortify"), &libraries, &root.join("lib")] {
        create(folder)?;
    }
    copy_all(Path::new("/usr/include/x86_64-linux-musl"), &headers)?;
    kernel_headers(&headers)?;
    copy_all(Path::new("/usr/lib/x86_64-linux-musl"), &libraries)?;
    copy(Path::new("/lib/ld-musl-x86_64.so.1"), &root.join("lib/ld-musl-x86_64.so.1"))?;
    let _ = std::fs::remove_file(libraries.join("libc.so"));
    link("../../lib/ld-musl-x86_64.so.1", &libraries.join("libc.so"))?;
    link("ld-musl-x86_64.so.1", &root.join("lib/libc.musl-x86_64.so.1"))?;
    workspace::write(
        &headers.join("fortify/string.h"),
        "#ifndef FORTIFY_STRING\n#define FORTIFY_STRING\n#include_next <string.h>\n\
         #if defined _FORTIFY_SOURCE && _FORTIFY_SOURCE > 0 && defined __OPTIMIZE__\n#undef memset\n\
         extern __typeof__(memset) fortified_memset __asm__(\"memset\");\n\
         extern __inline __attribute__((__always_inline__, __gnu_inline__, __artificial__))\n\
         void *memset(void *to, int c, size_t n)\n\
         { if (n > __builtin_object_size(to, 0)) __builtin_trap(); return fortified_memset(to, c, n); }\n\
         #endif\n#endif\n",
    )?;
    useless_gcc(&root.join("usr/lib/gcc/x86_64-alpine-linux-musl/13.2.1"))
}

/// Fedora: libraries for this machine in lib64, those for another one in lib, spec files for packages.
fn fedora(root: &Path) -> Result<(), String> {
    let (headers, libraries) = (root.join("usr/include"), root.join("usr/lib64"));
    for folder in [&headers, &libraries, &root.join("usr/lib/rpm/redhat")] {
        create(folder)?;
    }
    link("usr/lib64", &root.join("lib64"))?;
    link("usr/lib", &root.join("lib"))?;
    glibc(&headers, &libraries, "/usr/lib64")?;
    kernel_headers(&headers)?;
    for library in ["libc.so", "libm.so", "libpthread.a"] {
        workspace::write(&root.join("usr/lib").join(library), "a library for another machine\n")?;
    }
    let specs = root.join("usr/lib/rpm/redhat");
    workspace::write(
        &specs.join("redhat-hardened-cc1"),
        "*cc1_options:\n+ %{!r:%{!fpie:%{!fPIE:%{!fpic:%{!fPIC:%{!fno-pic:-fPIE}}}}}}\n",
    )?;
    workspace::write(
        &specs.join("redhat-hardened-ld"),
        "*self_spec:\n+ %{!static:%{!shared:%{!r:-pie}}}\n\n*link:\n+ -z now\n",
    )?;
    workspace::write(&specs.join("redhat-annobin-cc1"), "*cc1_options:\n+ %{!-fno-use-annobin:%{!iplugindir*:}}\n")?;
    useless_gcc(&root.join("usr/lib/gcc/x86_64-redhat-linux/14"))
}

/// Nix: nothing outside the store.
fn nix(root: &Path) -> Result<(), String> {
    let [libraries, headers, kernel] =
        [&format!("{NIX_LIBC}/lib"), NIX_HEADERS, NIX_KERNEL].map(|path| root.join(&path[1..]));
    for folder in [&headers, &libraries, &kernel] {
        create(folder)?;
    }
    glibc(&headers, &libraries, &format!("{NIX_LIBC}/lib"))?;
    kernel_headers(&kernel)
}

/// The machine's glibc: headers and libraries, each in one folder. `seen` is the libraries' folder in linker scripts.
fn glibc(headers: &Path, libraries: &Path, seen: &str) -> Result<(), String> {
    let list = must(Job::new("dpkg").args(["-L", "libc6", "libc6-dev"]))?.stdout_text();
    let machine = "x86_64-linux-gnu/";
    for path in list.lines().filter(|path| Path::new(path).is_file()) {
        let (folder, rest) = match path.strip_prefix("/usr/include/") {
            Some(rest) => (headers, rest.strip_prefix(machine).unwrap_or(rest)),
            None => match path.strip_prefix("/usr").unwrap_or(path).strip_prefix("/lib/x86_64-linux-gnu/") {
                Some(rest) => (libraries, rest),
                None => continue,
            },
        };
        let to = folder.join(rest);
        create(to.parent().unwrap_or(folder))?;
        copy(Path::new(path), &to)?;
        let is_script = folder == libraries && std::fs::read(path).is_ok_and(|bytes| bytes.starts_with(b"/* GNU ld"));
        if is_script {
            let text = workspace::read(&to)?;
            let moved = ["/usr/lib/x86_64-linux-gnu/", "/lib/x86_64-linux-gnu/", "/lib64/"]
                .iter()
                .fold(text, |text, from| text.replace(from, "@/"));
            workspace::write(&to, moved.replace('@', seen))?;
        }
    }
    Ok(())
}

/// The kernel's headers.
fn kernel_headers(to: &Path) -> Result<(), String> {
    for (from, name) in [("linux", "linux"), ("asm-generic", "asm-generic"), ("x86_64-linux-gnu/asm", "asm")] {
        copy_all(&Path::new("/usr/include").join(from), &to.join(name))?;
    }
    Ok(())
}

/// A GCC that breaks every program which takes a header or a file from it.
fn useless_gcc(folder: &Path) -> Result<(), String> {
    create(&folder.join("include"))?;
    for name in ["stddef.h", "stdarg.h", "limits.h", "float.h"] {
        workspace::write(&folder.join("include").join(name), "#error this header is GCC's\n")?;
    }
    for name in ["crtbegin.o", "crtbeginS.o", "crtbeginT.o", "crtend.o", "crtendS.o", "libgcc.a", "libgcc_eh.a"] {
        workspace::write(&folder.join(name), "GCC's\n")?;
    }
    Ok(())
}

fn create(folder: &Path) -> Result<(), String> {
    std::fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))
}

fn copy(from: &Path, to: &Path) -> Result<(), String> {
    std::fs::copy(from, to).map(|_| ()).map_err(|error| format!("{}: {error}", from.display()))
}

fn copy_all(from: &Path, to: &Path) -> Result<(), String> {
    create(to)?;
    must(Job::new("cp").args(["-RL", "--no-preserve=mode"]).arg(from.join(".")).arg(to)).map(|_| ())
}

fn link(target: &str, at: &Path) -> Result<(), String> {
    std::os::unix::fs::symlink(target, at).map_err(|error| format!("{}: {error}", at.display()))
}
