//! Carrying a command line out.

use crate::assemble::Settings;
use crate::bisect::plan::Participant;
use crate::command::{self, Command, Language, Mode};
use crate::compile::{Compiled, Session};
use crate::environment::{self, SearchPaths};
use crate::jobs::{self, CompileJob, Destination, LinkJob, Plan};
use crate::preprocess::IncludeDirs;
use crate::report::Reporter;
use crate::resources::{self, Resources};
use crate::specs::Specs;
use crate::toolchain::Toolchain;
use crate::{activity, identity, linking, memory_exec, output, queries, response, runtime};
use base::timing;
use interp::Stop;
use std::fmt::Write;
use std::sync::LazyLock;
use std::time::Instant;

/// Exit code of an error in what the user gave.
pub const USER_ERROR: u8 = 1;

/// Exit code of `run --interpret` when the program came to no end that has a meaning, as `timeout` and `env` use it.
const NOT_RUN: u8 = 125;

/// The status by which a shell reports `abort`.
const ABORTED: u8 = 134;

/// Everything that is known once the command line is parsed.
struct Setting {
    command: Command,
    resources: Resources,
    toolchain: Toolchain,
    environment: SearchPaths,
    bisect: Option<Participant>,
}

/// Parses the words and looks at the system; none if something is wrong.
fn prepare(words: Vec<String>, reporter: &mut Reporter) -> Option<Setting> {
    let mut words = response::expand(words).map_err(|message| reporter.error(message)).ok()?;
    let bisect = environment::bisect_directory().map(|directory| Participant::new(&directory, words.clone()));
    let bisect = bisect.transpose().map_err(|message| reporter.fatal(message)).ok()?;
    let specs = Specs::of(&words).map_err(|message| reporter.error(message)).ok()?;
    if let Some(specs) = &specs {
        // What files add for the driver itself, the preprocessor and the compiler reads as if it had been given.
        let own_include = || resources::locate().ok().map(|resources| resources.include.display().to_string());
        let find = |name: &str| if name == "include" { own_include() } else { None };
        for name in ["self_spec", "cpp_options", "cpp", "cc1", "cc1_options"] {
            words.extend(specs.words(name, &find).map_err(|message| reporter.error(message)).ok()?);
        }
    }
    let mut command = command::parse(&words, reporter);
    if reporter.failed() {
        return None;
    }
    command.linking.specs = specs;
    environment::choose_colors(command.color, &mut command.diagnostics.palette);
    if let Some(request) = environment::dependencies_output()
        && !command.preprocessing.dependencies.wanted
    {
        let dependencies = &mut command.preprocessing.dependencies;
        (dependencies.wanted, dependencies.and_compile, dependencies.append) = (true, true, true);
        dependencies.user_only = request.user_only;
        dependencies.without_input = !request.user_only;
        dependencies.file = Some(request.file);
        dependencies.targets.extend(request.target);
    }
    let environment = SearchPaths::read();
    let resources = resources::locate()
        .map_err(|error| reporter.fatal(format!("the headers of Wootz cannot be laid out: {error}")))
        .ok()?;
    let (include, lib) = (resources.include.clone(), resources.lib.clone());
    let toolchain =
        Toolchain::detect(command.sysroot.as_deref(), &command.tool_prefixes, command.linking.musl, include, lib)
            .with_library_path(&environment.library)
            .for_machine(command.machine);
    Some(Setting { command, resources, toolchain, environment, bisect })
}

/// `wootz` as a compiler.
pub fn compile(words: Vec<String>) -> u8 {
    let mut reporter = Reporter::default();
    let code = compile_reporting(words, &mut reporter);
    reporter.flush();
    code
}

