//! One input through the front end and beyond, in memory.

mod front;

use crate::assemble::Settings;
use crate::bisect::plan::{Participant, Treatment};
use crate::command::{Command, Input, Language, Mode};
use crate::jobs::{CompileJob, Destination, Rule};
use crate::preprocess::{self, IncludeDirs};
use crate::toolchain::{LibcKind, Toolchain};
use crate::{activity, assemble, environment, output};
use base::timing;
use cg_x86::{Codegen, ModuleEmitter};
use diag::DiagEngine;
use front::Front;
use isa_x86::X86;
use mc::{ObjectStreamer, Streamer};
use pp::{Dependency, DiskFiles, FileLoader, Preprocessor};
use source::SourceMap;
use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;
use target::{Arch, FunctionAlignment, LangOptions, Libc, Target};

/// What came out of an input.
#[derive(Debug, Default)]
pub struct Compiled {
    /// The output's bytes; none if it failed or nothing was asked for.
    pub bytes: Option<Vec<u8>>,
    /// The make rule.
    pub rule: Option<(Rule, String)>,
    /// Intermediate texts that `-save-temps` keeps, by path.
    pub kept: Vec<(String, Vec<u8>)>,
    /// Rendered diagnostics.
    pub messages: String,
    /// Whether there was an error.
    pub failed: bool,
}

impl Compiled {
    fn failure(message: String) -> Compiled {
        Compiled { messages: message, failed: true, ..Compiled::default() }
    }
}

/// What all inputs of a command share.
pub struct Session<'a> {
    /// The command line.
    pub command: &'a Command,
    /// The system.
    pub toolchain: &'a Toolchain,
    /// Header directories.
    pub dirs: IncludeDirs,
    /// Files that were read once.
    loader: Arc<dyn FileLoader>,
    /// The search for a mistake of the optimiser that this compiler takes part in.
    bisect: Option<Participant>,
}

/// A translation unit after the front end.
struct Unit<'u> {
    hir: &'u hir::Hir,
    diags: &'u DiagEngine,
    target: &'u Target,
    lang: &'u LangOptions,
    /// What checking the passes found.
    reports: RefCell<Vec<String>>,
    /// The text of the `.su` file.
    stack_usage: RefCell<String>,
    /// How much of it is optimised; none for all.
    extent: Option<opt::Extent>,
}

