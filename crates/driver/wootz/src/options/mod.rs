//! The option table: every option that the command line may contain, in one place.
//!
//! A row says how an option is written, what it means ([`Action`]) and, for `--help`, what it does. The parser
//! in [`matching`] knows only forms; [`crate::command`] carries out actions; neither contains the name of an
//! option that is not in a table. Options that are accepted without effect are rows with [`Action::Accept`], so
//! that the list of them can be read; what a row's absence means is an error, because build systems probe for
//! support by trying.

pub mod hardening;
pub mod machine;
mod matching;
pub mod passes;
mod table;
mod tuning;
pub mod values;
pub mod warnings;

pub use matching::{Match, Matcher};
pub use table::sections;
pub(crate) use table::visibility;

use diag::DiagOptions;
use target::LangOptions;
use values::Values;

/// How an option is written.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum Form {
    /// `-x`: alone.
    Flag,
    /// `-fx` and `-fno-x` (or `-mx` and `-mno-x`). The row's name is the positive form.
    Switch,
    /// `-xVALUE`, the value possibly empty.
    Joined,
    /// `-x VALUE`.
    Separate,
    /// `-xVALUE` or `-x VALUE`.
    Both,
}

/// A section of `--help`.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum Group {
    /// What to do, and names of files.
    Overall,
    /// Directories to search.
    Directories,
    /// The preprocessor.
    Preprocessor,
    /// The dialect of C.
    Language,
    /// Warnings.
    Warnings,
    /// Generated code.
    Code,
    /// The optimiser.
    Optimization,
    /// Debugging information.
    Debugging,
    /// The machine.
    Machine,
    /// The assembler.
    Assembler,
    /// The linker.
    Linker,
    /// Questions about the installation.
    Queries,
    /// Work on Wootz itself.
    Development,
}

impl Group {
    /// The heading in `--help`.
    pub fn title(self) -> &'static str {
        match self {
            Group::Overall => "Overall",
            Group::Directories => "Directories",
            Group::Preprocessor => "Preprocessor",
            Group::Language => "Language",
            Group::Warnings => "Warnings",
            Group::Code => "Generated code",
            Group::Optimization => "Optimization",
            Group::Debugging => "Debugging",
            Group::Machine => "Machine (x86-64)",
            Group::Assembler => "Assembler",
            Group::Linker => "Linker",
            Group::Queries => "Queries",
            Group::Development => "Development",
        }
    }
}

