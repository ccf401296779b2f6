//! `wootz bisect` on small builds. The program relies on an overflow that wraps, which the optimiser may take for
//! impossible: to the search that is as good as a mistake of the optimiser.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output};

const WOOTZ: &str = env!("CARGO_BIN_EXE_wootz");

struct Place(PathBuf);

impl Place {
    fn new(name: &str) -> Place {
        let dir = std::env::temp_dir().join(format!("wootz-bisect-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&dir);
        fs::create_dir_all(&dir).unwrap();
        let place = Place(dir);
        for n in 0..5 {
            place.file(&format!("good{n}.c"), &format!("int good{n}(int x) {{ return x * {n} + 1; }}\n"));
        }
        place.file("bad.c", BAD);
        place.file("main.c", MAIN);
        place
    }

    fn file(&self, name: &str, text: &str) {
        fs::write(self.0.join(name), text).unwrap();
    }

    fn bisect(&self, words: &[&str]) -> Output {
        let mut job = Command::new(WOOTZ);
        job.arg("bisect").args(words).current_dir(&self.0);
        job.env("XDG_CACHE_HOME", std::env::temp_dir().join("wootz-test-cache")).output().unwrap()
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

const BAD: &str = "\
int before(int x) { return x / 3; }
int innocent(int x) { return x - 1; }
int wraps(int x) { return x + 10 < 20; }
int after(int x) { return x * 5; }
";

/// Succeeds as long as `wraps` adds before it compares.
const MAIN: &str = "\
#include <limits.h>
int wraps(int);
int main(void) { volatile int most = INT_MAX; return !wraps(most); }
";

/// A makefile's work in a line: objects that exist are kept.
fn build(options: &str) -> String {
    format!(
        "set -e; for f in good0 good1 good2 good3 good4 bad main; do \
         test -e $f.o || {WOOTZ} {options} -c $f.c -o $f.o; done; {WOOTZ} *.o -o program; ./program"
    )
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[test]
fn the_file_the_function_and_the_step_are_found() {
    let place = Place::new("found");
    let output = place.bisect(&["--", &build("-O2 -fopt-pipeline")]);
    let (report, log) = (text(&output.stdout), text(&output.stderr));
    assert!(output.status.success(), "{report}{log}");
    assert!(report.contains("file      bad.c (for bad.o)"), "{report}{log}");
    assert!(report.contains("function  wraps (3 of 4)"), "{report}{log}");
    assert!(report.contains("step      simplify ("), "{report}{log}");
    let ir = |name: &str| fs::read_to_string(place.0.join("wootz-bisect").join(name)).unwrap();
    assert!(ir("before.ir").contains("icmp slt") && ir("before.ir").contains("i32 20"), "{}", ir("before.ir"));
    assert!(!ir("after.ir").contains("i32 20"), "{}", ir("after.ir"));
    assert!(log.contains("run 1: everything optimised: fails\nrun 2: nothing optimised: succeeds\n"), "{log}");
}

#[test]
fn a_program_of_one_command_is_searched_as_well() {
    let place = Place::new("single");
    let line = format!("{WOOTZ} -O2 -fopt-pipeline main.c good0.c bad.c -o program && ./program");
    let output = place.bisect(&["--directory=d", "--", &line]);
    let report = text(&output.stdout);
    assert!(report.contains("file      bad.c") && report.contains("function  wraps"), "{report}");
}

#[test]
fn a_program_of_one_file_is_searched_as_well() {
    let place = Place::new("one-file");
    let line = format!(
        "test -e bad.o || {WOOTZ} -O2 -fopt-pipeline -c bad.c -o bad.o; \
         env -u WOOTZ_BISECT {WOOTZ} main.c bad.o -o program && ./program"
    );
    let output = place.bisect(&["--", &line]);
    let report = text(&output.stdout);
    assert!(report.contains("file      bad.c") && report.contains("function  wraps"), "{report}");
}

#[test]
fn a_reference_compiler_takes_the_other_files() {
    let place = Place::new("reference");
    // A compiler of the user's: here Wootz itself, noting what it was asked to do.
    place.file(
        "reference.sh",
        &format!("#!/bin/sh\nunset WOOTZ_BISECT\necho \"$@\" >>asked\nexec {WOOTZ} \"$@\" -O0\n"),
    );
    let words = ["--reference=sh reference.sh", "--", &build("-O2 -fopt-pipeline")];
    let output = place.bisect(&words);
    let report = text(&output.stdout);
    assert!(report.contains("function  wraps"), "{report}{}", text(&output.stderr));
    let asked = fs::read_to_string(place.0.join("asked")).unwrap();
    assert!(asked.contains("good3.c"), "{asked}");
}

#[test]
fn a_search_that_cannot_succeed_says_why() {
    let place = Place::new("refused");
    for (line, why) in [
        ("false", "compiled nothing with Wootz"),
        (&*build("-O0"), "there is nothing to find"),
        (&*(build("-O2") + "; false"), "fails without the optimiser as well"),
        ("exit 125", "tells nothing"),
    ] {
        for n in ["good0", "bad", "main"] {
            let _ = fs::remove_file(place.0.join(format!("{n}.o")));
        }
        let output = place.bisect(&["--", &format!(": ; {line}")]);
        assert_eq!(output.status.code(), Some(1), "{line}");
        assert!(text(&output.stderr).contains(why), "{line}: {}", text(&output.stderr));
    }
}
