//! Passes on small functions: each file of `tests/passes` says which passes run, has the IR before, and the IR
//! after as it should be. `BLESS=1` writes what comes. Each run is also checked by the verifier and by
//! interpretation.

use std::path::{Path, PathBuf};
use wootz_opt as opt;

const HEADER: &str = "target \"x86_64-linux-gnu\"\n";
const MIDDLE: &str = "\n==== becomes\n\n";

fn files() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/passes");
    let mut files: Vec<PathBuf> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_file()).collect();
    files.sort();
    files
}

#[test]
fn each_file_becomes_what_it_says() {
    let files = files();
    assert!(!files.is_empty());
    let mut failures = Vec::new();
    for path in files {
        let text = std::fs::read_to_string(&path).unwrap();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let (first, rest) = text.split_once('\n').unwrap_or((&text, ""));
        let passes: Vec<&str> = first.strip_prefix("passes:").expect("the passes").split_whitespace().collect();
        let (before, expected) = rest.split_once(MIDDLE).unwrap_or((rest, ""));
        let mut module = match ir_text::parse_module(&format!("{HEADER}{before}")) {
            Ok(module) => module,
            Err(error) => panic!("{name}: {error}"),
        };
        for function in &module.functions {
            ir::verify(&module, function).unwrap_or_else(|why| panic!("{name}: before: {why}"));
        }
        let reports = opt::run_passes(&mut module, &passes, opt::Level::O2);
        assert!(reports.is_empty(), "{name}: {reports:?}");
        let printed = ir_text::print_module(&module);
        let got = &printed[printed.find("\nfunction @\"").map_or(0, |n| n + 1)..];
        if got.trim_end() == expected.trim_end() {
            continue;
        }
        if std::env::var_os("BLESS").is_some() {
            std::fs::write(&path, format!("{first}\n{}{MIDDLE}{}\n", before.trim_end(), got.trim_end())).unwrap();
        } else {
            failures.push(format!("{name} became\n{got}\nbut should become\n{expected}"));
        }
    }
    assert!(failures.is_empty(), "{}\n(BLESS=1 accepts)", failures.join("\n"));
}