/// What an option means.
#[derive(Copy, Clone, Debug)]
pub enum Action {
    /// Has no effect here: tuning of an optimiser, or what Wootz does anyway.
    Accept,
    /// The same with a value, which must be one of these.
    AcceptValue(Values),
    /// An option of GCC for C++: a warning says so.
    OtherLanguage,
    /// Known to GCC and refused, because ignoring it would change the program: the reason.
    Refuse(&'static str),
    /// Known to GCC, asks for a report that is not written here and changes nothing else: a warning with the reason.
    Unserved(&'static str),
    /// Another name for the option given, with the same value.
    Alias(&'static str),
    /// Sets a fact of the language; the flag tells `-fx` from `-fno-x`.
    Lang(fn(&mut LangOptions, bool)),
    /// Sets a fact of the language from the value; `false` rejects the value.
    LangValue(fn(&mut LangOptions, &str) -> bool),
    /// Changes what messages are shown, or how.
    Diag(fn(&mut DiagOptions, bool)),
    /// The same from the value; `false` rejects the value.
    DiagValue(fn(&mut DiagOptions, &str) -> bool),
    /// Passed to the linker as this option, followed by the value if the form has one.
    Linker(&'static str),
    /// A question that replaces compilation.
    Query(Query),
    /// Everything that needs the state of the command line.
    Special(Special),
}

/// Questions (`-print-…`, `-dump…`, `--version`).
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
#[allow(missing_docs, reason = "named after the option")]
pub enum Query {
    Help,
    TargetHelp,
    Version,
    DumpMachine,
    DumpVersion,
    DumpFullVersion,
    PrintSearchDirs,
    PrintFileName,
    PrintProgName,
    PrintLibgccFileName,
    PrintMultiOsDirectory,
    PrintMultiDirectory,
    PrintMultiLib,
    PrintMultiarch,
    PrintSysroot,
    PrintSysrootHeadersSuffix,
    Explain,
}

/// Options that do more than set one fact.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
#[allow(missing_docs, reason = "named after the option")]
pub enum Special {
    Preprocess,
    CompileToAssembly,
    CompileToObject,
    SyntaxOnly,
    Output,
    InputLanguage,
    Verbose,
    DryRun,
    HelpClass,
    SaveTemps,
    DumpDir,
    DumpBase,
    DumpBaseEnding,
    IncludeDir,
    QuoteDir,
    SystemDir,
    AfterDir,
    EmbedDir,
    IncludePrefix,
    WithPrefix,
    WithPrefixBefore,
    IncludeSysroot,
    Sysroot,
    ToolPrefix,
    LibraryDir,
    Library,
    NoStandardIncludes,
    Define,
    Undefine,
    Assert,
    IncludeFile,
    ImacrosFile,
    Undef,
    DumpMacros,
    NoLineMarkers,
    StructReturn(target::StructReturn),
    AlignDouble,
    CalleePops,
    DirectivesOnly,
    RecordSwitches,
    StackUsage,
    KeepComments,
    KeepAllComments,
    TraceIncludes,
    MacroPrefixMap,
    MaxIncludeDepth,
    PreprocessAhead,
    Dependencies,
    UserDependencies,
    DependenciesAndCompile,
    UserDependenciesAndCompile,
    DependencyFile,
    DependencyTarget,
    DependencyQuotedTarget,
    DependencyPhony,
    DependencyMissingOk,
    PreprocessorArgs,
    PreprocessorArg,
    Standard,
    Ansi,
    Traditional,
    Pedantic,
    PedanticErrors,
    Warning,
    NoWarnings,
    Color,
    PlainDiagnostics,
    Explain,
    TimeReport,
    TimeTrace,
    TraceGranularity,
    Target,
    /// `-m16`, `-m32`, `-m64`.
    Machine,
    /// `-mregparm=`
    RegisterArguments,
    OptimizeLevel,
    DebugLevel,
    Gdb,
    Dwarf,
    Visibility,
    StackProtector,
    NoBuiltin,
    Pic(u8),
    Pie(u8),
    Sanitize,
    Feature,
    March,
    Cmodel,
    LargeData,
    StackBoundary,
    StackRealign,
    X87Precision,
    Profile,
    NopMcount,
    LinkPie,
    LinkNoPie,
    LinkStatic,
    LinkStaticPie,
    LinkShared,
    LinkRelocatable,
    Rdynamic,
    Strip,
    Pthread,
    NoStdlib,
    NoStartFiles,
    NoDefaultLibs,
    NoLibc,
    Musl,
    LinkerArgs,
    LinkerArg,
    LinkerZ,
    LinkerEntry,
    LinkerUndefined,
    LinkerScript,
    LinkerSegment,
    UseLinker,
    AssemblerArgs,
    AssemblerArg,
    Emit,
    Interpret,
    OptPipeline,
    DisablePass,
    Remarks,
    MissedRemarks,
    PassGroup,
    PassLimit,
    VerifyEach,
    Ident,
    Preprocessed,
    WorkingDirectory,
    DebugPrefixMap,
}

/// One option.
#[derive(Copy, Clone, Debug)]
pub struct OptionRow {
    /// The name with its dashes; for [`Form::Switch`] the positive one.
    pub name: &'static str,
    /// How it is written.
    pub form: Form,
    /// Where `--help` shows it.
    pub group: Group,
    /// What it means.
    pub action: Action,
    /// What the value is called in `--help`; empty if there is none.
    pub value: &'static str,
    /// One line for `--help`; an empty one hides the row.
    pub help: &'static str,
}
