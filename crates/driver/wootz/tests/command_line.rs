//! The command as build systems use it: what is printed, what is written, which exit code.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

/// A directory that disappears with the test.
struct Place(PathBuf);

impl Place {
    fn new(name: &str) -> Place {
        let dir = std::env::temp_dir().join(format!("wootz-cli-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&dir);
        fs::create_dir_all(&dir).unwrap();
        Place(dir)
    }
    fn file(&self, name: &str, text: &str) -> &Place {
        fs::write(self.0.join(name), text).unwrap();
        self
    }
    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.0.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }
    fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(&self.0).unwrap();
        let mut names: Vec<String> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }
    fn run_program(&self, program: &str, words: &[&str], input: &str) -> Output {
        let mut child = Command::new(program)
            .args(words)
            .current_dir(&self.0)
            .env("XDG_CACHE_HOME", std::env::temp_dir().join("wootz-test-cache"))
            .env_remove("CPATH")
            .env_remove("C_INCLUDE_PATH")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        std::io::Write::write_all(&mut child.stdin.take().unwrap(), input.as_bytes()).unwrap();
        child.wait_with_output().unwrap()
    }
    fn run(&self, line: &str) -> Output {
        let words: Vec<&str> = line.split_whitespace().collect();
        self.run_program(env!("CARGO_BIN_EXE_wootz"), &words, "")
    }
    /// Runs, expects success and silence on standard error, and gives standard output.
    fn ok(&self, line: &str) -> String {
        let output = self.run(line);
        assert_eq!(text(&output.stderr), "", "{line}");
        assert!(output.status.success(), "{line}");
        text(&output.stdout)
    }
    /// Runs, expects exit code 1, and gives standard error.
    fn fails(&self, line: &str) -> String {
        let output = self.run(line);
        assert_eq!(output.status.code(), Some(1), "{line}: {}", text(&output.stderr));
        text(&output.stderr)
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[test]
fn dm_prints_definitions_and_nothing_else() {
    let place = Place::new("dm");
    let macros = place.ok("-dM -E -x c /dev/null");
    assert!(macros.lines().all(|line| line.starts_with("#define ")), "{macros}");
    for wanted in [
        "#define __GNUC__ 12",
        "#define __GNUC_MINOR__ 2",
        "#define __x86_64__ 1",
        "#define __linux__ 1",
        "#define linux 1",
    ] {
        assert!(macros.lines().any(|line| line == wanted), "{wanted}");
    }
    assert!(!macros.contains("__clang__"));
    let strict = place.ok("-std=c99 -dM -E -x c /dev/null");
    assert!(strict.contains("#define __STRICT_ANSI__ 1") && !strict.contains("#define linux "));
    assert!(place.ok("-O2 -dM -E -x c /dev/null").contains("#define __OPTIMIZE__ 1"));
    assert!(place.ok("-pthread -dM -E -x c /dev/null").contains("#define _REENTRANT 1"));
}

#[test]
fn claimed_features_have_their_macros_and_others_do_not() {
    let place = Place::new("features");
    let macros = |line: &str| place.ok(&format!("{line} -dM -E -x c /dev/null"));
    assert!(!macros("").contains("__SSE4_2__"));
    assert!(macros("-msse4.2").contains("#define __SSE4_2__ 1"));
    assert!(macros("-march=x86-64-v2").contains("#define __SSE4_1__ 1"));
    assert!(!macros("").contains("__AVX2__"));
    assert!(macros("-mavx2").contains("#define __AVX2__ 1"));
    assert!(!macros("-mavx512f").contains("__AVX512F__"));
}

#[test]
fn standard_input_is_preprocessed() {
    let place = Place::new("stdin");
    let output = place.run_program(env!("CARGO_BIN_EXE_wootz"), &["-E", "-P", "-"], "#define X 40 + 2\nX\n");
    assert_eq!(text(&output.stdout).trim(), "40 + 2");
    assert!(output.stderr.is_empty() && output.status.success());
}

#[test]
fn a_missing_header_fails_in_every_mode_and_leaves_nothing() {
    let place = Place::new("missing");
    place.file("x.c", "#include <nothere.h>\nint main(void) { return 0; }\n");
    for line in ["-E x.c -o x.i", "-c x.c", "-S x.c", "x.c", "-fsyntax-only x.c", "-MD -c x.c", "-M x.c"] {
        let message = place.fails(line);
        assert!(message.contains("x.c:1:10: fatal error: nothere.h: No such file or directory"), "{line}: {message}");
        assert!(place.names().iter().all(|name| name == "x.c" || name == "x.i"), "{line}: {:?}", place.names());
    }
}

#[test]
fn errors_leave_an_older_output_alone() {
    let place = Place::new("older");
    place.file("x.c", "int f(void) { return undeclared; }\n").file("x.o", "old");
    let message = place.fails("-c x.c");
    assert!(message.contains("x.c:1:") && message.contains("undeclared"), "{message}");
    assert_eq!(place.read("x.o"), "old");
    assert_eq!(place.names(), ["x.c", "x.o"]);
}

#[test]
fn dependencies_go_where_they_are_asked_for() {
    let place = Place::new("dependencies");
    place.file("x.c", "#include \"a.h\"\n#include <stddef.h>\n").file("a.h", "#pragma once\n");
    assert_eq!(place.ok("-MM x.c"), "x.o: x.c a.h\n");
    assert_eq!(place.ok("-MM -MT t$x -MQ t$x x.c"), "t$x t$$x: x.c a.h\n");
    place.ok("-E -MMD -MP -MF deps x.c -o x.i");
    assert_eq!(place.read("deps"), "x.o: x.c a.h\na.h:\n");
    assert!(place.ok("-M x.c").contains("stddef.h"));
}

#[test]
fn response_files_are_expanded() {
    let place = Place::new("response");
    place.file("x.c", "VALUE\n").file("args", "-E -P '-DVALUE=a b' x.c");
    assert_eq!(place.ok("@args").trim(), "a b");
}

#[test]
fn probes_for_other_compilers_fail_with_a_message() {
    let place = Place::new("probes");
    place.file("x.c", "int x;\n");
    for option in
        ["-V", "-qversion", "-version", "-fxyz", "--unknown", "-Weverything", "-Werror=unknown-warning-option"]
    {
        let message = place.fails(&format!("{option} -fsyntax-only x.c"));
        assert!(message.starts_with("wootz: error: "), "{message}");
    }
    place.ok("-Wno-unknown-warning-option -fsyntax-only x.c");
}

#[test]
fn queries_answer_on_standard_output() {
    let place = Place::new("queries");
    assert_eq!(place.ok("-dumpmachine"), "x86_64-linux-gnu\n");
    assert_eq!(place.ok("-dumpversion"), "12\n");
    assert_eq!(place.ok("-print-multi-os-directory"), "../lib\n");
    assert_eq!(place.ok("-print-file-name=no-such-file"), "no-such-file\n");
    assert!(place.ok("--version").contains("Free Software Foundation"));
    assert!(place.ok("-print-search-dirs").lines().any(|line| line.starts_with("libraries: =/")));
    let include = place.ok("-print-file-name=include");
    assert!(fs::metadata(format!("{}/stddef.h", include.trim())).is_ok());
    assert!(place.ok("-Wl,--version").starts_with("GNU ld "));
}

#[test]
fn verbose_output_is_what_cmake_and_ffmpeg_parse() {
    let place = Place::new("verbose");
    let output = place.run("-E -v -x c /dev/null");
    let shown = text(&output.stderr);
    assert!(shown.lines().any(|line| line.starts_with("gcc version 12.2.0 ")), "{shown}");
    assert!(shown.contains("Target: x86_64-linux-gnu\n"));
    let list = shown.split("#include <...> search starts here:\n").nth(1).unwrap();
    assert!(list.contains("/usr/include\n") && list.contains("End of search list.\n"));
    place.file("x.c", "int main(void) { return 0; }\n");
    let dry = text(&place.run("-### x.c -o prog").stderr);
    assert!(dry.lines().any(|line| line.contains("/wootz-ld ") && line.contains("crti.o")), "{dry}");
    assert_eq!(place.names(), ["x.c"]);
}

#[test]
fn assembly_becomes_objects_and_archives() {
    let place = Place::new("assembly");
    place.file("a.s", ".globl f\nf: ret\n").file("b.S", "#define NAME g\n.globl NAME\nNAME: ret\n");
    place.ok("-c a.s b.S -Wa,--noexecstack");
    assert_eq!(place.names(), ["a.o", "a.s", "b.S", "b.o"]);
    place.ok("ar rcs lib.a a.o b.o");
    assert_eq!(place.ok("ar t lib.a"), "a.o\nb.o\n");
    let message = place.file("bad.s", "nop\n@ arm comment\n").fails("-c bad.s");
    assert!(message.starts_with("bad.s:2:"), "{message}");
}

#[test]
fn names_in_debugging_information_survive_linking() {
    let place = Place::new("debug-names");
    place.file("a.c", "int second_function(int);\nint main(void) { return second_function(1) - 1; }\n");
    place.file("b.c", "int another_name;\nint second_function(int parameter) {\n  return parameter;\n}\n");
    for options in ["-g -O0", "-g -O2", "-gdwarf-4"] {
        place.ok(&format!("{options} a.c b.c -o program"));
        let symbols = place.ok("nm program");
        let line = symbols.lines().find(|line| line.ends_with(" second_function")).unwrap();
        let address = line.split(' ').next().unwrap();
        let found = place.ok(&format!("addr2line -f -e program {address}"));
        assert_eq!(found, format!("second_function\n{}/b.c:2\n", place.0.display()), "{options}");
    }
}

#[test]
fn unwritable_outputs_are_errors() {
    let place = Place::new("unwritable");
    place.file("a.s", "ret\n");
    assert!(place.fails("-c a.s -o no/such/dir.o").contains("no/such/dir.o: No such file or directory"));
    assert!(place.fails("-c a.s -o .").contains("Is a directory"));
    place.ok("-c a.s -o /dev/null");
    assert_eq!(place.names(), ["a.s"]);
}

#[test]
fn the_program_is_each_tool_by_name() {
    let place = Place::new("tools");
    std::os::unix::fs::symlink(env!("CARGO_BIN_EXE_wootz"), place.0.join("wootz-ld")).unwrap();
    let output = place.run_program(place.0.join("wootz-ld").to_str().unwrap(), &["--version"], "");
    assert!(text(&output.stdout).starts_with("GNU ld "));
    let ld = place.ok("-print-prog-name=ld");
    let output = place.run_program(ld.trim(), &["-v"], "");
    assert!(text(&output.stdout).starts_with("GNU ld "), "{}", text(&output.stderr));
    assert!(place.ok("as --version").starts_with("GNU assembler "));
}

#[test]
fn links_by_the_names_of_other_compilers_and_tools_are_those() {
    let place = Place::new("names");
    place.file("f.c", "int f(void) { return 3; }\n").file("m.c", "int f(void);\nint main(void) { return f() - 3; }\n");
    place.file("old.c", "int inline_is_a_name(void) { int inline = 1; return inline; }\n");
    place.file("g.s", ".globl g\ng: ret\n");
    let by_name = |line: &str| {
        let words: Vec<&str> = line.split_whitespace().collect();
        let link = place.0.join(words[0]);
        if !link.is_symlink() {
            std::os::unix::fs::symlink(env!("CARGO_BIN_EXE_wootz"), &link).unwrap();
        }
        place.run_program(link.to_str().unwrap(), &words[1..], "")
    };
    let lines = [
        "cc -c f.c -o f.o",
        "as g.s -o g.o",
        "ar rcs libf.a f.o",
        "gcc-ar t libf.a",
        "ranlib libf.a",
        "gcc m.c libf.a -o m",
        "gcc-12 -c m.c -o m.o",
        "x86_64-linux-gnu-gcc m.o libf.a -o m",
        "x86_64-linux-gnu-ld -r f.o g.o -o both.o",
        "cpp -P f.c",
        "nm f.o",
        "size f.o",
        "strings m",
        "objdump -d f.o",
        "readelf -h f.o",
        "objcopy f.o copy.o",
        "strip copy.o",
        "addr2line -e m 0",
        "c99 -c f.c",
        "c89 -c old.c",
        "c99 -std=c89 -c old.c",
    ];
    for line in lines {
        let output = by_name(line);
        assert!(output.status.success(), "{line}: {}", text(&output.stderr));
        assert_eq!(text(&output.stderr), "", "{line}");
    }
    assert_eq!(place.run_program(place.0.join("m").to_str().unwrap(), &[], "").status.code(), Some(0));
    assert_eq!(text(&by_name("ar t libf.a").stdout), "f.o\n");
    assert!(text(&by_name("cpp -P f.c").stdout).contains("return 3;"));
    assert_eq!(by_name("c99 -c old.c").status.code(), Some(1));
}

#[test]
fn header_directories_keep_gccs_order() {
    let place = Place::new("order");
    fs::create_dir_all(place.0.join("i")).unwrap();
    fs::create_dir_all(place.0.join("s")).unwrap();
    place.file("i/h.h", "from_i\n#include_next <h.h>\n").file("s/h.h", "from_s\n").file("x.c", "#include <h.h>\n");
    let lines = |line: &str| place.ok(line).split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(lines("-E -P -isystem s -I i x.c"), ["from_i", "from_s"]);
    // A -I directory that is also a system directory keeps its place among those.
    assert_eq!(lines("-E -P -I s -isystem i -isystem s x.c"), ["from_i", "from_s"]);
}

#[test]
fn programs_are_compiled_linked_and_run() {
    let place = Place::new("programs");
    place.file(
        "main.c",
        "#include <stdio.h>\nint twice(int);\nint main(void) { printf(\"%d\\n\", twice(21)); return 3; }\n",
    );
    place.file("twice.c", "int twice(int x) { return 2 * x; }\n");
    for kind in ["", "-no-pie", "-static", "-static-pie", "-O2 -g -pipe -Wall"] {
        place.ok(&format!("{kind} main.c twice.c -o prog"));
        let output = place.run_program(place.0.join("prog").to_str().unwrap(), &[], "");
        assert_eq!((text(&output.stdout).as_str(), output.status.code()), ("42\n", Some(3)), "{kind}");
    }
    assert_eq!(place.names(), ["main.c", "prog", "twice.c"]);
    assert!(place.fails("main.c -o other").contains("undefined reference to"), "an undefined symbol is an error");
    assert_eq!(place.names(), ["main.c", "prog", "twice.c"]);
}

#[test]
fn shared_libraries_are_linked_against_and_loaded() {
    let place = Place::new("shared");
    place.file("lib.c", "int answer(void) { return 42; }\n");
    place.file("main.c", "int answer(void);\nint main(void) { return answer() - 42; }\n");
    place.ok("-shared -fPIC lib.c -o libanswer.so");
    place.ok("main.c -L. -lanswer -Wl,-rpath,. -o prog");
    let output = place.run_program("./prog", &[], "");
    assert!(output.status.success(), "{}", text(&output.stderr));
}

#[test]
fn run_becomes_the_program() {
    let place = Place::new("run");
    place.file("x.c", "#include <stdio.h>\nint main(int c, char **v) { puts(v[c - 1]); return c; }\n");
    let output = place.run("run -O2 x.c -a b");
    assert_eq!((text(&output.stdout).as_str(), output.status.code()), ("b\n", Some(3)), "{}", text(&output.stderr));
    assert_eq!(place.names(), ["x.c"]);
}

#[test]
fn the_interpreter_runs_a_program_or_says_why_not() {
    let place = Place::new("interpret");
    place.file("x.c", "#include <stdio.h>\nint main(int c, char **v) { puts(v[c - 1]); return c; }\n");
    let output = place.run("run --interpret x.c -a b");
    assert_eq!((text(&output.stdout).as_str(), output.status.code()), ("b\n", Some(3)), "{}", text(&output.stderr));
    place.file("undefined.c", "int main(int c, char **v) { return c / (c - 1); }\n");
    let output = place.run("run --interpret undefined.c");
    assert_eq!(output.status.code(), Some(125));
    assert!(text(&output.stderr).contains("undefined.c: undefined behaviour"), "{}", text(&output.stderr));
    place.file("asm.c", "int main(void) { __asm__ volatile(\"nop\"); return 0; }\n");
    let output = place.run("run --interpret asm.c");
    assert_eq!(output.status.code(), Some(125));
    assert!(text(&output.stderr).contains("cannot run this"), "{}", text(&output.stderr));
    assert!(place.fails("--interpret x.c").contains("needs 'wootz run'"), "only run interprets");
    place.file("x.s", "");
    assert!(place.fails("run --interpret x.s").contains("one C file"), "assembly is not interpreted");
}

#[test]
fn a_section_that_no_memory_can_hold_is_an_error() {
    let place = Place::new("huge");
    for text in ["nop\n.align 2147483648\nnop\n", ".data\n.skip 0x7fffffffffff\n", ".skip 0x90000000, 1\n"] {
        place.file("x.s", text);
        assert!(place.fails("-c x.s").contains("is too large"), "{text}");
        assert_eq!(place.names(), ["x.s"]);
    }
    place.file("x.s", ".align 2147483648\nnop\n");
    place.ok("-c x.s");
    let size = std::fs::metadata(place.0.join("x.o")).expect("the object").len();
    assert!(size < 10_000, "alignment in memory takes {size} bytes of the file");
}

#[test]
fn a_layout_that_never_settles_is_an_error() {
    let place = Place::new("layout");
    place.file("x.s", "nop\n.org .Lend\nnop\n.Lend:\nnop\n");
    assert!(place.fails("-c x.s").contains("layout does not settle"));
    assert_eq!(place.names(), ["x.s"]);
}

#[test]
fn an_object_is_the_same_directly_and_through_assembly() {
    let place = Place::new("bytes");
    place.file("x.c", "static int t[3] = {1, 2};\ndouble f(int i, double d) { return d * t[i] + 0.5; }\n");
    place.ok("-c x.c -o direct.o");
    place.ok("-S x.c -o x.s");
    place.ok("-c x.s -o through.o");
    assert!(fs::read(place.0.join("direct.o")).unwrap() == fs::read(place.0.join("through.o")).unwrap());
}
