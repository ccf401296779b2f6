//! What the generators select: each file of `tests/selection` (the optimising generator, 64-bit code), of `tests/narrow`
//! (the one-pass generator, 32-bit code) and of `tests/narrow-opt` (the optimising one) has functions in the IR's text form and the assembly they
//! become, directives left out. `BLESS=1` writes what comes. Every allocation is checked.

use diag::{DiagEngine, DiagOptions};
use source::SourceMap;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use wootz_cg_x86::{Codegen, ModuleEmitter, Options};

/// Files with one expectation: folder, first lines, generator, mode.
struct Suite {
    folder: &'static str,
    header: &'static str,
    codegen: Codegen,
    mode: mc::Mode,
}

const OPTIMISED: Suite = Suite {
    folder: "tests/selection",
    header: "target \"x86_64-linux-gnu\"\npic\n",
    codegen: Codegen::Opt,
    mode: mc::Mode::BITS64,
};
const NARROW: Suite = Suite {
    folder: "tests/narrow",
    header: "target \"i386-linux-gnu\"\n",
    codegen: Codegen::Fast,
    mode: mc::Mode::BITS32,
};
const NARROW_OPTIMISED: Suite = Suite { folder: "tests/narrow-opt", codegen: Codegen::Opt, ..NARROW };
const MIDDLE: &str = "\n==== becomes\n\n";

fn files(folder: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

/// Instructions and labels of the functions.
fn assembly(suite: &Suite, text: &str) -> String {
    let module = ir_text::parse_module(text).unwrap_or_else(|error| panic!("{error}"));
    let diag = DiagEngine::new(Rc::new(SourceMap::new()), DiagOptions::default());
    let mut streamer = asm::TextStreamer::in_mode(suite.mode);
    let options = Options { codegen: suite.codegen, check_regalloc: true, sibling_calls: true, ..Options::default() };
    let mut emitter = ModuleEmitter::new(&module, options, &mut streamer, &diag);
    for function in &module.functions {
        ir::verify(&module, function).unwrap_or_else(|why| panic!("{why}"));
        emitter.function(&module, function);
    }
    emitter.finish(&module);
    assert_eq!(diag.error_count(), 0, "{}", diag.take_output());
    let text = streamer.finish();
    let code = text
        .lines()
        .filter(|line| line.ends_with(':') || !line.trim_start().starts_with('.') || line.contains("p2align"));
    code.filter(|line| !line.trim().is_empty()).map(|line| format!("{line}\n")).collect()
}

#[test]
fn each_file_becomes_the_assembly_that_it_says() {
    check(&OPTIMISED);
}

#[test]
fn each_file_becomes_the_32_bit_assembly_that_it_says() {
    check(&NARROW);
    check(&NARROW_OPTIMISED);
}

fn check(suite: &Suite) {
    let files = files(suite.folder);
    assert!(!files.is_empty());
    let mut failures = Vec::new();
    for path in files {
        let text = std::fs::read_to_string(&path).unwrap();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let (before, expected) = text.split_once(MIDDLE).unwrap_or((&text, ""));
        let got = assembly(suite, &format!("{}{before}", suite.header));
        if got.trim_end() == expected.trim_end() {
            continue;
        }
        if std::env::var_os("BLESS").is_some() {
            std::fs::write(&path, format!("{}{MIDDLE}{}\n", before.trim_end(), got.trim_end())).unwrap();
        } else {
            failures.push(format!("{name} became\n{got}\nbut should become\n{expected}"));
        }
    }
    assert!(failures.is_empty(), "{}\n(BLESS=1 accepts)", failures.join("\n"));
}