fn compile_reporting(words: Vec<String>, reporter: &mut Reporter) -> u8 {
    let Some(setting) = prepare(words, reporter) else { return USER_ERROR };
    let Setting { command, resources, toolchain, environment, .. } = &setting;
    if !command.queries.is_empty() {
        if command.verbose {
            eprint!("{}", identity::verbose_text(toolchain.triple()));
        }
        if command.queries.iter().any(|(query, value)| queries::names_runtime_file(*query, value)) {
            // Who asks for the file will use it.
            if let Err(message) = runtime::ensure(resources, toolchain) {
                reporter.fatal(message);
                return USER_ERROR;
            }
        }
        let text: String =
            command.queries.iter().map(|(query, value)| queries::answer(*query, value, toolchain, resources)).collect();
        return u8::from(output::write_stdout(text.as_bytes()).is_err());
    }
    if command.inputs.is_empty() && command.verbose {
        eprint!("{}", identity::verbose_text(toolchain.triple()));
        return 0;
    }
    if command.interpret {
        reporter.error("'--interpret' needs 'wootz run'");
        return USER_ERROR;
    }
    let plan = jobs::plan(command, toolchain, reporter);
    if reporter.failed() && plan.compilations.is_empty() {
        return USER_ERROR;
    }
    reporter.flush();
    if let Some(text) = assembler_answer(command, reporter) {
        return u8::from(reporter.failed() || output::write_stdout(text.as_bytes()).is_err());
    }
    let dirs = IncludeDirs::new(command, toolchain, environment);
    if command.verbose {
        eprint!("{}{}", identity::verbose_text(toolchain.triple()), steps_text(&plan, &dirs, command));
    }
    if command.dry_run {
        return 0;
    }
    if command.time_report || command.time_trace.is_some() {
        LazyLock::force(&STARTED);
        timing::enable(|| STARTED.elapsed());
    }
    let code = carry_out(&plan, &setting, dirs).max(u8::from(plan.incomplete));
    code.max(show_times(&plan, &setting))
}

/// When times began to be taken.
static STARTED: LazyLock<Instant> = LazyLock::new(Instant::now);

/// What `-ftime-report` prints and `-ftime-trace` writes.
fn show_times(plan: &Plan, setting: &Setting) -> u8 {
    let command = &setting.command;
    if command.time_report {
        eprint!("{}", timing::report());
    }
    let Some(file) = &command.time_trace else { return 0 };
    let output = plan.link.as_ref().map(|link| link.output.as_str());
    let output = output.or_else(|| match &plan.compilations.first()?.destination {
        Destination::File(path) if path != "-" => Some(path.as_str()),
        _ => None,
    });
    let file = match (file.as_str(), output) {
        ("", Some(output)) => format!("{}.json", jobs::without_ending(output)),
        ("", None) => "wootz-trace.json".to_owned(),
        (file, _) => file.to_owned(),
    };
    match output::write(&file, timing::trace(command.trace_granularity).as_bytes(), false) {
        Ok(()) => 0,
        Err(error) => {
            eprintln!("wootz: error: {file}: {}", output::plain_reason(&error));
            USER_ERROR
        }
    }
}

/// `-Wa,--help` is answered instead of assembling; wrong words for the assembler are found before any work.
fn assembler_answer(command: &Command, reporter: &mut Reporter) -> Option<String> {
    match Settings::parse(&command.assembler_words) {
        Ok(settings) => settings.answer,
        Err(message) => {
            reporter.error(message);
            Some(String::new())
        }
    }
}

/// The steps as commands, in the form that CMake takes the link line from. `-###` quotes the words.
fn steps_text(plan: &Plan, dirs: &IncludeDirs, command: &Command) -> String {
    let mut out = String::new();
    for job in &plan.compilations {
        let mode = match job.stage {
            Mode::Preprocess => "-E",
            Mode::Check => "-fsyntax-only",
            Mode::Assembly => "-S",
            Mode::Object | Mode::Link => "-c",
        };
        let output = match &job.destination {
            Destination::File(path) => format!(" -o {}", shown(path, command.dry_run)),
            Destination::Nowhere | Destination::Linker => String::new(),
        };
        let _ = writeln!(out, " wootz {mode} {}{output}", shown(&job.input, command.dry_run));
        if !command.dry_run {
            let quote: Vec<String> = dirs.quote.iter().map(|dir| dir.display().to_string()).collect();
            out.push_str(&queries::include_dirs_text(&quote, &dirs.bracket()));
        }
    }
    if let Some(link) = &plan.link {
        let words: Vec<String> = link.words.iter().map(|word| shown(word, command.dry_run)).collect();
        let _ = writeln!(out, " {}/wootz-ld {}", program_directory(), words.join(" "));
    }
    out
}

