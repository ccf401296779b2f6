//! What Wootz brings along: headers and the runtime library.
//!
//! An installed Wootz has them in files: `PREFIX/bin/wootz`, `PREFIX/lib/wootz/include`,
//! `PREFIX/lib/wootz/x86_64-linux-gnu`. A binary on its own carries headers and the *sources* of the runtime, and
//! lays them out in a cache directory on first need, under a name made from their contents: two versions never
//! meet, and a finished directory is never changed. It appears by one rename, so processes may race. The library
//! is compiled by Wootz itself when the first program is linked.

mod embedded;

pub use embedded::{CRT, HEADERS, LIBRARY};

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// One carried file.
pub struct Embedded {
    /// Its name, without directories.
    pub name: &'static str,
    /// Its contents.
    pub text: &'static str,
}

/// Where the resources are.
#[derive(Clone, Debug)]
pub struct Resources {
    /// Headers.
    pub include: PathBuf,
    /// Runtime library and start-up objects. May not exist yet.
    pub lib: PathBuf,
    /// Sources of the runtime, to build `lib` from; none for an installed Wootz, where it exists.
    pub sources: Option<PathBuf>,
    /// Directory with the tools by their plain names (`ld`, `as`), all of them this program.
    pub programs: Option<PathBuf>,
}

/// The tools that this program is when run under their names.
pub const TOOLS: &[&str] =
    &["ld", "as", "addr2line", "ar", "nm", "objcopy", "objdump", "ranlib", "readelf", "size", "strings", "strip"];

/// Finds the installed resources beside the program, or lays the carried ones out.
pub fn locate() -> io::Result<Resources> {
    if let Some(installed) = installed() {
        return Ok(installed);
    }
    let name = format!("{:016x}", content_hash());
    let mut failure = None;
    for root in cache_roots() {
        match lay_out(&root.join(&name)) {
            Ok(resources) => return Ok(resources),
            Err(error) => failure = Some(error),
        }
    }
    Err(failure.unwrap_or_else(|| io::Error::other("no directory for the cache")))
}

fn installed() -> Option<Resources> {
    // By way of /proc: a path without symbolic links.
    let program = std::env::current_exe().ok()?;
    let base = program.parent()?.parent()?.join("lib/wootz");
    let (include, lib) = (base.join("include"), base.join("x86_64-linux-gnu"));
    (include.join("stddef.h").is_file() && lib.join("libwootz.a").is_file()).then(|| {
        let programs = Some(base.join("bin")).filter(|dir| dir.is_dir());
        Resources { include, lib, sources: None, programs }
    })
}

/// Candidates, best first: the user's cache, then a directory of this user below the temporary directory.
fn cache_roots() -> Vec<PathBuf> {
    let variable = |name| std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let mut roots = Vec::new();
    roots.extend(variable("XDG_CACHE_HOME").filter(|dir| dir.is_absolute()).map(|dir| dir.join("wootz")));
    roots.extend(variable("HOME").map(|home| home.join(".cache/wootz")));
    roots.push(std::env::temp_dir().join(format!("wootz-cache-{}", user_name())));
    roots
}

/// Tells users of one temporary directory apart. A guess is enough: the directory's owner is checked.
fn user_name() -> String {
    use std::os::unix::fs::MetadataExt;
    fs::metadata("/proc/self").map_or_else(|_| "user".to_owned(), |meta| meta.uid().to_string())
}

fn lay_out(dir: &Path) -> io::Result<Resources> {
    let resources = Resources {
        include: dir.join("include"),
        lib: dir.join("x86_64-linux-gnu"),
        sources: Some(dir.join("runtime")),
        programs: Some(dir.join("bin")),
    };
    if dir.is_dir() {
        refuse_foreign(dir)?;
        return Ok(resources);
    }
    let parent = dir.parent().ok_or_else(|| io::Error::other("the cache has no parent directory"))?;
    create_private(parent)?;
    refuse_foreign(parent)?;
    let draft = parent.join(format!(".draft-{}", std::process::id()));
    let result = write_all(&draft).and_then(|()| match fs::rename(&draft, dir) {
        // Another process was first; its copy is the same.
        Err(_) if dir.is_dir() => fs::remove_dir_all(&draft),
        other => other,
    });
    if result.is_err() {
        let _ = fs::remove_dir_all(&draft);
    }
    result.map(|()| resources)
}

fn create_private(dir: &Path) -> io::Result<()> {
    use std::os::unix::fs::DirBuilderExt;
    fs::DirBuilder::new().recursive(true).mode(0o700).create(dir)
}

