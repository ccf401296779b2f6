//! Command lines with what they print, which files they leave and how they end: `tests/driver/*.txt`.
//!
//! What is expected was written by gcc 12, but for lines after a `$ ` whose comment says otherwise: the point of the
//! driver is that a build cannot tell the difference. `WOOTZ_TEST_CC=gcc` runs the transcripts with gcc, to check the
//! expectations; with `WOOTZ_BLESS=1` they are rewritten by what comes.
//!
//! A transcript begins with files, each after a line `--- NAME`, and a line `---` that ends them. Then come commands
//! for sh, each after `$ ` and run in a fresh folder with those files; below it the lines of standard output, and a
//! line `=> STATUS`, with `silent` if nothing comes on standard error and `speaks` if something does. `CC` is the
//! compiler; the folder's path is shown as `DIR`. Lines that begin with `# ` are comments.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};

/// One transcript.
struct Transcript {
    files: Vec<(String, String)>,
    /// The lines before the first command, as they are.
    head: String,
    cases: Vec<Case>,
}

#[derive(Clone)]
struct Case {
    comments: String,
    command: String,
    expected: String,
}

fn parse(text: &str) -> Transcript {
    let mut transcript = Transcript { files: Vec::new(), head: String::new(), cases: Vec::new() };
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next_if(|line| !line.starts_with("$ ")) {
        let _ = writeln!(transcript.head, "{line}");
        match line.strip_prefix("---") {
            Some("") => break,
            Some(name) => transcript.files.push((name.trim().to_owned(), String::new())),
            None => {
                if let Some((_, text)) = transcript.files.last_mut() {
                    let _ = writeln!(text, "{line}");
                }
            }
        }
    }
    let mut comments = String::new();
    while let Some(line) = lines.next() {
        if line.is_empty() || line.starts_with("# ") {
            let _ = writeln!(comments, "{line}");
            continue;
        }
        let command = line.strip_prefix("$ ").unwrap_or_else(|| panic!("not a command: {line}")).to_owned();
        let mut expected = String::new();
        for line in lines.by_ref() {
            let _ = writeln!(expected, "{line}");
            if line.starts_with("=> ") {
                break;
            }
        }
        transcript.cases.push(Case { comments: std::mem::take(&mut comments), command, expected });
    }
    transcript
}

/// A fresh folder with the files, named so that paths in messages have the same length every time.
fn place(files: &[(String, String)]) -> PathBuf {
    static NUMBER: AtomicUsize = AtomicUsize::new(0);
    let number = NUMBER.fetch_add(1, Ordering::Relaxed);
    let place = std::env::temp_dir().join(format!("wootz-transcript-{:08}-{number:04}", std::process::id()));
    fs::create_dir_all(&place).unwrap();
    for (name, text) in files {
        let path = place.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    place
}

/// Runs a command and gives what came in the form of an expectation, and what it said on standard error.
fn run(command: &str, files: &[(String, String)], cc: &str) -> (String, String) {
    let place = place(files);
    let mut job = Command::new("sh");
    job.args(["-c", command]).current_dir(&place).env("CC", cc).env("LC_ALL", "C").env("TZ", "UTC");
    job.env("XDG_CACHE_HOME", std::env::temp_dir().join("wootz-test-cache"));
    for name in ["CPATH", "C_INCLUDE_PATH", "LIBRARY_PATH", "COMPILER_PATH", "SOURCE_DATE_EPOCH"] {
        job.env_remove(name);
    }
    let output = job.stdin(Stdio::null()).output().unwrap();
    let shown = place.display().to_string();
    fs::remove_dir_all(&place).unwrap();
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).replace(&shown, "DIR");
    let mut came = text(&output.stdout);
    if !came.is_empty() && !came.ends_with('\n') {
        came.push('\n');
    }
    let status = output.status.code().map_or("signal".to_owned(), |code| code.to_string());
    let _ = writeln!(came, "=> {status} {}", if output.stderr.is_empty() { "silent" } else { "speaks" });
    (came, text(&output.stderr))
}

/// Runs all commands of a transcript, a few at once, in order.
fn results(transcript: &Transcript, cc: &str) -> Vec<(String, String)> {
    let next = AtomicUsize::new(0);
    let work = || {
        let mut done = Vec::new();
        loop {
            let index = next.fetch_add(1, Ordering::Relaxed);
            let Some(case) = transcript.cases.get(index) else { return done };
            done.push((index, run(&case.command, &transcript.files, cc)));
        }
    };
    let mut all: Vec<(usize, (String, String))> = std::thread::scope(|scope| {
        let workers: Vec<_> = (0..4).map(|_| scope.spawn(work)).collect();
        workers.into_iter().flat_map(|worker| worker.join().unwrap()).collect()
    });
    all.sort_by_key(|(index, _)| *index);
    all.into_iter().map(|(_, result)| result).collect()
}

fn check(name: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/driver").join(name);
    let transcript = parse(&fs::read_to_string(&path).unwrap());
    let own = env!("CARGO_BIN_EXE_wootz").to_owned();
    let cc = std::env::var("WOOTZ_TEST_CC").unwrap_or(own);
    let bless = std::env::var_os("WOOTZ_BLESS").is_some();
    let mut wrong = String::new();
    let mut blessed = transcript.head.clone();
    for (case, (came, said)) in transcript.cases.iter().zip(results(&transcript, &cc)) {
        let _ = write!(blessed, "{}$ {}\n{came}", case.comments, case.command);
        if came != case.expected {
            let _ = writeln!(wrong, "$ {}\nexpected:\n{}came:\n{came}{said}", case.command, case.expected);
        }
    }
    if bless {
        fs::write(&path, blessed).unwrap();
        return;
    }
    assert!(!transcript.cases.is_empty(), "{name} has no commands");
    assert!(wrong.is_empty(), "{name}, with {cc}:\n{wrong}");
}

#[test]
fn make_rules_are_gccs_byte_for_byte() {
    check("dependencies.txt");
}

#[test]
fn auxiliary_files_have_gccs_names() {
    check("auxiliary-files.txt");
}

#[test]
fn the_environment_and_directories_mean_what_gcc_says() {
    check("environment.txt");
}

#[test]
fn inputs_outputs_and_exit_codes_are_gccs() {
    check("inputs.txt");
}

#[test]
fn what_gcc_refuses_is_refused() {
    check("refused.txt");
}

#[test]
fn what_gcc_accepts_is_accepted_in_silence() {
    check("accepted.txt");
}

#[test]
fn standards_accept_and_reject_as_gcc() {
    check("strictness.txt");
}

#[test]
fn warnings_are_errors_under_the_options_that_say_so() {
    check("warnings-as-errors.txt");
}

#[test]
fn pragmas_change_which_warnings_are_errors() {
    check("pragmas.txt");
}

#[test]
fn c23_accepts_and_rejects_as_published() {
    check("strictness-c23.txt");
}

#[test]
fn options_have_the_effects_that_they_have_in_gcc() {
    check("effects.txt");
}

#[test]
fn definitions_for_inlining_only_are_inlined_and_never_emitted() {
    check("inline.txt");
}

#[test]
fn programs_that_configure_scripts_want_to_fail_do_fail() {
    check("probes.txt");
}

#[test]
fn branches_frames_and_entries_are_as_hardened_as_gccs() {
    check("hardening.txt");
}

#[test]
fn machine_options_change_registers_addresses_and_the_stack() {
    check("machine.txt");
}

#[test]
fn an_error_does_not_silence_what_it_does_not_concern() {
    check("after-errors.txt");
}
