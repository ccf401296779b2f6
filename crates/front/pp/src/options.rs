//! What the driver tells the preprocessor, and where files come from.

use base::FastMap;
use source::Text;
use std::ffi::OsString;
use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

/// A `-D` or `-U` option.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum MacroOption {
    /// `-DNAME`, `-DNAME=BODY` or `-DNAME(PARAMS)=BODY`: the option's text.
    Define(String),
    /// `-UNAME`.
    Undefine(String),
}

/// A moment, as `__DATE__` and `__TIME__` show it.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub struct BuildTime {
    /// Year.
    pub year: i64,
    /// Month, 1 to 12.
    pub month: u32,
    /// Day of the month, from 1.
    pub day: u32,
    /// Day of the week; 0 is Sunday.
    pub weekday: u32,
    /// Hour, minute, second.
    pub hms: (u32, u32, u32),
}

impl BuildTime {
    /// The moment `seconds` after the start of 1970, in UTC (`SOURCE_DATE_EPOCH`).
    pub fn from_unix(seconds: i64) -> BuildTime {
        let (days, rest) = (seconds.div_euclid(86_400), seconds.rem_euclid(86_400) as u32);
        // Days are counted in 400-year eras from 1 March of year 0, where leap days come last.
        let shifted = days + 719_468;
        let (era, day_of_era) = (shifted.div_euclid(146_097), shifted.rem_euclid(146_097));
        let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month_from_march = (5 * day_of_year + 2) / 153;
        let day = (day_of_year - (153 * month_from_march + 2) / 5 + 1) as u32;
        let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 } as u32;
        let year = year_of_era + era * 400 + i64::from(month <= 2);
        let weekday = (days + 4).rem_euclid(7) as u32;
        BuildTime { year, month, day, weekday, hms: (rest / 3600, rest / 60 % 60, rest % 60) }
    }

    pub(crate) fn month_name(&self) -> &'static str {
        let names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
        names[(self.month - 1) as usize % 12]
    }

    pub(crate) fn weekday_name(&self) -> &'static str {
        ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"][self.weekday as usize % 7]
    }
}

/// Options of one preprocessing.
#[derive(Clone)]
pub struct PpOptions {
    /// `-iquote`.
    pub quote_dirs: Vec<PathBuf>,
    /// `-I`.
    pub angle_dirs: Vec<PathBuf>,
    /// `-isystem`, then the default directories (none with `-nostdinc`).
    pub system_dirs: Vec<PathBuf>,
    /// `-idirafter`.
    pub after_dirs: Vec<PathBuf>,
    /// `--embed-dir=`.
    pub embed_dirs: Vec<PathBuf>,
    /// `-D` and `-U` in order.
    pub macros: Vec<MacroOption>,
    /// `-imacros` files in order.
    pub imacros: Vec<String>,
    /// `-include` files in order (after `imacros`).
    pub includes: Vec<String>,
    /// Whether system-specific macros are predefined (`-undef` clears it).
    pub predefined: bool,
    /// What `__DATE__` and `__TIME__` show; none shows question marks. The driver reads the clock.
    pub time: Option<BuildTime>,
    /// `SOURCE_DATE_EPOCH` is set to something that is no time; said when the time is asked for.
    pub wrong_epoch: bool,
    /// Comments become tokens (`-C`).
    pub keep_comments: bool,
    /// Comments in the bodies of macros come out where the macros are used (`-CC`, with `keep_comments`).
    pub keep_macro_comments: bool,
    /// `-fdirectives-only`: directives are carried out, but the names of macros in text stay as they are.
    pub directives_only: bool,
    /// The text brings the definitions of all macros with it, as `-fdirectives-only` writes them: none is predefined.
    pub definitions_follow: bool,
    /// `-E`, `-M`: pragmas and stray characters pass through.
    pub preprocess_only: bool,
    /// The input is already preprocessed (`.i`): only line markers and pragmas are looked at.
    pub preprocessed: bool,
    /// `-MG`: a header that is not found is a dependency, not an error.
    pub missing_headers_ok: bool,
    /// A header in angle brackets that is missing is passed over: only a rule is wanted, in which it would not stand.
    pub missing_system_headers_ok: bool,
    /// `-H` and `-E` output want to know of inclusions, definitions and lines as they happen.
    pub record_events: bool,
    /// `-fmacro-prefix-map=OLD=NEW`, the last one that fits wins.
    pub macro_prefix_map: Vec<(String, String)>,
    /// Whether sema knows the builtin function of this name (`__has_builtin`).
    pub has_builtin: fn(&str) -> bool,
    /// Where files come from.
    pub loader: Arc<dyn FileLoader>,
    /// Tokens that macro expansions may produce in one translation unit, before it is called a bomb. The
    /// largest real one known (a kernel unit with nested `min`) makes some ten million.
    pub max_expanded_tokens: u64,
    /// How deep inclusions may nest (`-fmax-include-depth=`).
    pub max_include_depth: u32,
}

