//! From the command line to the work to do: which inputs are compiled to what, and what is linked.

use crate::command::{Command, Input, Language, LinkKind, Mode, SaveTemps};
use crate::report::Reporter;
use crate::toolchain::{LibcKind, Toolchain};
use pp::quote_for_make;
use std::path::Path;

/// Where a result goes.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Destination {
    /// Nowhere: the input is only checked.
    Nowhere,
    /// A file; `-` is standard output.
    File(String),
    /// To the linker, in memory, under the name of the input.
    Linker,
}

/// The make rule that goes with a compilation.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Rule {
    /// Where it is written; `-` is standard output.
    pub file: String,
    /// Its targets, quoted.
    pub targets: Vec<String>,
    /// Whether it is added to what the file has.
    pub append: bool,
}

/// One input to preprocess, compile or assemble.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CompileJob {
    /// The file; `-` is standard input.
    pub input: String,
    /// Its language.
    pub language: Language,
    /// How far to go.
    pub stage: Mode,
    /// Where the result goes.
    pub destination: Destination,
    /// The rule to write.
    pub rule: Option<Rule>,
    /// `-save-temps`: where `.i` and `.s` go, without the ending.
    pub keep: Option<String>,
    /// `-fstack-usage`: the same for the `.su` file.
    pub usage: Option<String>,
}

/// The words for the linker.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LinkJob {
    /// GNU ld's command line.
    pub words: Vec<String>,
    /// The output's name.
    pub output: String,
    /// Whether Wootz's own libraries or start files are among the words.
    pub uses_runtime: bool,
}

/// Everything that one command asks for.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Plan {
    /// In the order of the command line.
    pub compilations: Vec<CompileJob>,
    /// After them.
    pub link: Option<LinkJob>,
    /// Whether an input is missing, which has been said: what exists is compiled all the same, and nothing linked.
    pub incomplete: bool,
}

/// Makes the plan. Errors go to the reporter.
pub fn plan(command: &Command, toolchain: &Toolchain, reporter: &mut Reporter) -> Plan {
    let mut plan = Plan::default();
    let sources = command.inputs.iter().filter(|input| is_source(input)).count();
    let files = command.inputs.iter().filter(|input| matches!(input, Input::File { .. })).count();
    // The rules of -M for several inputs may share a file; each then takes the place of the one before, as in GCC.
    let only_rules = command.mode == Mode::Preprocess && command.preprocessing.dependencies.replaces_output();
    if command.output.is_some() && command.mode != Mode::Link && sources > 1 && !only_rules {
        reporter.fatal("cannot specify '-o' with '-c', '-S' or '-E' with multiple files");
        return plan;
    }
    for input in &command.inputs {
        let Input::File { path, language } = input else { continue };
        if path != "-" && !Path::new(path).exists() {
            reporter.error(format!("{path}: No such file or directory"));
            plan.incomplete = true;
        } else if *language == Language::Linker {
            if command.mode != Mode::Link {
                reporter.warning(format!("{path}: linker input file unused because linking not done"));
            }
        } else {
            plan.compilations.push(compile_job(command, path, *language, sources));
        }
    }
    let anything = files > 0 || command.inputs.iter().any(|input| !matches!(input, Input::File { .. }));
    if !anything || (plan.incomplete && files == 1) {
        reporter.fatal("no input files");
        return plan;
    }
    // Overwriting an input is a typing mistake (`-o main.c`).
    let overwritten = command.inputs.iter().find_map(|input| match input {
        Input::File { path, .. } if is_same_file(path, command.output.as_deref()?) => Some(path),
        _ => None,
    });
    if let Some(path) = overwritten {
        reporter.fatal(format!("input file '{path}' is the same as output file"));
        return Plan::default();
    }
    if command.mode == Mode::Link
        && !plan.incomplete
        && command.emit.is_none()
        && plan.compilations.iter().all(|job| job.language != Language::Header)
    {
        plan.link = Some(link_job(command, toolchain));
    }
    plan
}

/// Whether both name one existing regular file.
fn is_same_file(a: &str, b: &str) -> bool {
    use std::os::unix::fs::MetadataExt;
    match (std::fs::metadata(a), std::fs::metadata(b)) {
        (Ok(a), Ok(b)) => a.is_file() && (a.dev(), a.ino()) == (b.dev(), b.ino()),
        _ => false,
    }
}

fn is_source(input: &Input) -> bool {
    matches!(input, Input::File { language, .. } if *language != Language::Linker)
}

