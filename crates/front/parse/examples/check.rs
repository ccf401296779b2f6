//! A small driver for experiments with the front end: `check [options] file…` preprocesses, parses and
//! analyses, and prints the diagnostics. Options: `-I`, `-isystem`, `-include`, `-D`, `-U`, `-std=`, `-W…`,
//! `-pedantic`, `-pedantic-errors`, `-fcommon`, `-nostdinc`, `--time`. Own headers are taken from `runtime/include`.

use diag::{DiagEngine, DiagOptions};
use pp::{BuildTime, MacroOption, PpOptions, Preprocessor};
use source::SourceMap;
use std::process::ExitCode;
use std::rc::Rc;
use target::{LangOptions, Libc, Standard, Target};
use wootz_parse as parse;

struct Options {
    pp: PpOptions,
    lang: LangOptions,
    flags: Vec<String>,
    inputs: Vec<String>,
    time: bool,
    pedantic_errors: bool,
    standard_includes: bool,
}

fn main() -> ExitCode {
    let thread = std::thread::Builder::new().stack_size(parse::STACK_SIZE);
    match thread.spawn(run).map(|handle| handle.join()) {
        Ok(Ok(code)) => code,
        _ => ExitCode::from(101),
    }
}

fn run() -> ExitCode {
    let mut options = Options {
        pp: PpOptions::default(),
        lang: LangOptions::default(),
        flags: Vec::new(),
        inputs: Vec::new(),
        time: false,
        pedantic_errors: false,
        standard_includes: true,
    };
    read_arguments(&mut options);
    if options.standard_includes {
        let own = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../runtime/include");
        let dirs = [own, "/usr/local/include", "/usr/include/x86_64-linux-gnu", "/usr/include"];
        options.pp.system_dirs.extend(dirs.map(Into::into));
    }
    options.pp.time = Some(BuildTime::from_unix(0));
    let mut ok = true;
    for input in &options.inputs {
        ok &= check(input, &options);
    }
    if ok { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn read_arguments(options: &mut Options) {
    let mut args = std::env::args().skip(1);
    while let Some(arg) = args.next() {
        let mut value = |prefix: &str| -> Option<String> {
            let rest = arg.strip_prefix(prefix)?;
            Some(if rest.is_empty() { args.next().unwrap_or_default() } else { rest.to_owned() })
        };
        if let Some(v) = value("-isystem") {
            options.pp.system_dirs.push(v.into());
        } else if let Some(v) = value("-include") {
            options.pp.includes.push(v);
        } else if let Some(v) = value("-I") {
            options.pp.angle_dirs.push(v.into());
        } else if let Some(v) = value("-D") {
            options.pp.macros.push(MacroOption::Define(v));
        } else if let Some(v) = value("-U") {
            options.pp.macros.push(MacroOption::Undefine(v));
        } else if let Some(v) = arg.strip_prefix("-std=") {
            options.lang.gnu = v.starts_with("gnu");
            options.lang.asm_keyword = options.lang.gnu;
            options.lang.standard = match v.trim_start_matches("gnu").trim_start_matches('c') {
                "89" | "90" => Standard::C89,
                "99" => Standard::C99,
                "11" => Standard::C11,
                "2x" | "23" => Standard::C23,
                _ => Standard::C17,
            };
        } else if let Some(v) = arg.strip_prefix("-W") {
            options.flags.push(v.to_owned());
        } else {
            match arg.as_str() {
                "-pedantic" => options.flags.push("pedantic".to_owned()),
                "-pedantic-errors" => options.pedantic_errors = true,
                "-fcommon" => options.lang.common = true,
                "-fgnu89-inline" => options.lang.gnu89_inline = true,
                "-nostdinc" => options.standard_includes = false,
                "--time" => options.time = true,
                _ => options.inputs.push(arg),
            }
        }
    }
}

fn check(input: &str, options: &Options) -> bool {
    let mut diag_options = DiagOptions { show_caret: true, show_option: true, ..DiagOptions::default() };
    diag::groups::apply(&mut diag_options, options.flags.iter().map(String::as_str));
    diag_options.pedantic_errors = options.pedantic_errors;
    diag_options.pedantic |= options.pedantic_errors;
    let diags = DiagEngine::new(Rc::new(SourceMap::new()), diag_options);
    let target = Target::x86_64_linux(Libc::Gnu);
    let start = std::time::Instant::now();
    let mut unit = Preprocessor::new(&diags, &target, &options.lang, options.pp.clone());
    if let Err(error) = unit.start_file(input) {
        eprintln!("check: {input}: {error}");
        return false;
    }
    let hir = parse::parse_translation_unit(&mut unit, &diags, &target, &options.lang);
    eprint!("{}", diags.take_output());
    if options.time {
        let elapsed = start.elapsed().as_secs_f64() * 1e3;
        println!("{input}: {} declarations, {elapsed:.1} ms", hir.decls.len());
    }
    diags.error_count() == 0
}
