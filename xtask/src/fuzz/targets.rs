//! What is fuzzed, and with which inputs.

use super::mutate::Shape;
use crate::run::{Job, must};
use crate::workspace;
use base::Symbol;
use diag::{DiagEngine, DiagOptions};
use pp::{MemoryFiles, PpOptions, Preprocessor, TokenKind};
use source::{FileKind, Loc, SourceMap};
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::OnceLock;
use target::{LangOptions, Libc, Target};

/// What inputs start from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Corpus {
    /// Our own C programs.
    Sources,
    /// Assembly and objects that a compiler makes of them.
    Assembly,
    /// Object files and shared libraries.
    Objects,
    /// Archives of objects.
    Archives,
}

/// How an input is used.
#[derive(Clone, Copy)]
pub enum Entry {
    /// A call of a library, in a process of its own with many inputs.
    Library(fn(&[u8])),
    /// A run of the driver on a file with this extension, with these options.
    Driver(&'static str, &'static [&'static str]),
}

/// A fuzz target.
pub struct FuzzTarget {
    /// Its name.
    pub name: &'static str,
    /// What inputs start from.
    pub corpus: Corpus,
    /// How an input is used.
    pub entry: Entry,
}

impl FuzzTarget {
    /// What is tried, in words.
    pub fn about(&self) -> String {
        match self.entry {
            Entry::Library(_) => "calls of the library, many inputs in a process".to_string(),
            Entry::Driver(extension, options) => format!("wootz {} on .{extension} files", options.join(" ")),
        }
    }

    /// How inputs are mutated.
    pub fn shape(&self) -> Shape {
        match self.corpus {
            Corpus::Sources | Corpus::Assembly => Shape::Text,
            Corpus::Objects | Corpus::Archives => Shape::Binary,
        }
    }
}

/// All targets.
pub const TARGETS: &[FuzzTarget] = &[
    FuzzTarget { name: "lexer", corpus: Corpus::Sources, entry: Entry::Library(lex) },
    FuzzTarget { name: "preprocessor", corpus: Corpus::Sources, entry: Entry::Library(preprocess) },
    FuzzTarget { name: "elf", corpus: Corpus::Objects, entry: Entry::Library(read_elf) },
    FuzzTarget { name: "archive", corpus: Corpus::Archives, entry: Entry::Library(read_archive) },
    FuzzTarget { name: "parser", corpus: Corpus::Sources, entry: Entry::Library(parse) },
    FuzzTarget { name: "assembler", corpus: Corpus::Assembly, entry: Entry::Library(assemble) },
    FuzzTarget { name: "linker", corpus: Corpus::Objects, entry: Entry::Library(link_object) },
    FuzzTarget { name: "linker-archive", corpus: Corpus::Archives, entry: Entry::Library(link_archive) },
    FuzzTarget { name: "compiler", corpus: Corpus::Sources, entry: Entry::Driver("c", &["-O0", "-g", "-c"]) },
    FuzzTarget {
        name: "optimising-compiler",
        corpus: Corpus::Sources,
        entry: Entry::Driver("c", &["-O2", "-g", "-c"]),
    },
    FuzzTarget { name: "driver-assembler", corpus: Corpus::Assembly, entry: Entry::Driver("s", &["-c"]) },
    FuzzTarget { name: "driver-linker", corpus: Corpus::Objects, entry: Entry::Driver("o", &["-nostdlib", "-r"]) },
    FuzzTarget {
        name: "driver-linker-archive",
        corpus: Corpus::Archives,
        entry: Entry::Driver("a", &["-nostdlib", "-shared"]),
    },
];

/// Files that inputs may include; nothing is read from disk while inputs are tried.
fn headers() -> MemoryFiles {
    static HEADERS: OnceLock<Vec<(String, Vec<u8>)>> = OnceLock::new();
    let known = HEADERS.get_or_init(|| {
        let paths = workspace::files(&workspace::root().join("tests/valid"), "h").unwrap_or_default();
        let read = |path: &PathBuf| (workspace::file_name(path), std::fs::read(path).unwrap_or_default());
        paths.iter().map(read).collect()
    });
    let mut files = MemoryFiles::new(None);
    for (name, text) in known {
        files.add(name, text);
    }
    files.add("assert.h", b"#define assert(x) ((x) ? (void)0 : __builtin_abort())\n");
    files
}

/// Runs the preprocessor over a text in a fresh world.
fn with_preprocessor(
    text: &[u8],
    change: impl FnOnce(&mut PpOptions),
    run: impl for<'w> FnOnce(&mut Preprocessor<'w>, &'w World),
) {
    let mut options = PpOptions {
        loader: std::sync::Arc::new(headers()),
        angle_dirs: vec![PathBuf::from("")],
        ..PpOptions::default()
    };
    change(&mut options);
    let diags = DiagEngine::new(Rc::new(SourceMap::new()), DiagOptions { show_caret: true, ..DiagOptions::default() });
    let world = World { diags, target: Target::x86_64_linux(Libc::Gnu), lang: LangOptions::default() };
    let mut unit = Preprocessor::new(&world.diags, &world.target, &world.lang, options);
    unit.start_text("input.c", text.into());
    run(&mut unit, &world);
    world.diags.take_output();
}

/// What an input is compiled for.
struct World {
    diags: DiagEngine,
    target: Target,
    lang: LangOptions,
}

/// Tokens only: the input counts as preprocessed already.
fn lex(input: &[u8]) {
    let preprocessed = |options: &mut PpOptions| options.preprocessed = true;
    with_preprocessor(input, preprocessed, |unit, _| while unit.next().kind != TokenKind::Eof {});
}

/// All of the preprocessor, as for `-E`.
fn preprocess(input: &[u8]) {
    let printing = |options: &mut PpOptions| {
        options.preprocess_only = true;
        options.record_events = true;
    };
    with_preprocessor(input, printing, |unit, _| {
        pp::print(unit, pp::PrintOptions::default());
    });
}

/// The whole front end, and the IR of what it accepts.
fn parse(input: &[u8]) {
    with_preprocessor(
        input,
        |_| {},
        |unit, world| {
            let hir = parse::parse_translation_unit(unit, &world.diags, &world.target, &world.lang);
            if world.diags.error_count() == 0 {
                let mut verify = |module: &mut ir::Module, function: ir::Function| {
                    if let Err(why) = ir::verify(module, &function) {
                        panic!("invalid IR: {why}");
                    }
                };
                irgen::generate(&hir, &world.diags, &world.target, &world.lang, None, &mut verify);
            }
        },
    );
}

/// Assembles to an object in memory.
fn assemble(input: &[u8]) {
    let sources = Rc::new(SourceMap::new());
    let diags = DiagEngine::new(sources.clone(), DiagOptions { show_caret: true, ..DiagOptions::default() });
    let name = Symbol::intern("input.s");
    let file = sources.add_file(name, PathBuf::from("input.s"), input.into(), FileKind::User, Loc::NONE);
    let isa = isa_x86::X86::x86_64();
    let mut out = mc::ObjectStreamer::new(&isa, mc::Mode::BITS64);
    if let Some(file) = file {
        asm::Assembler::new(asm::AsmOptions::default()).assemble_file(file, &mut out, &diags);
    }
    diags.take_output();
    if diags.error_count() == 0
        && let Ok(object) = out.finish()
    {
        elf::write_object(&object, &elf::ObjectFormat::X86_64);
    }
}

/// Links an object to a relocatable one, to an executable and to a shared library.
fn link_object(input: &[u8]) {
    for words in [&["-r", "input"][..], &["-e", "0", "--unresolved-symbols=ignore-all", "input"], &["-shared", "input"]]
    {
        link_words(words, input);
    }
}

/// Links an archive to a shared library, all members or those that are needed.
fn link_archive(input: &[u8]) {
    for words in [&["-shared", "--whole-archive", "input"][..], &["-shared", "-u", "main", "input"]] {
        link_words(words, input);
    }
}

fn link_words(words: &[&str], input: &[u8]) {
    let words: Vec<String> = words.iter().map(ToString::to_string).collect();
    let mut parsed = link::parse_args(&words).unwrap_or_else(|errors| panic!("the target's own words: {errors:?}"));
    assert!(parsed.supply("input", &input.into()), "the input is one of the words");
    // Errors are the expected answer.
    let _ = link::link_to_bytes(&parsed.options, &parsed.inputs);
}

/// Headers, names, symbols and relocations.
fn read_elf(input: &[u8]) {
    let Ok(file) = elf::read::ElfFile::parse(input) else { return };
    for header in &file.sections {
        file.section_name(header);
        let _ = file.section_data(header);
        if let Ok(relocations) = file.relocations(header) {
            relocations.iter().for_each(drop);
        }
    }
    for kind in [2, 11] {
        let Ok(symbols) = file.symbols(kind) else { continue };
        for symbol in (0..symbols.len()).filter_map(|index| symbols.get(index)) {
            let _ = symbols.name(&symbol);
        }
    }
}

/// Members and the symbol index, and what is in the members.
fn read_archive(input: &[u8]) {
    if let Ok(archive) = elf::archive::Archive::parse(input) {
        archive.members.iter().for_each(|member| read_elf(member.data));
    }
}

/// The inputs that a corpus consists of, in an order that does not change.
pub fn corpus(kind: Corpus, cc: &Path) -> Result<Vec<Vec<u8>>, String> {
    let files = match kind {
        Corpus::Sources => {
            let tests = workspace::root().join("tests");
            let folders =
                ["valid", "invalid", "bench", "programs"].map(|name| workspace::files(&tests.join(name), "c"));
            folders.into_iter().collect::<Result<Vec<_>, _>>()?.concat()
        }
        Corpus::Assembly => made("s", cc, |job, source, output| must(job.arg("-S").arg(source).arg("-o").arg(output)))?,
        Corpus::Objects => made("o", cc, |job, source, output| {
            must(job.args(["-g", "-c", "-fPIC"]).arg(source).arg("-o").arg(output))
        })?,
        Corpus::Archives => {
            let objects = made("o", cc, |job, source, output| {
                must(job.args(["-g", "-c", "-fPIC"]).arg(source).arg("-o").arg(output))
            })?;
            let folder = workspace::scratch("fuzz/corpus")?;
            let mut archives = Vec::new();
            for (number, members) in objects.chunks(3).enumerate() {
                let path = folder.join(format!("{number}.a"));
                if !path.exists() {
                    must(Job::new("ar").arg("rcs").arg(&path).args(members))?;
                }
                archives.push(path);
            }
            archives
        }
    };
    let read = |path: &PathBuf| std::fs::read(path).map_err(|error| format!("{}: {error}", path.display()));
    files.iter().map(read).collect()
}

/// What a compiler makes of the smaller programs of `tests/valid`, kept below the build directory.
fn made(
    extension: &str,
    cc: &Path,
    compile: impl Fn(Job, &Path, &Path) -> Result<crate::run::Outcome, String>,
) -> Result<Vec<PathBuf>, String> {
    let folder = workspace::scratch("fuzz/corpus")?;
    let mut outputs = Vec::new();
    for source in workspace::files(&workspace::root().join("tests/valid"), "c")? {
        // Programs with options of their own may need a newer compiler than the one that makes the corpus.
        let text = workspace::read(&source)?;
        if text.contains("// options:") || text.len() > 4000 {
            continue;
        }
        let output = folder.join(workspace::file_name(&source)).with_extension(extension);
        if output.exists() || compile(Job::new(cc).arg("-w"), &source, &output).is_ok() {
            outputs.push(output);
        }
    }
    if outputs.is_empty() { Err("the corpus is empty: no program could be compiled".to_string()) } else { Ok(outputs) }
}