fn program_directory() -> String {
    let program = std::env::current_exe().ok();
    program.as_deref().and_then(|path| path.parent()).map_or_else(String::new, |dir| dir.display().to_string())
}

/// A word, quoted if a shell would need it.
fn shown(word: &str, quote: bool) -> String {
    let plain = word.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_./=,+:@%".contains(&byte));
    if quote && (!plain || word.is_empty()) {
        format!("\"{}\"", word.replace('\\', "\\\\").replace('"', "\\\""))
    } else {
        word.to_owned()
    }
}

fn carry_out(plan: &Plan, setting: &Setting, dirs: IncludeDirs) -> u8 {
    // Mistakes in the linker's words are found before any work; and `-Wl,--version`, which Meson asks, is none.
    let parsed = match plan.link.as_ref().map(|link| linking::parse(&link.words)).transpose() {
        Ok(parsed) => parsed,
        Err(messages) => {
            for message in messages {
                eprintln!("wootz-ld: {message}");
            }
            return USER_ERROR;
        }
    };
    if let Some(text) = parsed.as_ref().and_then(linking::requested_text) {
        let printed = output::write_stdout(text.as_bytes()).is_ok();
        if parsed.as_ref().is_some_and(|parsed| parsed.requests.version || parsed.requests.help) {
            return u8::from(!printed);
        }
    }
    let Some(objects) = compile_all(plan, setting, dirs) else { return USER_ERROR };
    let (Some(link), Some(mut parsed)) = (&plan.link, parsed) else { return 0 };
    let _phase = timing::phase("Link", &link.output);
    if complete(link, &mut parsed, setting, objects) { linking::link(&parsed, "wootz-ld") } else { USER_ERROR }
}

/// Runs all compilations and gives the objects for the linker; none if one failed. The others are still compiled,
/// so that all errors are shown.
fn compile_all(plan: &Plan, setting: &Setting, dirs: IncludeDirs) -> Option<runtime::Files> {
    let session = Session::new(&setting.command, &setting.toolchain, dirs).with_bisect(setting.bisect.clone());
    let mut objects = runtime::Files::new();
    let mut failed = false;
    for job in &plan.compilations {
        let whole = timing::phase("Compile", &job.input);
        let compiled = session.compile(job);
        drop(whole);
        failed |= compiled.failed;
        failed |= !deliver(job, compiled, &mut objects);
    }
    (!failed).then_some(objects)
}

/// Shows messages and puts results where they belong. False if something could not be written.
fn deliver(job: &CompileJob, compiled: Compiled, objects: &mut runtime::Files) -> bool {
    eprint!("{}", compiled.messages);
    let mut ok = true;
    let mut write = |path: &str, bytes: &[u8]| {
        if let Err(error) = output::write(path, bytes, false) {
            eprintln!("wootz: fatal error: {path}: {}\ncompilation terminated.", output::plain_reason(&error));
            ok = false;
        }
    };
    for (path, text) in &compiled.kept {
        write(path, text);
    }
    if let Some((rule, text)) = &compiled.rule {
        if rule.append {
            if let Err(error) = output::append(&rule.file, text.as_bytes()) {
                eprintln!(
                    "wootz: fatal error: {}: {}\ncompilation terminated.",
                    rule.file,
                    output::plain_reason(&error)
                );
                return false;
            }
        } else {
            write(&rule.file, text.as_bytes());
        }
    }
    if let Some(bytes) = compiled.bytes {
        match &job.destination {
            Destination::File(path) => write(path, &bytes),
            Destination::Linker => objects.push((job.input.clone(), bytes)),
            Destination::Nowhere => {}
        }
    }
    ok
}

