//! The runtime library as Wootz compiles it, against libgcc and GCC's intrinsics. Without GCC there is nothing to
//! compare with, and the tests pass.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..").canonicalize().unwrap()
}

fn exists(program: &str) -> bool {
    Command::new(program).arg("--version").output().is_ok_and(|output| output.status.success())
}

fn run(program: &str, words: &[&str]) -> String {
    let cache = std::env::temp_dir().join("wootz-test-cache");
    let output = Command::new(program).args(words).env("XDG_CACHE_HOME", cache).output().unwrap();
    let (out, err) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{program} {words:?}\n{out}{err}");
    out.into_owned()
}

fn directory(name: &str) -> PathBuf {
    let dir = std::env::temp_dir().join(format!("wootz-runtime-{name}-{}", std::process::id()));
    fs::create_dir_all(&dir).unwrap();
    dir
}

/// Compiles the library's sources that `wanted` names and gives the objects.
fn objects(dir: &Path, flags: &[&str], wanted: impl Fn(&str) -> bool) -> Vec<String> {
    let mut sources: Vec<PathBuf> =
        fs::read_dir(root().join("runtime/lib")).unwrap().map(|entry| entry.unwrap().path()).collect();
    sources.sort();
    let mut objects = Vec::new();
    for source in sources {
        let stem = source.file_stem().unwrap().to_str().unwrap().to_owned();
        if !matches!(source.extension().and_then(|e| e.to_str()), Some("c" | "S")) || !wanted(&stem) {
            continue;
        }
        let object = dir.join(format!("{stem}.o")).display().to_string();
        let mut words = vec!["-O2", "-fPIC", "-ffreestanding", "-c", source.to_str().unwrap(), "-o", &object];
        words.extend_from_slice(flags);
        run(env!("CARGO_BIN_EXE_wootz"), &words);
        objects.push(object);
    }
    objects
}

fn is_unwinder(stem: &str) -> bool {
    stem.starts_with("unwind") || stem.starts_with("personality")
}

#[test]
fn arithmetic_agrees_with_libgcc() {
    if !exists("gcc") {
        return;
    }
    let dir = directory("arithmetic");
    let objects = objects(&dir, &["-DWOOTZ_RT_PREFIX=wz_"], |stem| !is_unwinder(stem));
    let (test, program) = (root().join("tests/runtime/arith.c"), dir.join("arith"));
    let mut words = vec!["-O1", "-w", "-frounding-math", test.to_str().unwrap(), "-o", program.to_str().unwrap()];
    words.extend(objects.iter().map(String::as_str));
    words.push("-lm");
    run("gcc", &words);
    run(program.to_str().unwrap(), &["10000"]);
    fs::remove_dir_all(&dir).unwrap();
}

#[test]
fn intrinsics_agree_with_gccs() {
    if !exists("gcc") {
        return;
    }
    let dir = directory("intrinsics");
    let test = root().join("tests/runtime/intrinsics.c");
    let digest = |compiler: &str, name: &str| {
        let program = dir.join(name);
        let words = ["-msse4.2", "-maes", "-mpclmul", "-w", test.to_str().unwrap(), "-o", program.to_str().unwrap()];
        run(compiler, &words);
        run(program.to_str().unwrap(), &[])
    };
    let (ours, theirs) = (digest(env!("CARGO_BIN_EXE_wootz"), "ours"), digest("gcc", "theirs"));
    for (ours, theirs) in ours.lines().zip(theirs.lines()) {
        assert_eq!(ours, theirs);
    }
    fs::remove_dir_all(&dir).unwrap();
}

#[test]
fn exceptions_pass_through_our_unwinder() {
    if !exists("g++") {
        return;
    }
    let dir = directory("unwinder");
    let objects = objects(&dir, &[], is_unwinder);
    let (test, program) = (root().join("tests/runtime/unwind.cc"), dir.join("unwind"));
    let mut words = vec!["-fnon-call-exceptions", "-static", "-Wl,--eh-frame-hdr", test.to_str().unwrap()];
    words.extend(["-o", program.to_str().unwrap()]);
    words.extend(objects.iter().map(String::as_str));
    run("g++", &words);
    run(program.to_str().unwrap(), &[]);
    fs::remove_dir_all(&dir).unwrap();
}