impl<'a> Session<'a> {
    /// A session that has read nothing yet.
    pub fn new(command: &'a Command, toolchain: &'a Toolchain, dirs: IncludeDirs) -> Session<'a> {
        Session { command, toolchain, dirs, loader: Arc::new(DiskFiles::default()), bisect: None }
    }

    /// The same, taking part in a search.
    pub fn with_bisect(self, bisect: Option<Participant>) -> Session<'a> {
        Session { bisect, ..self }
    }

    fn target(&self) -> Target {
        let libc = match self.toolchain.libc {
            LibcKind::Gnu => Libc::Gnu,
            LibcKind::Musl => Libc::Musl,
        };
        match self.command.machine {
            Arch::I386 => {
                let plain = Target::i386_linux(libc);
                Target {
                    register_arguments: self.command.register_arguments,
                    struct_return: self.command.struct_return,
                    callee_pops: self.command.callee_pops,
                    int64_align: if self.command.align_double { 8 } else { plain.int64_align },
                    ..plain
                }
            }
            Arch::X86_64 | Arch::AArch64 | Arch::RiscV64 => {
                Target { struct_return: self.command.struct_return, ..Target::x86_64_linux(libc) }
            }
        }
    }

    /// Carries out one job, up to the bytes.
    pub fn compile(&self, job: &CompileJob) -> Compiled {
        let inclusions = match job.language {
            Language::C | Language::Header | Language::AssemblerWithCpp
                if self.command.preprocessing.trace_includes =>
            {
                self.inclusions(job)
            }
            _ => String::new(),
        };
        let compiled = self.compile_by_language(job);
        Compiled { messages: inclusions + &compiled.messages, ..compiled }
    }

    /// `-H`: each header, with a dot for each level it is nested.
    fn inclusions(&self, job: &CompileJob) -> String {
        let (target, lang) = (self.target(), self.lang(job));
        let diags = DiagEngine::new(Rc::new(SourceMap::new()), self.command.diagnostics.clone());
        let mut options = preprocess::options(self.command, &self.dirs, job, true);
        options.loader = self.loader.clone();
        let mut pp = Preprocessor::new(&diags, &target, &lang, options);
        let mut out = String::new();
        // Standard input is there only once, and an input that cannot be read is reported later.
        if job.input == "-" || self.start(job, &mut pp).is_err() {
            return out;
        }
        loop {
            let token = pp.next();
            while let Some(event) = pp.take_event() {
                if let pp::Event::Enter { file, depth, .. } = event
                    && depth > 0
                {
                    let name = diags.sources().file(file).name;
                    out.push_str(&format!("{} {name}\n", ".".repeat(depth as usize)));
                }
            }
            if token.kind == pp::TokenKind::Eof {
                return out;
            }
        }
    }

    fn compile_by_language(&self, job: &CompileJob) -> Compiled {
        match job.language {
            Language::Assembler | Language::AssemblerWithCpp => self.assemble(job),
            Language::C | Language::Header | Language::PreprocessedC => self.compile_c(job),
            Language::Linker => Compiled::default(),
        }
    }

    fn lang(&self, job: &CompileJob) -> LangOptions {
        let mut lang = self.command.lang.clone();
        lang.assembler = job.language == Language::AssemblerWithCpp;
        lang
    }

    /// Starts the preprocessor on the input.
    fn start(&self, job: &CompileJob, pp: &mut Preprocessor<'_>) -> Result<(), String> {
        self.main_file(job).map(|main| pp.start_main(main))
    }

    fn compile_c(&self, job: &CompileJob) -> Compiled {
        let (target, lang) = (self.target(), self.lang(job));
        let diags = DiagEngine::new(Rc::new(SourceMap::new()), self.command.diagnostics.clone());
        if job.stage == Mode::Preprocess {
            return self.preprocess(job, &diags, &target, &lang);
        }
        let extent = match self.treatment(job) {
            Ok(Treatment::Whole) => None,
            Ok(Treatment::Part(extent)) => Some(extent),
            Ok(Treatment::Reference(compiler)) => return self.compile_by_reference(&compiler, job),
            Err(message) => return Compiled::failure(message),
        };
        activity::stage("compiling", &job.input);
        preprocess::report_directories(&self.dirs, &diags);
        let Front { hir, dependencies } = match self.read(job, &diags, &target, &lang) {
            Ok(front) => front,
            Err(message) => return Compiled::failure(message),
        };
        let unit = Unit {
            hir: &hir,
            diags: &diags,
            target: &target,
            lang: &lang,
            reports: RefCell::default(),
            stack_usage: RefCell::default(),
            extent,
        };
        let mut bytes = None;
        if diags.error_count() == 0 && job.stage > Mode::Check {
            values::check(&hir, &diags, &lang);
        }
        if diags.error_count() == 0 && job.stage > Mode::Check {
            bytes = self.generate(job, &unit);
        }
        let mut compiled = self.finish(job, &diags, dependencies.as_deref(), bytes);
        for report in unit.reports.take() {
            compiled.messages.push_str(&format!("wootz: internal error: {report}\n"));
            compiled.failed = true;
        }
        if let (Some(stem), false) = (&job.keep, compiled.failed) {
            compiled.kept = self.intermediate_texts(job, stem, &unit);
            compiled.kept.extend(self.object_kept(job, stem, compiled.bytes.as_deref()));
        }
        if let (Some(stem), false) = (&job.usage, compiled.failed) {
            compiled.kept.push((format!("{stem}.su"), unit.stack_usage.take().into_bytes()));
        }
        if self.command.inputs.len() == 1 {
            // The process ends soon, and what it has is given back at once rather than piece by piece.
            std::mem::forget((hir, diags));
        }
        compiled
    }

    /// `-save-temps`: what the stages would have passed to each other as text.
    fn intermediate_texts(&self, job: &CompileJob, stem: &str, unit: &Unit<'_>) -> Vec<(String, Vec<u8>)> {
        let mut kept = Vec::new();
        if job.language != Language::PreprocessedC {
            let diags = DiagEngine::new(Rc::new(SourceMap::new()), self.command.diagnostics.clone());
            let preprocessed =
                self.preprocess(&CompileJob { rule: None, ..job.clone() }, &diags, unit.target, unit.lang);
            kept.extend(preprocessed.bytes.map(|text| (format!("{stem}.i"), text)));
        }
        if job.stage == Mode::Object {
            kept.push((format!("{stem}.s"), self.assembly_text(job, unit)));
        }
        kept
    }

    /// `-save-temps`: the object that goes to the linker.
    fn object_kept(&self, job: &CompileJob, stem: &str, object: Option<&[u8]>) -> Option<(String, Vec<u8>)> {
        let object = object.filter(|_| job.destination == Destination::Linker)?;
        Some((format!("{stem}.o"), object.to_vec()))
    }

    /// What the job asks for: the IR's text, assembly or an object. None after an error.
    fn generate(&self, job: &CompileJob, unit: &Unit<'_>) -> Option<Vec<u8>> {
        let _phase = timing::phase("Backend", &job.input);
        if self.command.emit.is_some() {
            return Some(ir_text::print_module(&self.module(job, unit)).into_bytes());
        }
        if job.stage == Mode::Assembly {
            return Some(self.assembly_text(job, unit));
        }
        let narrow = unit.target.arch == Arch::I386;
        let (isa, mode) = match narrow {
            true => (X86::i386(), mc::Mode::BITS32),
            false => (X86::x86_64(), mc::Mode::BITS64),
        };
        let mut out = ObjectStreamer::new(&isa, mode);
        *unit.stack_usage.borrow_mut() = self.emit(job, unit, &mut out);
        assemble::finish(out, narrow, unit.diags)
    }

    /// The module with all its functions.
    fn module(&self, job: &CompileJob, unit: &Unit<'_>) -> ir::Module {
        let mut functions = Vec::new();
        let debug = self.debug_of_module(job, unit.lang);
        let phase = timing::phase("GenerateIR", &job.input);
        let mut module = irgen::generate(unit.hir, unit.diags, unit.target, unit.lang, debug, &mut |_, function| {
            functions.push(function);
        });
        module.functions = functions;
        drop(phase);
        let _phase = timing::phase("Optimize", &job.input);
        self.optimize(&mut module, unit);
        module
    }

    /// What the optimiser is to do; none if it is not to run.
    fn level(&self, lang: &LangOptions) -> Option<opt::Level> {
        let level = match (lang.opt_level, lang.opt_size, lang.opt_debug) {
            (0, ..) => return None,
            (_, true, _) if lang.opt_least => opt::Level::Oz,
            (_, true, _) => opt::Level::Os,
            (_, _, true) => opt::Level::Og,
            (1, ..) => opt::Level::O1,
            (2, ..) => opt::Level::O2,
            _ => opt::Level::O3,
        };
        Some(level)
    }

    fn optimize(&self, module: &mut ir::Module, unit: &Unit<'_>) {
        let asked = &self.command.optimizer;
        // In a search the choice of the code generator is a step as well, where no pass runs.
        let disabled = || opt::pass_names().map(str::to_owned).collect();
        let (level, disabled) = match self.level(unit.lang) {
            Some(level) if asked.left_out => (level, disabled()),
            Some(level) => (level, asked.disabled.clone()),
            None if unit.extent.is_some() => (opt::Level::O1, disabled()),
            None => return,
        };
        let options = opt::Options {
            level,
            disabled,
            limit: asked.limit,
            verify_each: asked.verify_each,
            stop_after: asked.stop_after.clone(),
            extent: unit.extent,
            remarks: asked.remarks.is_some() || asked.missed.is_some(),
        };
        let names = |module: &ir::Module| {
            let name = |function: &ir::Function| module.symbols[function.symbol].name.as_str().to_owned();
            module.functions.iter().map(name).collect::<Vec<String>>()
        };
        let functions = if unit.extent.is_some() { names(module) } else { Vec::new() };
        let outcome = opt::optimize(module, &options);
        for remark in &outcome.remarks {
            let (names, kind) = match remark.missed {
                true => (&asked.missed, "-missed"),
                false => (&asked.remarks, ""),
            };
            if names.as_ref().is_some_and(|names| names.contain(remark.pass)) {
                let report = unit.diags.report(&diag::irgen::PASS_REMARK, remark.loc);
                report.arg(remark.text.as_str()).arg(kind).arg(remark.pass).emit();
            }
        }
        for function in &module.functions {
            irgen::check_calls(module, function, unit.diags);
        }
        unit.reports.borrow_mut().extend(outcome.reports);
        if let (Some(extent), Some(bisect)) = (unit.extent, &self.bisect) {
            let last = extent.functions.checked_sub(1).and_then(|n| functions.get(n));
            let text = module
                .functions
                .iter()
                .find(|function| last.is_some_and(|last| module.symbols[function.symbol].name.as_str() == last));
            let text = text.map(|function| ir_text::print_function(module, function)).unwrap_or_default();
            let dumped = bisect.dump().map_or(Ok(()), |file| std::fs::write(file, text));
            let noted = bisect.note_steps(functions.iter().map(String::as_str), &outcome.steps);
            let errors = [dumped.err(), noted.err()];
            unit.reports.borrow_mut().extend(errors.into_iter().flatten().map(|error| format!("bisect: {error}")));
        }
    }

    /// How the search that this compiler takes part in wants the input compiled.
    fn treatment(&self, job: &CompileJob) -> Result<Treatment, String> {
        let Some(bisect) = self.bisect.as_ref().filter(|_| job.stage > Mode::Check && self.command.emit.is_none())
        else {
            return Ok(Treatment::Whole);
        };
        let directory = environment::working_directory();
        let object = match &job.destination {
            Destination::File(path) => path.as_str(),
            Destination::Linker | Destination::Nowhere => "",
        };
        let linked = (self.command.mode == Mode::Link).then(|| self.command.output.as_deref().unwrap_or("a.out"));
        let output = linked.or(Some(object)).filter(|path| !path.is_empty() && *path != "-");
        bisect
            .treat(&directory, &job.input, object, output)
            .map_err(|error| format!("wootz: fatal error: {}: {error}\n", crate::bisect::plan::VARIABLE))
    }

    /// Lets the compiler that the user named for a search compile the input.
    fn compile_by_reference(&self, compiler: &str, job: &CompileJob) -> Compiled {
        let own = std::env::temp_dir().join(format!("wootz-reference-{}.o", std::process::id()));
        let object = match &job.destination {
            Destination::File(path) => path.clone(),
            Destination::Linker | Destination::Nowhere => own.to_string_lossy().into_owned(),
        };
        let words = self.bisect.as_ref().map_or(&[][..], |bisect| bisect.words());
        let mut compiler = compiler.split_whitespace();
        let mut process = std::process::Command::new(compiler.next().unwrap_or_default());
        process.args(compiler);
        let mut words = words.iter();
        while let Some(word) = words.next() {
            match word.as_str() {
                "-o" => drop(words.next()),
                word if word.starts_with("-o") => {}
                word if self
                    .command
                    .inputs
                    .iter()
                    .any(|input| matches!(input, Input::File { path, .. } if path == word)) => {}
                word => drop(process.arg(word)),
            }
        }
        process.arg(if job.stage == Mode::Assembly { "-S" } else { "-c" }).arg(&job.input).arg("-o").arg(&object);
        let output = match process.output() {
            Ok(output) => output,
            Err(error) => return Compiled::failure(format!("wootz: fatal error: the reference compiler: {error}\n")),
        };
        let mut compiled = Compiled {
            messages: String::from_utf8_lossy(&output.stderr).into_owned(),
            failed: !output.status.success(),
            ..Compiled::default()
        };
        if job.destination == Destination::Linker && !compiled.failed {
            compiled.bytes = std::fs::read(&own).ok();
            // It is a file of our own in a directory of temporary ones.
            let _ = std::fs::remove_file(&own);
        }
        compiled
    }

    /// Runs a program of one C file in the reference interpreter; the first argument is its name. The outcome is none
    /// if the file has errors. The messages are those of compiling it.
    pub fn interpret(&self, job: &CompileJob, arguments: &[String]) -> (Option<interp::Outcome>, String) {
        let (target, lang) = (self.target(), self.lang(job));
        let diags = DiagEngine::new(Rc::new(SourceMap::new()), self.command.diagnostics.clone());
        let hir = match self.read(job, &diags, &target, &lang) {
            Ok(front) => front.hir,
            Err(message) => return (None, message),
        };
        let reports = RefCell::default();
        let unit = Unit {
            hir: &hir,
            diags: &diags,
            target: &target,
            lang: &lang,
            reports,
            stack_usage: RefCell::default(),
            extent: None,
        };
        let module = (diags.error_count() == 0).then(|| self.module(job, &unit));
        activity::stage("interpreting", &job.input);
        let module = module.filter(|_| diags.error_count() == 0);
        (module.map(|module| interp::run_main(&module, arguments, u64::MAX)), diags.take_output())
    }

    fn assembly_text(&self, job: &CompileJob, unit: &Unit<'_>) -> Vec<u8> {
        let mut out = asm::TextStreamer::new();
        *unit.stack_usage.borrow_mut() = self.emit(job, unit, &mut out);
        out.finish().into_bytes()
    }

    /// Generates the unit into a streamer, function by function. Gives the text of the `.su` file.
    fn emit(&self, job: &CompileJob, unit: &Unit<'_>, out: &mut dyn Streamer) -> String {
        let options = cg_x86::Options {
            code16: self.command.code16,
            lines: unit.lang.debug_level > 0,
            dwarf_version: unit.lang.dwarf_version,
            data_sections: unit.lang.data_sections,
            codegen: if unit.lang.optimising_codegen.unwrap_or(unit.lang.opt_level > 0 && !unit.lang.opt_debug) {
                Codegen::Opt
            } else {
                Codegen::Fast
            },
            size: unit.lang.opt_size,
            least: unit.lang.opt_least,
            check_regalloc: unit.lang.check_regalloc,
            align_functions: unit.lang.align_functions.unwrap_or(
                match unit.lang.opt_level >= 2 && !unit.lang.opt_size {
                    true => FunctionAlignment::USUAL,
                    false => FunctionAlignment::NONE,
                },
            ),
            sibling_calls: unit.lang.sibling_calls.unwrap_or(unit.lang.opt_level >= 2),
            report_fallbacks: unit.lang.report_fallbacks,
            frame_pointer: !unit.lang.omit_frame_pointer,
            prefix_map: self.command.debug_prefix_map.clone(),
            stack_usage: self.command.stack_usage,
            recorded: match self.command.records_switches {
                true => self.recorded_switches(),
                false => String::new(),
            },
        };
        out.source_file(job.input.rsplit('/').next().unwrap_or(&job.input));
        let debug = self.debug_of_module(job, unit.lang);
        let start = ir::Module::new(unit.target.clone());
        let mut emitter = ModuleEmitter::new(&start, options, out, unit.diags);
        let mut sink = |module: &mut ir::Module, mut function: ir::Function| {
            let name = module.symbols[function.symbol].name;
            if function.word() == ir::Type::I32 {
                for word in [ir::Type::I64, ir::Type::I32] {
                    legalize::split_wide(module, &mut function, word);
                }
            }
            activity::function(name.as_str());
            let _phase = timing::phase("Function", name.as_str());
            emitter.function(module, &function);
        };
        let mut module = match self.level(unit.lang) {
            None if unit.extent.is_none() => {
                irgen::generate(unit.hir, unit.diags, unit.target, unit.lang, debug, &mut sink)
            }
            _ => {
                let mut module = self.module(job, unit);
                for function in std::mem::take(&mut module.functions) {
                    sink(&mut module, function);
                }
                module
            }
        };
        if self.command.ident {
            module.ident = format!("Wootz {}", crate::identity::VERSION);
        }
        activity::stage("emitting the data of", &job.input);
        let _phase = timing::phase("Data", &job.input);
        module.merge_constants = unit.lang.merge_constants;
        emitter.finish(&module)
    }

    /// What `-frecord-gcc-switches` keeps: who made the code, and with which options.
    fn recorded_switches(&self) -> String {
        let mut text = format!("Wootz {}", crate::identity::VERSION);
        for word in self.command.code_switches.iter().filter(|word| *word != "-frecord-gcc-switches") {
            text.push(' ');
            text.push_str(word);
        }
        text
    }

    fn debug_of_module(&self, job: &CompileJob, lang: &LangOptions) -> Option<ir::debug::ModuleDebug> {
        (lang.debug_level > 0).then(|| ir::debug::ModuleDebug {
            inlined: Default::default(),
            types: base::IndexVec::new(),
            variables: Vec::new(),
            producer: format!("Wootz {}", crate::identity::VERSION),
            file_name: source::map_prefix(&self.command.debug_prefix_map, &job.input),
            directory: self.compilation_directory(),
        })
    }

    /// The working directory with `-fdebug-prefix-map=` applied.
    fn compilation_directory(&self) -> String {
        source::map_prefix(&self.command.debug_prefix_map, &environment::working_directory())
    }

    /// Assembly, preprocessed first if it asks for that.
    fn assemble(&self, job: &CompileJob) -> Compiled {
        let (target, lang) = (self.target(), self.lang(job));
        let diags = DiagEngine::new(Rc::new(SourceMap::new()), self.command.diagnostics.clone());
        let settings = match Settings::parse(&self.command.assembler_words) {
            Ok(settings) => Settings { is_32: settings.is_32 || target.arch == Arch::I386, ..settings },
            Err(message) => return Compiled::failure(format!("wootz: error: {message}\n")),
        };
        if job.language == Language::Assembler {
            // Nothing comes before assembling.
            if job.stage < Mode::Object {
                return Compiled::default();
            }
            let text = match assemble::read(&job.input) {
                Ok(text) => text,
                Err(error) => return Compiled::failure(unreadable(&job.input, &output::plain_reason(&error))),
            };
            return self.assemble_text(job, text, &settings, &diags, Compiled::default());
        }
        let mut compiled = self.preprocess(job, &diags, &target, &lang);
        if job.stage < Mode::Object || compiled.failed {
            return compiled;
        }
        let text = compiled.bytes.take().unwrap_or_default();
        if let Some(stem) = &job.keep {
            compiled.kept.push((format!("{stem}.s"), text.clone()));
        }
        // A map of its own: the text's line markers lead back to the source.
        let diags = DiagEngine::new(Rc::new(SourceMap::new()), self.command.diagnostics.clone());
        self.assemble_text(job, text.into(), &settings, &diags, compiled)
    }

    fn assemble_text(
        &self,
        job: &CompileJob,
        text: source::Text,
        settings: &Settings,
        diags: &DiagEngine,
        before: Compiled,
    ) -> Compiled {
        let object = assemble::assemble(&[(job.input.clone(), text)], settings, diags);
        let failed = object.is_none();
        let mut compiled =
            Compiled { bytes: object, failed, messages: before.messages + &diags.take_output(), ..before };
        if let Some(stem) = &job.keep {
            compiled.kept.extend(self.object_kept(job, stem, compiled.bytes.as_deref()));
        }
        compiled
    }

    fn preprocess(&self, job: &CompileJob, diags: &DiagEngine, target: &Target, lang: &LangOptions) -> Compiled {
        activity::stage("preprocessing", &job.input);
        let _phase = timing::phase("Preprocess", &job.input);
        let only_rule = self.command.preprocessing.dependencies.replaces_output();
        let mut options = preprocess::options(self.command, &self.dirs, job, true);
        options.loader = self.loader.clone();
        // Who prints nothing need not know what happens between tokens, and gets them in runs.
        options.record_events &= !only_rule;
        let mut pp = Preprocessor::new(diags, target, lang, options);
        if let Err(message) = self.start(job, &mut pp) {
            return Compiled::failure(message);
        }
        let text = if only_rule {
            pp.read_to_end();
            Vec::new()
        } else {
            pp::print(&mut pp, preprocess::print_options(self.command))
        };
        let dependencies = Some(pp.dependencies()).filter(|_| !pp.is_stopped());
        self.finish(job, diags, dependencies, Some(text))
    }

    /// `dependencies` are none if reading ended early.
    fn finish(
        &self,
        job: &CompileJob,
        diags: &DiagEngine,
        dependencies: Option<&[Dependency]>,
        bytes: Option<Vec<u8>>,
    ) -> Compiled {
        let failed = diags.error_count() > 0;
        // Errors after preprocessing leave the rule right.
        let rule = job
            .rule
            .as_ref()
            .zip(dependencies)
            .map(|(rule, dependencies)| (rule.clone(), preprocess::rule_text(self.command, rule, dependencies)));
        // A preprocessed text is worth showing even if there were errors; code is not.
        let keep = !failed || job.stage == Mode::Preprocess;
        Compiled { bytes: bytes.filter(|_| keep), rule, messages: diags.take_output(), failed, ..Compiled::default() }
    }
}

fn unreadable(path: &str, reason: &str) -> String {
    format!("wootz: fatal error: {path}: {reason}\ncompilation terminated.\n")
}
