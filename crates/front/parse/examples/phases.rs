//! The front end alone, phase by phase: `phases start|pp|check|ahead|tree|warn FILE [DIR…]`, for callgrind and `perf`.
//!
//! `start` sets a preprocessor up and reads nothing but the predefined macros, `pp` takes all tokens out of the
//! preprocessor, `check` is what `-fsyntax-only` does, `ahead` the same with a thread for the preprocessor, `tree` keeps
//! the trees as compiling does, `warn` is `check` with `-Wall`. Directories are searched for `#include <…>`; without any,
//! those of the system.

use diag::{DiagEngine, DiagOptions};
use pp::ahead::{self, MainFile};
use pp::{PpOptions, Preprocessor, TokenKind};
use source::SourceMap;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::rc::Rc;
use target::{LangOptions, Libc, Target};

#[global_allocator]
static ALLOCATOR: memory::Allocator = memory::Allocator;

fn work() -> ExitCode {
    let mut words = std::env::args().skip(1);
    let (Some(phase), Some(file)) = (words.next(), words.next()) else { return ExitCode::FAILURE };
    let mut dirs: Vec<PathBuf> = words.map(PathBuf::from).collect();
    if dirs.is_empty() {
        dirs = ["/usr/local/include", "/usr/include/x86_64-linux-gnu", "/usr/include"].map(PathBuf::from).to_vec();
        dirs.insert(0, PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../runtime/include")));
    }
    let (target, lang) = (Target::x86_64_linux(Libc::Gnu), LangOptions::default());
    let mut options = DiagOptions::default();
    if phase == "warn" {
        diag::groups::apply(&mut options, ["all"]);
    }
    let diags = DiagEngine::new(Rc::new(SourceMap::new()), options);
    let options = PpOptions { system_dirs: dirs, ..PpOptions::default() };
    if phase == "ahead" {
        let Ok(data) = options.loader.load(Path::new(&file)) else { return ExitCode::FAILURE };
        let main = MainFile { name: file, data };
        let initial = diags.initial_options();
        return std::thread::scope(|scope| {
            let (runner, mut tokens) = ahead::connect(&diags, main.data.text.len());
            let (target, lang) = (&target, &lang);
            scope.spawn(move || runner.run(main, target, lang, options, initial));
            drop(wootz_parse::check_translation_unit(&mut tokens, &diags, target, lang));
            eprint!("{}", diags.take_output());
            ExitCode::from(u8::from(diags.error_count() > 0))
        });
    }
    let mut pp = Preprocessor::new(&diags, &target, &lang, options);
    if let Err(error) = pp.start_file(&file) {
        eprintln!("{file}: {error}");
        return ExitCode::FAILURE;
    }
    match phase.as_str() {
        "start" => {
            pp.next();
        }
        "pp" => while pp.next().kind != TokenKind::Eof {},
        "tree" => drop(wootz_parse::parse_translation_unit(&mut pp, &diags, &target, &lang)),
        _ => drop(wootz_parse::check_translation_unit(&mut pp, &diags, &target, &lang)),
    }
    eprint!("{}", diags.take_output());
    ExitCode::from(u8::from(diags.error_count() > 0))
}

fn main() -> ExitCode {
    let thread = std::thread::Builder::new().stack_size(wootz_parse::STACK_SIZE).spawn(work);
    thread.ok().and_then(|thread| thread.join().ok()).unwrap_or(ExitCode::FAILURE)
}