/// Gives the linker what is in memory, the runtime included; false if that could not be made.
fn complete(job: &LinkJob, parsed: &mut link::ParsedArgs, setting: &Setting, mut objects: runtime::Files) -> bool {
    if job.uses_runtime {
        match runtime::ensure(&setting.resources, &setting.toolchain) {
            Ok(files) => objects.extend(files),
            Err(message) => {
                eprintln!("wootz: fatal error: {message}");
                return false;
            }
        }
    }
    activity::stage("linking", &job.output);
    linking::supply(parsed, objects);
    true
}

/// `wootz run [options] file.c [arguments]`: compiles and links in memory and becomes the program.
pub fn run(words: Vec<String>) -> u8 {
    let mut reporter = Reporter::default();
    let code = run_reporting(words, &mut reporter);
    reporter.flush();
    code
}

fn run_reporting(mut words: Vec<String>, reporter: &mut Reporter) -> u8 {
    let Some(first) = command::position_of_first_file(&words) else {
        reporter.fatal("no input files");
        return USER_ERROR;
    };
    let arguments = words.split_off(first + 1);
    let name = words[first].clone();
    let Some(setting) = prepare(words, reporter) else { return USER_ERROR };
    let plan = jobs::plan(&setting.command, &setting.toolchain, reporter);
    let Some(link) = &plan.link else {
        if !reporter.failed() {
            reporter.error("'run' needs a program: -c, -S and -E make none");
        }
        return USER_ERROR;
    };
    if reporter.failed() {
        return USER_ERROR;
    }
    let dirs = IncludeDirs::new(&setting.command, &setting.toolchain, &setting.environment);
    if setting.command.interpret {
        return interpret(&plan, &setting, dirs, [vec![name], arguments].concat(), reporter);
    }
    let Some(objects) = compile_all(&plan, &setting, dirs) else { return USER_ERROR };
    let mut parsed = match linking::parse(&link.words) {
        Ok(parsed) => parsed,
        Err(messages) => {
            messages.iter().for_each(|message| reporter.error(message));
            return USER_ERROR;
        }
    };
    if !complete(link, &mut parsed, &setting, objects) {
        return USER_ERROR;
    }
    let image = linking::link_to_memory(&parsed, "wootz-ld");
    let Some(image) = image else { return USER_ERROR };
    let error = memory_exec::execute(&image, &name, &arguments);
    reporter.fatal(format!("{name} cannot be run: {}", output::plain_reason(&error)));
    USER_ERROR
}

/// `wootz run --interpret`: the program's output and status, as the meaning of the IR gives them.
fn interpret(plan: &Plan, setting: &Setting, dirs: IncludeDirs, arguments: Vec<String>, reporter: &mut Reporter) -> u8 {
    let [job @ CompileJob { language: Language::C | Language::PreprocessedC, .. }] = plan.compilations.as_slice()
    else {
        reporter.error("'--interpret' runs a program of one C file");
        return USER_ERROR;
    };
    let session = Session::new(&setting.command, &setting.toolchain, dirs);
    let (outcome, messages) = session.interpret(job, &arguments);
    eprint!("{messages}");
    let Some(outcome) = outcome else { return USER_ERROR };
    if let Err(error) = output::write_stdout(&outcome.output) {
        reporter.fatal(format!("standard output: {}", output::plain_reason(&error)));
        return USER_ERROR;
    }
    let why = match outcome.end {
        // A process has eight bits of status (POSIX waitpid).
        Ok(status) => return status as u8,
        Err(Stop::Exit(status)) => return status as u8,
        Err(Stop::Abort) => return ABORTED,
        Err(Stop::Undefined(what)) => format!("undefined behaviour: {what}"),
        Err(Stop::Unsupported(what)) => format!("the interpreter cannot run this: {what}"),
        Err(Stop::Invalid(what)) => format!("invalid IR: {what}"),
        Err(Stop::Limit) => "the interpreter's limit of instructions is reached".to_owned(),
    };
    reporter.error(format!("{}: {why}", arguments[0]));
    NOT_RUN
}
