//! The preprocessor's options, and `-E`.

use crate::command::{Command, Language, MacroStep};
use crate::environment::{self, SearchPaths};
use crate::jobs::{CompileJob, Rule};
use crate::toolchain::Toolchain;
use pp::{BuildTime, Dump, MacroOption, PpOptions, PrintOptions};
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

/// The directories of one command, without those that do not exist or would be searched twice.
#[derive(Clone, Debug, Default)]
pub struct IncludeDirs {
    /// For `#include "…"`.
    pub quote: Vec<PathBuf>,
    /// `-I`.
    pub angle: Vec<PathBuf>,
    /// `-isystem` and the system's.
    pub system: Vec<PathBuf>,
    /// `-idirafter`.
    pub after: Vec<PathBuf>,
    /// Directories of the command line that are not there, in the order in which GCC looks.
    pub missing: Vec<PathBuf>,
    /// Those that are there and are something else.
    pub not_directories: Vec<PathBuf>,
}

impl IncludeDirs {
    /// GCC's rules: a `-I` directory that is a system directory stays where the system has it, and of equal
    /// directories the first counts. Both matter to `#include_next`.
    pub fn new(command: &Command, toolchain: &Toolchain, environment: &SearchPaths) -> IncludeDirs {
        let pre = &command.preprocessing;
        let root = pre.sysroot.as_deref().or(command.sysroot.as_deref());
        // `=dir` and `$SYSROOTdir` are below the sysroot.
        let path = |dir: &String| match dir.strip_prefix('=').or_else(|| dir.strip_prefix("$SYSROOT")) {
            Some(rest) => PathBuf::from(format!("{}{rest}", root.unwrap_or(""))),
            None => PathBuf::from(dir),
        };
        let (mut missing, mut not_directories) = (Vec::new(), Vec::new());
        for dir in [&pre.system_dirs, &pre.after_dirs, &pre.dirs, &pre.quote_dirs].into_iter().flatten().map(path) {
            match std::fs::metadata(&dir) {
                Ok(meta) if meta.is_dir() => {}
                Ok(_) => not_directories.push(dir),
                Err(_) => missing.push(dir),
            }
        }
        let mut system: Vec<PathBuf> = pre.system_dirs.iter().chain(&environment.system_include).map(path).collect();
        if pre.standard_dirs {
            system.extend(toolchain.include_dirs(pre.sysroot.as_deref()));
        }
        let mut after: Vec<PathBuf> = pre.after_dirs.iter().map(path).collect();
        let mut angle: Vec<PathBuf> = pre.dirs.iter().chain(&environment.include).map(path).collect();
        let mut quote: Vec<PathBuf> = pre.quote_dirs.iter().map(path).collect();
        let mut seen = Vec::new();
        keep_new(&mut system, &mut seen);
        keep_new(&mut after, &mut seen);
        keep_new(&mut angle, &mut seen);
        keep_new(&mut quote, &mut Vec::new());
        IncludeDirs { quote, angle, system, after, missing, not_directories }
    }

    /// All directories for `#include <…>` in order.
    pub fn bracket(&self) -> Vec<&Path> {
        self.angle.iter().chain(&self.system).chain(&self.after).map(PathBuf::as_path).collect()
    }
}

fn keep_new(dirs: &mut Vec<PathBuf>, seen: &mut Vec<(u64, u64)>) {
    dirs.retain(|dir| {
        let Ok(meta) = std::fs::metadata(dir) else { return false };
        let identity = (meta.dev(), meta.ino());
        let new = meta.is_dir() && !seen.contains(&identity);
        if new {
            seen.push(identity);
        }
        new
    });
}

/// Says which header directories of the command line are none.
pub fn report_directories(dirs: &IncludeDirs, diags: &diag::DiagEngine) {
    for dir in &dirs.missing {
        diags.report(&diag::pp::MISSING_INCLUDE_DIR, source::Loc::NONE).arg(dir.display().to_string()).emit();
    }
    for dir in &dirs.not_directories {
        diags.report(&diag::pp::NOT_A_DIRECTORY, source::Loc::NONE).arg(dir.display().to_string()).emit();
    }
}

/// Options for one input.
pub fn options(command: &Command, dirs: &IncludeDirs, job: &CompileJob, text_output: bool) -> PpOptions {
    let pre = &command.preprocessing;
    let (time, wrong_epoch) = environment::build_time();
    PpOptions {
        quote_dirs: dirs.quote.clone(),
        angle_dirs: dirs.angle.clone(),
        system_dirs: dirs.system.clone(),
        after_dirs: dirs.after.clone(),
        embed_dirs: pre.embed_dirs.iter().map(PathBuf::from).collect(),
        macros: pre
            .macros
            .iter()
            .map(|step| match step {
                MacroStep::Define(text) => MacroOption::Define(text.clone()),
                MacroStep::Undefine(name) => MacroOption::Undefine(name.clone()),
            })
            .collect(),
        imacros: pre.imacros.clone(),
        includes: pre.includes.clone(),
        predefined: pre.predefined,
        time: time.map(BuildTime::from_unix),
        wrong_epoch,
        keep_comments: (pre.keep_comments || pre.directives_only) && text_output,
        keep_macro_comments: pre.keep_macro_comments && text_output,
        directives_only: pre.directives_only && text_output,
        definitions_follow: pre.directives_only && job.language == Language::PreprocessedC,
        preprocess_only: text_output,
        preprocessed: job.language == Language::PreprocessedC && !pre.directives_only,
        missing_headers_ok: pre.dependencies.missing_ok,
        missing_system_headers_ok: pre.dependencies.replaces_output() && pre.dependencies.user_only,
        record_events: text_output,
        macro_prefix_map: pre.prefix_map.clone(),
        has_builtin: hir::builtins::is_known,
        max_include_depth: pre.max_depth,
        ..PpOptions::default()
    }
}

/// How `-E` prints.
pub fn print_options(command: &Command) -> PrintOptions {
    let pre = &command.preprocessing;
    PrintOptions {
        no_line_markers: !pre.line_markers,
        dump: if pre.dump_macros_only {
            Dump::Macros
        } else if pre.dump_definitions || pre.directives_only {
            Dump::Definitions
        } else if pre.dump_names {
            Dump::Names
        } else {
            Dump::None
        },
        show_includes: pre.dump_includes,
        working_directory: command
            .names_working_directory
            .unwrap_or(command.lang.debug_level > 0)
            .then(environment::working_directory),
    }
}

/// The text of a make rule.
pub fn rule_text(command: &Command, rule: &Rule, dependencies: &[pp::Dependency]) -> String {
    let wanted = &command.preprocessing.dependencies;
    let options = pp::DependOptions { targets: rule.targets.clone(), user_only: wanted.user_only, phony: wanted.phony };
    let listed = if wanted.without_input { dependencies.get(1..).unwrap_or_default() } else { dependencies };
    pp::dependency_rule(listed, &options)
}
