//! A small driver for experiments with the preprocessor: `pp [options] file`, with the options of `gcc -E`,
//! and `--time` (tokens and milliseconds instead of text).

use diag::{DiagEngine, DiagOptions};
use source::SourceMap;
use std::io::{Read, Write};
use std::rc::Rc;
use target::{LangOptions, Libc, Standard, Target};
use wootz_pp::{self as pp, BuildTime, Dump, MacroOption, PpOptions, Preprocessor, PrintOptions, TokenKind};

fn main() -> std::process::ExitCode {
    let mut options = PpOptions { preprocess_only: true, record_events: true, ..PpOptions::default() };
    let mut print = PrintOptions::default();
    let mut lang = LangOptions::default();
    let mut flags: Vec<String> = Vec::new();
    let (mut input, mut time, mut parse, mut standard_includes) = (None, false, false, true);
    let mut depend = None;
    let mut pedantic_errors = false;
    let mut args = std::env::args().skip(1);
    while let Some(arg) = args.next() {
        let mut value = |prefix: &str| -> Option<String> {
            let rest = arg.strip_prefix(prefix)?;
            Some(if rest.is_empty() { args.next().unwrap_or_default() } else { rest.to_owned() })
        };
        if let Some(v) = value("-isystem") {
            options.system_dirs.push(v.into());
        } else if let Some(v) = value("-iquote") {
            options.quote_dirs.push(v.into());
        } else if let Some(v) = value("-include") {
            options.includes.push(v);
        } else if let Some(v) = value("-imacros") {
            options.imacros.push(v);
        } else if let Some(v) = value("-I") {
            options.angle_dirs.push(v.into());
        } else if let Some(v) = value("-D") {
            options.macros.push(MacroOption::Define(v));
        } else if let Some(v) = value("-U") {
            options.macros.push(MacroOption::Undefine(v));
        } else if let Some(v) = arg.strip_prefix("-std=") {
            lang.gnu = v.starts_with("gnu");
            lang.standard = match v.trim_start_matches("gnu").trim_start_matches('c') {
                "89" | "90" | "iso9899:1990" => Standard::C89,
                "99" | "iso9899:1999" => Standard::C99,
                "11" => Standard::C11,
                "2x" | "23" => Standard::C23,
                _ => Standard::C17,
            };
            lang.trigraphs = !lang.gnu && lang.standard < Standard::C23;
        } else if let Some(v) = arg.strip_prefix("-W") {
            flags.push(v.to_owned());
        } else {
            match arg.as_str() {
                "-E" => {}
                "-P" => print.no_line_markers = true,
                "-C" => options.keep_comments = true,
                "-dM" => print.dump = Dump::Macros,
                "-dD" => print.dump = Dump::Definitions,
                "-dI" => print.show_includes = true,
                "-nostdinc" => standard_includes = false,
                "-undef" => options.predefined = false,
                "-trigraphs" => lang.trigraphs = true,
                "-fpreprocessed" => options.preprocessed = true,
                "-xasm" => lang.assembler = true,
                "-M" => depend = Some(false),
                "-MM" => depend = Some(true),
                "-O2" => lang.opt_level = 2,
                "-pedantic" => flags.push("pedantic".to_owned()),
                "-pedantic-errors" => pedantic_errors = true,
                "--time" => time = true,
                "--parse" => parse = true,
                _ => input = Some(arg),
            }
        }
    }
    let Some(input) = input else {
        eprintln!("pp: no input file");
        return std::process::ExitCode::FAILURE;
    };
    lang.assembler |= input.ends_with(".S");
    if standard_includes {
        for dir in [
            "/usr/lib/gcc/x86_64-linux-gnu/12/include",
            "/usr/local/include",
            "/usr/include/x86_64-linux-gnu",
            "/usr/include",
        ] {
            options.system_dirs.push(dir.into());
        }
    }
    if parse || time {
        options.preprocess_only = false;
        options.record_events = false;
    }
    options.time = Some(BuildTime::from_unix(0));
    let sources = Rc::new(SourceMap::new());
    let mut diag_options = DiagOptions { show_caret: true, show_option: true, ..DiagOptions::default() };
    diag_options.pedantic_errors = pedantic_errors;
    diag_options.pedantic |= pedantic_errors;
    diag::groups::apply(&mut diag_options, flags.iter().map(String::as_str));
    let diags = DiagEngine::new(sources, diag_options);
    let target = Target::x86_64_linux(Libc::Gnu);
    let start = std::time::Instant::now();
    let mut unit = Preprocessor::new(&diags, &target, &lang, options);
    let started = if input == "-" {
        let mut text = Vec::new();
        let read = std::io::stdin().read_to_end(&mut text);
        unit.start_text("<stdin>", text.into());
        read.map(|_| ()).map_err(|error| error.to_string())
    } else {
        unit.start_file(&input).map_err(|error| error.to_string())
    };
    if let Err(error) = started {
        eprintln!("pp: {input}: {error}");
        return std::process::ExitCode::FAILURE;
    }
    if time || parse {
        let mut count = 0u64;
        while unit.next().kind != TokenKind::Eof {
            count += 1;
        }
        if time {
            println!("{count} tokens, {:.1} ms", start.elapsed().as_secs_f64() * 1e3);
        }
    } else {
        let text = pp::print(&mut unit, print);
        let text = match depend {
            None => text,
            Some(user_only) => {
                let targets = vec![pp::default_target(&input)];
                let options = pp::DependOptions { targets, user_only, phony: false };
                pp::dependency_rule(unit.dependencies(), &options).into_bytes()
            }
        };
        if std::io::stdout().write_all(&text).is_err() {
            return std::process::ExitCode::FAILURE;
        }
    }
    eprint!("{}", diags.take_output());
    if diags.error_count() > 0 { std::process::ExitCode::FAILURE } else { std::process::ExitCode::SUCCESS }
}