impl Default for PpOptions {
    /// No directories, files from disk.
    fn default() -> PpOptions {
        PpOptions {
            quote_dirs: Vec::new(),
            angle_dirs: Vec::new(),
            system_dirs: Vec::new(),
            after_dirs: Vec::new(),
            embed_dirs: Vec::new(),
            macros: Vec::new(),
            imacros: Vec::new(),
            includes: Vec::new(),
            predefined: true,
            time: None,
            wrong_epoch: false,
            keep_comments: false,
            keep_macro_comments: false,
            directives_only: false,
            definitions_follow: false,
            preprocess_only: false,
            preprocessed: false,
            missing_headers_ok: false,
            missing_system_headers_ok: false,
            record_events: false,
            macro_prefix_map: Vec::new(),
            has_builtin: |_| false,
            loader: Arc::new(DiskFiles::default()),
            max_expanded_tokens: 100_000_000,
            max_include_depth: 200,
        }
    }
}

/// A file's contents.
#[derive(Clone)]
pub struct FileData {
    /// Its bytes.
    pub text: Text,
    /// Equal for two paths exactly if they are the same file (device and inode).
    pub identity: (u64, u64),
    /// Seconds since 1970 of its last modification, if known (`__TIMESTAMP__`).
    pub modified: Option<i64>,
}

impl FileData {
    /// A text that is in no file.
    pub fn of_text(text: Text) -> FileData {
        FileData { text, identity: (u64::MAX, u64::MAX), modified: None }
    }
}

/// Why a file could not be loaded.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum LoadError {
    /// There is none: the search goes on in the next directory.
    NotFound,
    /// It is there but cannot be read: the reason.
    Unreadable(String),
}

impl fmt::Display for LoadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            LoadError::NotFound => f.write_str("No such file or directory"),
            LoadError::Unreadable(reason) => f.write_str(reason),
        }
    }
}

/// Where files come from. Inputs of one command share it, and the preprocessor may run on a thread of its own.
pub trait FileLoader: Send + Sync {
    /// The file at `path`. Texts are shared: the same file loaded twice is one allocation.
    fn load(&self, path: &Path) -> Result<Arc<FileData>, LoadError>;

    /// The names in a directory, for suggestions; none if that cannot be told.
    fn names(&self, _dir: &Path) -> Vec<String> {
        Vec::new()
    }
}

/// By the bytes of the paths: what two spellings of one file cost is less than to take paths apart.
type Cache = FastMap<OsString, Result<Arc<FileData>, LoadError>>;

/// Files on disk, each read once (absence is remembered too).
#[derive(Default)]
pub struct DiskFiles {
    known: Mutex<Known>,
}

#[derive(Default)]
struct Known {
    files: Cache,
    /// Whether there is a directory of this name, where a file was looked for in vain. Most folders of the headers of the
    /// C library (`bits/types`) are in one directory of the chain only.
    directories: FastMap<OsString, bool>,
}

impl Known {
    fn lacks_directory(&mut self, path: &Path) -> bool {
        let Some(directory) = path.parent() else { return false };
        self.directories.get(directory.as_os_str()) == Some(&false)
    }

    /// Remembers for a file that is not there whether its directory is.
    fn note_absence(&mut self, path: &Path) {
        let Some(directory) = path.parent().filter(|directory| !directory.as_os_str().is_empty()) else { return };
        if !self.directories.contains_key(directory.as_os_str()) {
            self.directories.insert(directory.into(), directory.is_dir());
        }
    }
}

