//! Preprocesses each file of `tests/cases` and compares tokens and messages with those written at its
//! end. `BLESS=1` rewrites the expectations.

use diag::{DiagEngine, DiagOptions};
use source::SourceMap;
use std::path::Path;
use std::rc::Rc;
use target::{LangOptions, Libc, Standard, Target};
use wootz_pp::{BuildTime, PpOptions, Preprocessor, PrintOptions};

const MARK: &str = "/* EXPECT\n";

/// The output of `-E -P` and the first line of each message.
fn preprocess(name: &str, text: &str) -> String {
    let mut lang = LangOptions::default();
    if text.contains("option: c23") {
        lang.standard = Standard::C23;
    }
    if text.contains("option: strict") {
        (lang.gnu, lang.trigraphs) = (false, true);
    }
    lang.assembler = text.contains("option: assembler");
    let mut diag_options = DiagOptions { show_caret: false, ..DiagOptions::default() };
    diag::groups::apply(&mut diag_options, ["all", "undef"]);
    let diags = DiagEngine::new(Rc::new(SourceMap::new()), diag_options);
    let target = Target::x86_64_linux(Libc::Gnu);
    let options = PpOptions {
        preprocess_only: true,
        record_events: true,
        time: Some(BuildTime::from_unix(0)),
        has_builtin: |name| name == "__builtin_expect",
        ..PpOptions::default()
    };
    let mut pp = Preprocessor::new(&diags, &target, &lang, options);
    pp.start_text(name, text.as_bytes().into());
    let print = PrintOptions { no_line_markers: true, ..PrintOptions::default() };
    let output = wootz_pp::print(&mut pp, print);
    format!("{}{}", String::from_utf8_lossy(&output), diags.take_output())
}

#[test]
fn every_case_gives_what_it_says() {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let mut paths: Vec<_> = std::fs::read_dir(dir).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    assert!(paths.len() > 5);
    for path in paths {
        let text = std::fs::read_to_string(&path).unwrap();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let (input, expected) = text.split_once(MARK).unwrap_or((&text, ""));
        let actual = preprocess(&name, input);
        if std::env::var_os("BLESS").is_some() {
            std::fs::write(&path, format!("{input}{MARK}{actual}*/\n")).unwrap();
            continue;
        }
        let expected = expected.strip_suffix("*/\n").unwrap_or(expected);
        assert_eq!(actual, expected, "{name} differs; BLESS=1 accepts the new output");
    }
}