/// What another user could have put there must not be compiled into this one's programs.
fn refuse_foreign(dir: &Path) -> io::Result<()> {
    use std::os::unix::fs::MetadataExt;
    let owner = fs::symlink_metadata(dir)?;
    let me = match fs::metadata("/proc/self") {
        Ok(meta) => meta.uid(),
        // Without /proc: what this process makes is its user's.
        Err(_) => {
            let probe = dir.join(format!(".owner-{}", std::process::id()));
            fs::create_dir(&probe)?;
            let made = fs::symlink_metadata(&probe).map(|meta| meta.uid());
            fs::remove_dir(&probe)?;
            made?
        }
    };
    if owner.is_dir() && (me == owner.uid() || owner.uid() == 0) {
        Ok(())
    } else {
        Err(io::Error::new(io::ErrorKind::PermissionDenied, format!("{} belongs to another user", dir.display())))
    }
}

fn write_all(draft: &Path) -> io::Result<()> {
    for (place, files) in [("include", HEADERS), ("runtime/lib", LIBRARY), ("runtime/crt", CRT)] {
        let dir = draft.join(place);
        fs::create_dir_all(&dir)?;
        for file in files {
            fs::write(dir.join(file.name), file.text)?;
        }
    }
    let programs = draft.join("bin");
    fs::create_dir(&programs)?;
    // Without /proc the program's path is not known; tools by name are then left out.
    if let Ok(program) = std::env::current_exe() {
        for tool in TOOLS {
            std::os::unix::fs::symlink(&program, programs.join(tool))?;
        }
    }
    // The library is made here when the first program is linked.
    fs::create_dir(draft.join("x86_64-linux-gnu"))
}

/// A hash over the program, which stands for the code that compiles them, and over the names and contents of the files.
fn content_hash() -> u64 {
    let mut hash = CARRIED;
    if let Ok(program) = std::env::current_exe() {
        use std::os::unix::ffi::OsStrExt;
        hash = mixed(hash, program.as_os_str().as_bytes());
        // A rebuilt compiler may generate other code from the same sources.
        if let Ok(meta) = fs::metadata(program) {
            use std::os::unix::fs::MetadataExt;
            hash = mixed(hash, &meta.size().to_le_bytes());
            hash = mixed(hash, &meta.mtime().to_le_bytes());
        }
    }
    hash
}

/// The part of the hash that is known beforehand: some 300 KB are not to be hashed at each start.
#[allow(long_running_const_eval)] // A quarter of a second of the compiler's time.
const CARRIED: u64 = {
    let mut hash = mixed(0xcbf2_9ce4_8422_2325, env!("CARGO_PKG_VERSION").as_bytes());
    let mut lists: &[&[Embedded]] = &[HEADERS, LIBRARY, CRT];
    while let [files, more @ ..] = lists {
        let mut files = *files;
        while let [file, rest @ ..] = files {
            hash = mixed(mixed(hash, file.name.as_bytes()), file.text.as_bytes());
            files = rest;
        }
        lists = more;
    }
    hash
};

/// The hash of more bytes after those that made `hash`: FNV-1a, but by words as long as there are some.
const fn mixed(mut hash: u64, mut bytes: &[u8]) -> u64 {
    const PRIME: u64 = 0x0100_0000_01b3;
    while let Some((word, rest)) = bytes.split_first_chunk() {
        // The upper bits of a product do not reach its lower ones by themselves.
        hash = (hash ^ u64::from_le_bytes(*word)).wrapping_mul(PRIME).rotate_left(29);
        bytes = rest;
    }
    while let [byte, rest @ ..] = bytes {
        hash = (hash ^ *byte as u64).wrapping_mul(PRIME);
        bytes = rest;
    }
    hash
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_of_carried_files_is_complete() {
        let runtime = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../runtime");
        for (place, files) in [("include", HEADERS), ("lib", LIBRARY), ("crt", CRT)] {
            let mut on_disk: Vec<String> = fs::read_dir(runtime.join(place))
                .unwrap()
                .map(|entry| entry.unwrap().file_name().into_string().unwrap())
                .collect();
            on_disk.sort();
            let carried: Vec<&str> = files.iter().map(|file| file.name).collect();
            assert_eq!(carried, on_disk, "resources/embedded.rs must list every file of runtime/{place}");
        }
    }

    #[test]
    fn a_directory_is_laid_out_once_and_kept() {
        let root = std::env::temp_dir().join(format!("wootz-resources-{}", std::process::id()));
        let dir = root.join("cache/0123");
        let resources = lay_out(&dir).unwrap();
        assert!(resources.include.join("stddef.h").is_file());
        assert!(resources.sources.unwrap().join("lib/rt.h").is_file());
        fs::write(dir.join("mark"), "").unwrap();
        lay_out(&dir).unwrap();
        assert!(dir.join("mark").is_file());
        let left: Vec<_> = fs::read_dir(root.join("cache")).unwrap().collect();
        assert_eq!(left.len(), 1, "no draft is left behind");
        fs::remove_dir_all(&root).unwrap();
    }
}