impl FileLoader for DiskFiles {
    fn load(&self, path: &Path) -> Result<Arc<FileData>, LoadError> {
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = known.files.get(path.as_os_str()) {
            return known.clone();
        }
        if known.lacks_directory(path) {
            return Err(LoadError::NotFound);
        }
        let loaded = read_file(path);
        if matches!(loaded, Err(LoadError::NotFound)) {
            known.note_absence(path);
        }
        known.files.insert(path.into(), loaded.clone());
        loaded
    }

    fn names(&self, dir: &Path) -> Vec<String> {
        let dir = if dir.as_os_str().is_empty() { Path::new(".") } else { dir };
        let Ok(entries) = std::fs::read_dir(dir) else { return Vec::new() };
        entries.flatten().filter_map(|entry| entry.file_name().into_string().ok()).collect()
    }
}

fn read_file(path: &Path) -> Result<Arc<FileData>, LoadError> {
    use std::io::ErrorKind;
    use std::os::unix::fs::MetadataExt;
    let failed = |error: std::io::Error| match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => LoadError::NotFound,
        ErrorKind::PermissionDenied => LoadError::Unreadable("Permission denied".to_owned()),
        _ => LoadError::Unreadable(error.to_string()),
    };
    let mut file = std::fs::File::open(path).map_err(failed)?;
    let meta = file.metadata().map_err(failed)?;
    if meta.is_dir() {
        return Err(LoadError::NotFound);
    }
    let text = Text::read(&mut file, meta.len(), meta.is_file()).map_err(failed)?;
    let identity = (meta.dev(), meta.ino());
    Ok(Arc::new(FileData { text, identity, modified: Some(meta.mtime()) }))
}

/// Files in memory, for tests and generated sources, in front of another loader.
#[derive(Default)]
pub struct MemoryFiles {
    files: FastMap<PathBuf, Arc<FileData>>,
    behind: Option<Arc<dyn FileLoader>>,
}

impl MemoryFiles {
    /// No files yet; those not added come from `behind`.
    pub fn new(behind: Option<Arc<dyn FileLoader>>) -> MemoryFiles {
        MemoryFiles { files: FastMap::default(), behind }
    }
    /// Adds a file.
    pub fn add(&mut self, path: impl Into<PathBuf>, text: &[u8]) {
        let identity = (u64::MAX, self.files.len() as u64);
        self.files.insert(path.into(), Arc::new(FileData { text: text.into(), identity, modified: None }));
    }
}

impl FileLoader for MemoryFiles {
    fn load(&self, path: &Path) -> Result<Arc<FileData>, LoadError> {
        match (self.files.get(path), &self.behind) {
            (Some(file), _) => Ok(file.clone()),
            (None, Some(behind)) => behind.load(path),
            (None, None) => Err(LoadError::NotFound),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_in_directories_that_are_not_there_are_looked_for_once() {
        let root = std::env::temp_dir().join(format!("wootz-disk-files-{}", std::process::id()));
        std::fs::create_dir_all(root.join("there")).unwrap();
        let files = DiskFiles::default();
        let found = |path: &str| files.load(&root.join(path)).is_ok();
        assert!(!found("nowhere/a.h") && !found("there/a.h"));
        for path in ["nowhere/b.h", "there/a.h", "there/b.h"] {
            std::fs::create_dir_all(root.join(path).parent().unwrap()).unwrap();
            std::fs::write(root.join(path), "").unwrap();
        }
        assert!(found("there/b.h"));
        // What was not there when it was looked for stays away.
        assert!(!found("there/a.h") && !found("nowhere/b.h"));
        std::fs::remove_dir_all(&root).unwrap();
    }

    #[test]
    fn unix_seconds_become_dates() {
        let time = BuildTime::from_unix(1_700_000_000);
        assert_eq!((time.year, time.month, time.day, time.weekday, time.hms), (2023, 11, 14, 2, (22, 13, 20)));
        let leap = BuildTime::from_unix(951_782_400);
        assert_eq!((leap.year, leap.month, leap.day), (2000, 2, 29));
        assert_eq!(BuildTime::from_unix(0).weekday_name(), "Thu");
    }
}