/// The file's name without directories and without its ending.
fn stem(path: &str) -> &str {
    if path == "-" {
        return "-";
    }
    without_ending(path.rsplit('/').next().unwrap_or(path))
}

/// The path without the ending of its last part.
pub fn without_ending(path: &str) -> &str {
    let name_start = path.rfind('/').map_or(0, |slash| slash + 1);
    match path[name_start..].rfind('.') {
        Some(dot) if dot > 0 => &path[..name_start + dot],
        _ => path,
    }
}

fn compile_job(command: &Command, path: &str, language: Language, sources: usize) -> CompileJob {
    let dependencies = &command.preprocessing.dependencies;
    let is_asm = matches!(language, Language::Assembler | Language::AssemblerWithCpp);
    let stage = match command.mode {
        // Assembly needs no compiling: -S of it preprocesses at most.
        Mode::Assembly | Mode::Check if is_asm => Mode::Preprocess,
        Mode::Link => Mode::Object,
        mode => mode,
    };
    let ending = match command.mode {
        Mode::Assembly => "s",
        _ => "o",
    };
    let destination = match command.mode {
        Mode::Check => Destination::Nowhere,
        // -M replaces the text; with -MF as well, GCC leaves the output empty, and make wants it to exist.
        Mode::Preprocess if dependencies.replaces_output() => {
            match command.output.clone().filter(|_| dependencies.file.is_some()) {
                Some(output) => Destination::File(output),
                None => Destination::Nowhere,
            }
        }
        Mode::Preprocess => Destination::File(command.output.clone().unwrap_or_else(|| "-".to_owned())),
        _ if command.emit.is_some() => {
            Destination::File(command.output.clone().unwrap_or_else(|| format!("{}.ir", stem(path))))
        }
        Mode::Link => Destination::Linker,
        Mode::Assembly | Mode::Object => {
            Destination::File(command.output.clone().unwrap_or_else(|| format!("{}.{ending}", stem(path))))
        }
    };
    let takes_rule = dependencies.wanted && !matches!(language, Language::Assembler | Language::PreprocessedC);
    let rule = takes_rule.then(|| rule(command, path, sources));
    let keep = command.save_temps.map(|place| auxiliary(command, path, sources, place == SaveTemps::BesideOutput));
    let usage = (command.stack_usage && stage >= Mode::Assembly && language != Language::Assembler)
        .then(|| auxiliary(command, path, sources, true));
    CompileJob { input: path.to_owned(), language, stage, destination, rule, keep, usage }
}

/// What the names of auxiliary files begin with, as GCC chooses it ("Overall Options": -dumpdir, -dumpbase): without
/// linking the output's name or the input's, with it both, unless they are the same. `beside_output` keeps the
/// output's directory.
fn auxiliary(command: &Command, path: &str, sources: usize, beside_output: bool) -> String {
    let names = &command.auxiliary;
    let rules_alone = command.preprocessing.dependencies.also_alone;
    let links = matches!(command.mode, Mode::Link | Mode::Check) || rules_alone;
    let output = command.output.as_deref().filter(|output| *output != "-");
    let base = match (&names.base, output) {
        (Some(base), _) => match base.strip_suffix(names.extension.as_deref().unwrap_or("")) {
            Some(stem) if !stem.is_empty() => stem,
            _ => base,
        },
        (None, Some(output)) if !links => stem(output),
        (None, _) => stem(path),
    };
    let output_name = output.map(|output| output.rsplit('/').next().unwrap_or(output));
    let prefix = match output_name {
        _ if names.directory.is_some() || !links => String::new(),
        Some(name) if sources == 1 && name == base => String::new(),
        Some(name) => format!("{name}-"),
        None => "a-".to_owned(),
    };
    let directory = match (&names.directory, output) {
        (Some(directory), _) => directory.as_str(),
        (None, Some(output)) if beside_output => &output[..output.rfind('/').map_or(0, |slash| slash + 1)],
        (None, _) => "",
    };
    format!("{directory}{prefix}{base}")
}

