//! A small driver for experiments with IR generation: `emit [options] file…` makes and verifies the IR, and
//! prints it (`--print`) or runs it in the interpreter (`--run`). Options: `-I`, `-isystem`, `-include`, `-D`, `-U`, `-std=`, `-W…`,
//! `-pedantic`, `-fcommon`, `-nostdinc`, `--time`. Own headers are taken from `runtime/include`.

use diag::{DiagEngine, DiagOptions};
use pp::{BuildTime, MacroOption, PpOptions, Preprocessor};
use source::SourceMap;
use std::process::ExitCode;
use std::rc::Rc;
use target::{LangOptions, Libc, Standard, Target};
use wootz_irgen as irgen;

struct Options {
    pp: PpOptions,
    lang: LangOptions,
    flags: Vec<String>,
    inputs: Vec<String>,
    print: bool,
    run: bool,
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
        print: false,
        run: false,
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
                "-fcommon" => options.lang.common = true,
                "-fgnu89-inline" => options.lang.gnu89_inline = true,
                "-nostdinc" => options.standard_includes = false,
                "--print" => options.print = true,
                "--run" => options.run = true,
                _ => options.inputs.push(arg),
            }
        }
    }
}

fn check(input: &str, options: &Options) -> bool {
    let mut diag_options = DiagOptions { show_caret: true, show_option: true, ..DiagOptions::default() };
    diag::groups::apply(&mut diag_options, options.flags.iter().map(String::as_str));
    let diags = DiagEngine::new(Rc::new(SourceMap::new()), diag_options);
    let target = Target::x86_64_linux(Libc::Gnu);
    let mut unit = Preprocessor::new(&diags, &target, &options.lang, options.pp.clone());
    if let Err(error) = unit.start_file(input) {
        eprintln!("check: {input}: {error}");
        return false;
    }
    let hir = parse::parse_translation_unit(&mut unit, &diags, &target, &options.lang);
    eprint!("{}", diags.take_output());
    if diags.error_count() > 0 {
        return false;
    }
    let mut functions = Vec::new();
    let mut ok = true;
    let mut module = irgen::generate(&hir, &diags, &target, &options.lang, None, &mut |module, function| {
        if let Err(why) = ir::verify(module, &function) {
            eprintln!("{input}: invalid IR: {why}\n{}", ir_text::print_function(module, &function));
            ok = false;
        }
        functions.push(function);
    });
    module.functions = functions;
    eprint!("{}", diags.take_output());
    if options.print {
        print!("{}", ir_text::print_module(&module));
    }
    if ok && options.run {
        let outcome = interp::run_main(&module, &[input.to_owned()], 200_000_000);
        print!("{}", String::from_utf8_lossy(&outcome.output));
        eprintln!("{input}: {:?} after {} steps", outcome.end, outcome.steps);
        ok = outcome.end == Ok(0);
    }
    ok && diags.error_count() == 0
}
