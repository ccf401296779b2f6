//! The preprocessor on a thread of its own (`-fpreprocess-ahead=0`) and called by the parser (`never`): the same
//! messages, files and exit codes. `cargo xtask suite threads` compares many more programs.

use std::fmt::Write;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};

/// Exit code, standard output and error, and each file that was made.
type Outcome = (Option<i32>, Vec<u8>, Vec<u8>, Vec<Option<Vec<u8>>>);

fn run(place: &Path, files: &[(&str, &str)], words: &[&str], made: &[&str], mode: &str) -> Outcome {
    fs::create_dir_all(place).unwrap();
    for (name, text) in files {
        fs::write(place.join(name), text).unwrap();
    }
    let mut job = Command::new(env!("CARGO_BIN_EXE_wootz"));
    job.current_dir(place).arg(format!("-fpreprocess-ahead={mode}")).args(words).stdin(Stdio::null());
    if let Some(input) = words.contains(&"-").then(|| fs::File::open(place.join(files[0].0)).unwrap()) {
        job.stdin(input);
    }
    let output = job.output().unwrap();
    let made = made.iter().map(|name| fs::read(place.join(name)).ok()).collect();
    fs::remove_dir_all(place).unwrap();
    (output.status.code(), output.stdout, output.stderr, made)
}

/// Compiles both ways; what came on standard error, if it was the same.
fn both(files: &[(&str, &str)], words: &[&str], made: &[&str]) -> String {
    static NUMBER: AtomicUsize = AtomicUsize::new(0);
    let number = NUMBER.fetch_add(1, Ordering::Relaxed);
    // The same place for both, which debug information names.
    let place = std::env::temp_dir().join(format!("wootz-ahead-{}-{number}", std::process::id()));
    let run = |mode| run(&place, files, words, made, mode);
    let (ahead, serial) = (run("0"), run("never"));
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    assert_eq!(text(&ahead.2), text(&serial.2), "{words:?}");
    assert!(ahead == serial, "{words:?}: the files or the exit codes differ");
    text(&serial.2)
}

/// A program of many chunks, with things to report all over.
fn long_program() -> String {
    let mut text =
        String::from("#define TWICE(x) ((x) + (x))\n#define NAME(n) name_##n\nint printf(const char *, ...);\n");
    for n in 0..1500 {
        let _ = writeln!(text, "static int NAME({n})(int a) {{ return TWICE(a * {n}) + __LINE__ + sizeof(\"{n}\"); }}");
        match n % 150 {
            10 => text.push_str("#pragma GCC diagnostic push\n#pragma GCC diagnostic ignored \"-Wunused-function\"\n"),
            20 => text.push_str("#pragma GCC diagnostic pop\n"),
            30 => text.push_str("#warning here\n"),
            40 => text.push_str("#line 7 \"other.h\"\n"),
            50 => {
                let body = "{ char c; int i; };";
                let _ = write!(text, "#pragma pack(push, 1)\nstruct packed_{n} {body}\n#pragma pack(pop)\n");
            }
            60 => text.push_str("_Pragma(\"weak some\") extern int some;\n#pragma unheard of\n"),
            70 => text.push_str("extern int undeclared_type_here $ @ x;\n"),
            _ => {}
        }
    }
    text
}

#[test]
fn a_long_program_with_mistakes_gives_the_same_messages() {
    let text = long_program();
    let said = both(&[("a.c", &text)], &["-fsyntax-only", "-Wall", "-Wextra", "a.c"], &[]);
    assert!(said.contains("#warning here") && said.contains("stray"), "{said}");
    both(&[("a.c", &text)], &["-fsyntax-only", "-Werror", "-fmax-errors=3", "a.c"], &[]);
    both(&[("a.c", &text)], &["-fsyntax-only", "-Wfatal-errors", "-Wall", "a.c"], &[]);
    both(&[("a.c", &text)], &["-fsyntax-only", "-fdiagnostics-format=json", "-Wall", "a.c"], &[]);
    both(&[("a.c", &text)], &["-fsyntax-only", "-ftrack-macro-expansion=0", "-Wall", "a.c"], &[]);
}

#[test]
fn a_long_program_without_mistakes_gives_the_same_object_and_rule() {
    let text = long_program().replace("extern int undeclared_type_here $ @ x;\n", "");
    let files =
        [("a.c", text.as_str()), ("b.c", "#include \"b.h\"\nint f(void) { return B; }\n"), ("b.h", "#define B 3\n")];
    let said = both(&files, &["-c", "-g", "-O1", "-MD", "a.c", "b.c"], &["a.o", "a.d", "b.o", "b.d"]);
    assert!(!said.contains("error"), "{said}");
    both(&files, &["-S", "-x", "c", "-", "-o", "out.s"], &["out.s"]);
    both(&files, &["-c", "-H", "-save-temps", "b.c"], &["b.o", "b.i", "b.s"]);
}

#[test]
fn names_that_the_parser_knew_first_are_the_same_names() {
    let text = "int main(void) { __builtin_memcpy(0, 0, 0); __builtin_printf(\"\"); return __func__[0]; }\n".to_owned()
        + &"int filler_with_some_length(int a, int b, int c, int d);\n".repeat(4000)
        + "void *memcpy(void *, const void *, __SIZE_TYPE__);\n#define printf(...) memcpy(__VA_ARGS__)\n\
           #pragma weak memcpy\nint printf = 1;\nvoid *g(void *p) { return memcpy(p, p, 1) + printf(1); }\n";
    let said = both(&[("a.c", &text)], &["-c", "a.c"], &["a.o"]);
    assert!(said.contains("'memcpy'"), "{said}");
}

#[test]
fn what_ends_a_program_early_ends_it_the_same() {
    let filler = "int filler_with_some_length(int a, int b, int c, int d);\n".repeat(800);
    for end in [
        "#include \"missing.h\"\nint after x;\n",
        "#error stop\nint after x;\n",
        "#if 1\nint f(void) {\n",
        "int a = F(1, ;\n#define F(x) x\nint b = F(1, 2); int c = F(;\n",
        "/* not closed\n",
        "char *s = \"not closed;\nint d;\n",
        "#pragma GCC error \"no\"\n",
        "#define R R R\nint R;\n#undef R\nint R;\n",
    ] {
        for text in [end.to_owned(), format!("{filler}{end}"), format!("{end}{filler}")] {
            both(&[("a.c", &text)], &["-fsyntax-only", "-MD", "-MF", "a.d", "a.c"], &["a.d"]);
            both(&[("a.c", &text)], &["-c", "-fmax-errors=1", "-MD", "a.c"], &["a.d", "a.o"]);
        }
    }
}

#[test]
fn a_file_that_is_not_there_is_reported_once() {
    let said = both(&[], &["-c", "nowhere.c"], &[]);
    assert_eq!(said.matches("nowhere.c").count(), 1, "{said}");
}

#[test]
fn nesting_without_bound_is_reported_and_ends() {
    let text = format!("int a = {}1{};\n", "(".repeat(30_000), ")".repeat(30_000));
    let said = both(&[("a.c", &text)], &["-fsyntax-only", "a.c"], &[]);
    assert!(said.contains("nest"), "{said}");
}