/// Names of the rule and its file, as GCC chooses them.
fn rule(command: &Command, path: &str, sources: usize) -> Rule {
    let dependencies = &command.preprocessing.dependencies;
    let output = command.output.as_deref();
    let mut targets = [dependencies.targets.as_slice(), &dependencies.quoted_targets].concat();
    if targets.is_empty() {
        let target = match (command.mode, output) {
            // Without -o the object, even if assembly is written. Standard input has none.
            (Mode::Preprocess, _) | (_, None) if path == "-" => "-".to_owned(),
            (Mode::Preprocess, _) | (_, None) => format!("{}.o", stem(path)),
            (_, Some(output)) => output.to_owned(),
        };
        targets.push(quote_for_make(&target));
    }
    let file = if let Some(file) = &dependencies.file {
        file.clone()
    } else if dependencies.and_compile {
        match output {
            // Of several inputs that are linked, each takes the place of the one before.
            Some(output) => format!("{}.d", without_ending(output)),
            None if command.mode == Mode::Preprocess && !dependencies.also_alone => format!("{}.d", stem(path)),
            None => format!("{}.d", auxiliary(command, path, sources, false)),
        }
    } else {
        output.unwrap_or("-").to_owned()
    };
    Rule { file, targets, append: dependencies.append }
}

/// The linker's words, in the order of GCC's own link line.
fn link_job(command: &Command, toolchain: &Toolchain) -> LinkJob {
    let linking = &command.linking;
    let kind = linking.kind;
    let output = command.output.clone().unwrap_or_else(|| "a.out".to_owned());
    let mut words: Vec<String> = Vec::new();
    let mut uses_runtime = false;
    let is_static = matches!(kind, LinkKind::Static | LinkKind::StaticPie);

    if !toolchain.sysroot().as_os_str().is_empty() {
        words.push(format!("--sysroot={}", toolchain.sysroot().display()));
    }
    if kind != LinkKind::Relocatable {
        words.push("--build-id".to_owned());
    }
    words.extend(["--eh-frame-hdr", "-m", toolchain.emulation(), "--hash-style=gnu", "--as-needed"].map(str::to_owned));
    words.extend(linking.words.iter().cloned());
    // The parts of the line that a spec file replaces.
    let part = |name: &str| {
        let specs = linking.specs.as_ref().filter(|specs| specs.sets(name))?;
        // Errors were found when the file was read.
        Some(specs.words(name, &|file| Some(compiler_file(file, toolchain))).unwrap_or_default())
    };
    match kind {
        _ if let Some(replaced) = part("link") => {
            match kind {
                LinkKind::Pie => words.push("-pie".to_owned()),
                LinkKind::StaticPie => words.extend(["-pie", "--no-dynamic-linker", "-z", "text"].map(str::to_owned)),
                LinkKind::Relocatable => words.push("-r".to_owned()),
                LinkKind::Fixed | LinkKind::Static | LinkKind::Shared => {}
            }
            // Directories come from another part; `-nostdlib` tells that to a linker with directories of its own.
            words.extend(replaced.into_iter().filter(|word| word != "-nostdlib"));
        }
        LinkKind::Pie => {
            words.extend(["-dynamic-linker", toolchain.dynamic_linker(), "-pie"].map(str::to_owned));
        }
        LinkKind::Fixed => words.extend(["-dynamic-linker", toolchain.dynamic_linker()].map(str::to_owned)),
        LinkKind::Static => words.push("-static".to_owned()),
        LinkKind::StaticPie => {
            words.extend(["-static", "-pie", "--no-dynamic-linker", "-z", "text"].map(str::to_owned));
        }
        LinkKind::Shared => words.push("-shared".to_owned()),
        LinkKind::Relocatable => words.push("-r".to_owned()),
    }
    words.extend(["-o".to_owned(), output.clone()]);

    let own = |name: &str| toolchain.own_lib().join(name).display().to_string();
    let starts = linking.start_files && kind != LinkKind::Relocatable;
    let position_independent = matches!(kind, LinkKind::Pie | LinkKind::StaticPie | LinkKind::Shared);
    if starts && let Some(replaced) = part("startfile") {
        uses_runtime = true;
        words.extend(replaced);
    } else if starts {
        uses_runtime = true;
        match kind {
            LinkKind::StaticPie if linking.profile => words.push(toolchain.start_file("grcrt1.o")),
            LinkKind::Pie | LinkKind::Fixed | LinkKind::Static if linking.profile => {
                words.push(toolchain.start_file("gcrt1.o"));
            }
            LinkKind::Pie => words.push(toolchain.start_file("Scrt1.o")),
            LinkKind::Fixed | LinkKind::Static => words.push(toolchain.start_file("crt1.o")),
            LinkKind::StaticPie => words.push(toolchain.start_file("rcrt1.o")),
            LinkKind::Shared | LinkKind::Relocatable => {}
        }
        words.push(toolchain.start_file("crti.o"));
        words.push(own(if position_independent { "crtbeginS.o" } else { "crtbegin.o" }));
    }
    words.extend(linking.dirs.iter().map(|dir| format!("-L{dir}")));
    match part("link_libgcc") {
        Some(replaced) => words.extend(replaced),
        None => words.extend(toolchain.library_dirs().iter().map(|dir| format!("-L{}", dir.display()))),
    }
    for input in &command.inputs {
        match input {
            Input::File { path, .. } => words.push(path.clone()),
            Input::LinkerWord(word) => words.push(word.clone()),
            Input::Library(name) => match library_word(name, linking.dirs.as_slice(), toolchain) {
                LibraryWord::Named(word) => words.push(word),
                LibraryWord::Own(file) => {
                    uses_runtime = true;
                    words.push(own(file));
                }
                LibraryWord::Nothing => {}
            },
        }
    }
    if linking.default_libraries && kind != LinkKind::Relocatable {
        uses_runtime = true;
        let threads = linking.threads.then(|| "-lpthread".to_owned());
        let libc = linking.libc.then(|| "-lc".to_owned());
        if let Some(runtime) = part("libgcc") {
            // As GCC does: its library, the C library, and its library again, which each other may need.
            words.extend(runtime.iter().cloned());
            words.extend(threads);
            words.extend(part("lib").or_else(|| libc.map(|word| vec![word])).unwrap_or_default());
            words.extend(runtime);
        } else if is_static {
            words.push("--start-group".to_owned());
            words.extend([own("libwootz.a"), own("libwootz_eh.a")]);
            words.extend(threads);
            words.extend(libc);
            words.push("--end-group".to_owned());
        } else {
            let unwinder = match toolchain.shared_unwinder() {
                Some(path) => path.display().to_string(),
                None => own("libwootz_eh.a"),
            };
            let runtime = [
                own("libwootz.a"),
                "--push-state".to_owned(),
                "--as-needed".to_owned(),
                unwinder,
                "--pop-state".to_owned(),
            ];
            words.extend(runtime.iter().cloned());
            words.extend(threads);
            words.extend(libc);
            words.extend(runtime);
        }
    }
    if starts {
        words.extend(linking.precision.map(own));
    }
    if starts && let Some(replaced) = part("endfile") {
        words.extend(replaced);
    } else if starts {
        words.push(own("crtend.o"));
        words.push(toolchain.start_file("crtn.o"));
    }
    LinkJob { words, output, uses_runtime }
}

