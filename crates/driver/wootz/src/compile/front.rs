//! The front end on one input: with the preprocessor on a thread of its own if that pays, or called by the parser.

use super::{Session, unreadable};
use crate::command::Mode;
use crate::jobs::CompileJob;
use crate::{activity, preprocess};
use base::timing;
use diag::DiagEngine;
use hir::Hir;
use pp::ahead::{self, MainFile};
use pp::{Dependency, FileData, PpOptions, Preprocessor, TokenSource};
use std::io::Read;
use std::path::Path;
use std::sync::Arc;
use target::{LangOptions, Target};

/// A translation unit that has been read.
pub(super) struct Front {
    pub hir: Hir,
    /// What it depends on; none if reading ended early.
    pub dependencies: Option<Vec<Dependency>>,
}

/// Text of this size on is worth a thread, in bytes.
const AHEAD_FROM: usize = 128 << 10;

impl Session<'_> {
    /// The file that the job is about.
    pub(super) fn main_file(&self, job: &CompileJob) -> Result<MainFile, String> {
        if job.input == "-" {
            let mut text = Vec::new();
            std::io::stdin().read_to_end(&mut text).map_err(|error| format!("wootz: error: <stdin>: {error}\n"))?;
            return Ok(MainFile { name: "<stdin>".to_owned(), data: Arc::new(FileData::of_text(text.into())) });
        }
        let data = self.loader.load(Path::new(&job.input));
        let data = data.map_err(|error| unreadable(&job.input, &error.to_string()))?;
        Ok(MainFile { name: job.input.clone(), data })
    }

    /// Preprocesses, parses and checks the input.
    pub(super) fn read(
        &self,
        job: &CompileJob,
        diags: &DiagEngine,
        target: &Target,
        lang: &LangOptions,
    ) -> Result<Front, String> {
        let mut options = preprocess::options(self.command, &self.dirs, job, false);
        options.loader = self.loader.clone();
        let main = self.main_file(job)?;
        let _phase = timing::phase("Frontend", &job.input);
        let parse = |tokens: &mut dyn TokenSource| match job.stage {
            Mode::Preprocess | Mode::Check => parse::check_translation_unit(tokens, diags, target, lang),
            Mode::Assembly | Mode::Object | Mode::Link => parse::parse_translation_unit(tokens, diags, target, lang),
        };
        if self.reads_ahead(&main)
            && let Some(front) = read_ahead(job, &main, diags, target, lang, &options, &parse)
        {
            return Ok(front);
        }
        let mut pp = Preprocessor::new(diags, target, lang, options);
        pp.start_main(main);
        let hir = parse(&mut pp);
        let dependencies = (!pp.is_stopped()).then(|| pp.dependencies().to_vec());
        Ok(Front { hir, dependencies })
    }

    fn reads_ahead(&self, main: &MainFile) -> bool {
        match self.command.preprocessing.ahead_from {
            // `never`.
            Some(usize::MAX) => false,
            // Asked for: wherever the program runs.
            Some(size) => has_text(main, size),
            None => {
                has_text(main, AHEAD_FROM)
                    && std::thread::available_parallelism().is_ok_and(|processors| processors.get() > 1)
            }
        }
    }
}

/// Whether a main file has so many bytes, with the files beside it that it includes by name: some programs are compiled
/// by way of a small file that includes all others. Conditions are not looked at; this is a guess of how long it takes.
fn has_text(main: &MainFile, wanted: usize) -> bool {
    let text = &main.data.text;
    let mut size = text.len();
    if size >= wanted {
        return true;
    }
    let directory = Path::new(&main.name).parent().unwrap_or(Path::new(""));
    for hash in memchr::memchr_iter(b'#', text) {
        let before = text[..hash].trim_ascii_end();
        if text[before.len()..hash].contains(&b'\n') || before.is_empty() {
            size += included_beside(&text[hash + 1..], directory).unwrap_or(0);
            if size >= wanted {
                return true;
            }
        }
    }
    false
}

/// The size of the file that a directive, from after its `#`, includes by name, if it is in the directory.
fn included_beside(directive: &[u8], directory: &Path) -> Option<usize> {
    let rest = directive.trim_ascii_start().strip_prefix(b"include")?;
    let rest = rest.trim_ascii_start().strip_prefix(b"\"")?;
    let name = std::str::from_utf8(rest.split(|byte| *byte == b'"').next()?).ok()?;
    std::fs::metadata(directory.join(name)).map(|file| file.len() as usize).ok()
}

/// Lets a thread preprocess while this one parses. None if there is no thread to be had.
fn read_ahead(
    job: &CompileJob,
    main: &MainFile,
    diags: &DiagEngine,
    target: &Target,
    lang: &LangOptions,
    options: &PpOptions,
    parse: &dyn Fn(&mut dyn TokenSource) -> Hir,
) -> Option<Front> {
    let (main, options, initial) = (main.clone(), options.clone(), diags.initial_options());
    std::thread::scope(|scope| {
        // In here, so that the preprocessor is let go, and does not wait forever, when the parser panics.
        let (runner, mut tokens) = ahead::connect(diags, main.data.text.len());
        let work = move || {
            activity::stage("preprocessing", &job.input);
            runner.run(main, target, lang, options, initial);
        };
        let thread = std::thread::Builder::new().stack_size(parse::STACK_SIZE).spawn_scoped(scope, work).ok()?;
        let hir = parse(&mut tokens);
        let dependencies = tokens.into_dependencies();
        if let Err(panic) = thread.join() {
            std::panic::resume_unwind(panic);
        }
        Some(Front { hir, dependencies })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_text_of_a_program_includes_what_is_beside_it() {
        let place = std::env::temp_dir().join(format!("wootz-front-{}", std::process::id()));
        std::fs::create_dir_all(&place).unwrap();
        std::fs::write(place.join("part.c"), "int x;\n".repeat(100)).unwrap();
        let of = |text: &str| MainFile {
            name: place.join("main.c").to_string_lossy().into_owned(),
            data: Arc::new(FileData::of_text(text.into())),
        };
        let all = of("#if 1\n # include \"part.c\"\n#include <part.c>\n#include \"missing.c\"\n#endif\nint y;\n");
        let own = all.data.text.len();
        assert!(has_text(&all, own) && has_text(&all, own + 700) && !has_text(&all, own + 701));
        assert!(!has_text(&of("int x;\n"), 8) && has_text(&of(""), 0));
        std::fs::remove_dir_all(&place).unwrap();
    }
}