/// A file of the compiler by GCC's name for it: ours, if it is one of those that Wootz replaces.
fn compiler_file(name: &str, toolchain: &Toolchain) -> String {
    let own = |name: &str| toolchain.own_lib().join(name).display().to_string();
    match name {
        "crtbegin.o" | "crtbeginT.o" => own("crtbegin.o"),
        "crtbeginS.o" => own("crtbeginS.o"),
        "crtend.o" | "crtendS.o" => own("crtend.o"),
        "libgcc.a" => own("libwootz.a"),
        "libgcc_eh.a" => own("libwootz_eh.a"),
        "." => toolchain.own_lib().display().to_string(),
        _ => toolchain.start_file(name),
    }
}

enum LibraryWord {
    Named(String),
    Own(&'static str),
    Nothing,
}

/// `-lNAME`; the libraries of GCC that Wootz replaces lead to its own.
fn library_word(name: &str, dirs: &[String], toolchain: &Toolchain) -> LibraryWord {
    let found = |name: &str| {
        let files = [format!("lib{name}.so"), format!("lib{name}.a")];
        files.iter().any(|file| {
            dirs.iter().any(|dir| Path::new(dir).join(file).exists()) || toolchain.find_file(file).is_some()
        })
    };
    match name {
        "gcc" => LibraryWord::Own("libwootz.a"),
        "gcc_eh" => LibraryWord::Own("libwootz_eh.a"),
        "gcc_s" => match toolchain.shared_unwinder() {
            Some(path) => LibraryWord::Named(path.display().to_string()),
            None => LibraryWord::Own("libwootz_eh.a"),
        },
        // libatomic's functions are in the runtime library, which comes last anyway.
        "atomic" if !found("atomic") => LibraryWord::Own("libwootz.a"),
        // musl has everything in its libc; some systems lack the empty archives.
        "pthread" | "dl" | "rt" | "util" | "m" if toolchain.libc == LibcKind::Musl && !found(name) => {
            LibraryWord::Nothing
        }
        _ => LibraryWord::Named(format!("-l{name}")),
    }
}

#[cfg(test)]
mod tests;
