//! Where headers, start files and libraries are: the layouts of Debian, Alpine, Fedora, Arch and of a sysroot,
//! told apart by what exists.

use std::path::{Path, PathBuf};
use target::Arch;

/// The C library that programs are linked with.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum LibcKind {
    /// GNU libc.
    Gnu,
    /// musl.
    Musl,
}

/// The system that programs are built for.
#[derive(Clone, Debug)]
pub struct Toolchain {
    /// What all absolute directories are below; empty for none.
    sysroot: PathBuf,
    /// `-B` directories.
    prefixes: Vec<PathBuf>,
    /// Directories of `LIBRARY_PATH`.
    library_path: Vec<PathBuf>,
    /// Wootz's own headers.
    own_include: PathBuf,
    /// Wootz's own libraries and start files.
    own_lib: PathBuf,
    /// Which C library.
    pub libc: LibcKind,
    /// What code is for.
    machine: Arch,
}

impl Toolchain {
    /// Looks at the system below `sysroot`. musl is chosen if asked for, or if it is all there is.
    pub fn detect(
        sysroot: Option<&str>,
        prefixes: &[String],
        musl: bool,
        own_include: PathBuf,
        own_lib: PathBuf,
    ) -> Toolchain {
        // `/` as a sysroot is no sysroot, and a trailing slash would double.
        let sysroot = PathBuf::from(sysroot.unwrap_or("").trim_end_matches('/'));
        let prefixes = prefixes.iter().map(PathBuf::from).collect();
        let mut toolchain = Toolchain {
            sysroot,
            prefixes,
            library_path: Vec::new(),
            own_include,
            own_lib,
            libc: LibcKind::Gnu,
            machine: Arch::X86_64,
        };
        let exists = |toolchain: &Toolchain, path: &str| toolchain.below(path).exists();
        if musl
            || (exists(&toolchain, "/lib/ld-musl-x86_64.so.1")
                && exists(&toolchain, "/usr/lib/crt1.o")
                && !exists(&toolchain, "/lib64/ld-linux-x86-64.so.2"))
        {
            toolchain.libc = LibcKind::Musl;
        }
        toolchain
    }

    /// The same with the directories of `LIBRARY_PATH`, which come after those of `-B`.
    pub fn with_library_path(self, directories: &[String]) -> Toolchain {
        Toolchain { library_path: directories.iter().map(PathBuf::from).collect(), ..self }
    }

    /// The same for a machine. Libraries and start files of 32-bit programs are beside those of 64-bit ones.
    pub fn for_machine(self, machine: Arch) -> Toolchain {
        if machine != Arch::I386 {
            return self;
        }
        let own_lib = self.own_lib.with_file_name("i386-linux-gnu");
        Toolchain { machine, own_lib, ..self }
    }

    /// What code is for.
    pub fn machine(&self) -> Arch {
        self.machine
    }

    /// `-B` directories.
    pub fn prefixes(&self) -> &[PathBuf] {
        &self.prefixes
    }

    fn below(&self, path: &str) -> PathBuf {
        if self.sysroot.as_os_str().is_empty() {
            return PathBuf::from(path);
        }
        self.sysroot.join(path.trim_start_matches('/'))
    }

    /// The sysroot as given; empty for none.
    pub fn sysroot(&self) -> &Path {
        &self.sysroot
    }

    /// GNU triple.
    pub fn triple(&self) -> &'static str {
        match (self.machine, self.libc) {
            (Arch::I386, LibcKind::Gnu) => "i386-linux-gnu",
            (Arch::I386, LibcKind::Musl) => "i386-linux-musl",
            (_, LibcKind::Gnu) => "x86_64-linux-gnu",
            (_, LibcKind::Musl) => "x86_64-linux-musl",
        }
    }

    /// The directory of Wootz's own headers.
    pub fn own_include(&self) -> &Path {
        &self.own_include
    }

    /// The directory of Wootz's own libraries and start files.
    pub fn own_lib(&self) -> &Path {
        &self.own_lib
    }

    /// The dynamic linker's path in programs.
    pub fn dynamic_linker(&self) -> &'static str {
        match (self.machine, self.libc) {
            (Arch::I386, LibcKind::Gnu) => "/lib/ld-linux.so.2",
            (Arch::I386, LibcKind::Musl) => "/lib/ld-musl-i386.so.1",
            (_, LibcKind::Gnu) => "/lib64/ld-linux-x86-64.so.2",
            (_, LibcKind::Musl) => "/lib/ld-musl-x86_64.so.1",
        }
    }

    /// The linker's name of the machine.
    pub fn emulation(&self) -> &'static str {
        match self.machine {
            Arch::I386 => "elf_i386",
            Arch::X86_64 | Arch::AArch64 | Arch::RiscV64 => "elf_x86_64",
        }
    }

    /// Header directories of the system, in order: own headers first, so that they may include the libc's next.
    /// Only those that exist. `headers_root` replaces the sysroot for headers.
    pub fn include_dirs(&self, headers_root: Option<&str>) -> Vec<PathBuf> {
        let mut view = self.clone();
        if let Some(root) = headers_root {
            view.sysroot = PathBuf::from(root.trim_end_matches('/'));
        }
        let mut dirs: Vec<PathBuf> = self.prefixes.iter().map(|prefix| prefix.join("include")).collect();
        dirs.push(self.own_include.clone());
        dirs.push(view.below("/usr/local/include"));
        match self.libc {
            LibcKind::Gnu => {
                dirs.push(view.below(&format!("/usr/include/{}", self.triple())));
                if self.machine == Arch::I386 && !view.below("/usr/include/i386-linux-gnu").is_dir() {
                    // One set of headers for both machines.
                    dirs.push(view.below("/usr/include/x86_64-linux-gnu"));
                }
            }
            LibcKind::Musl => {
                let debian = view.below(&format!("/usr/include/{}", self.triple()));
                let separate = view.below("/usr/local/musl/include");
                if debian.is_dir() || separate.is_dir() {
                    // Beside glibc: its headers must not be mixed in.
                    dirs.extend([debian, separate]);
                    return existing(dirs);
                }
                dirs.push(view.below("/usr/include/fortify"));
            }
        }
        dirs.push(view.below("/usr/include"));
        existing(dirs)
    }

    /// Library directories of the system, in order. Only those that exist.
    pub fn library_dirs(&self) -> Vec<PathBuf> {
        let mut dirs: Vec<PathBuf> = self.prefixes.iter().chain(&self.library_path).cloned().collect();
        dirs.push(self.own_lib.clone());
        if self.libc == LibcKind::Musl {
            let by_machine = format!("/usr/lib/{}", self.triple());
            let separate = [by_machine.as_str(), "/usr/local/musl/lib"].map(|dir| self.below(dir));
            if separate.iter().any(|dir| dir.is_dir()) {
                dirs.extend(separate);
                return existing(dirs);
            }
        } else {
            let by_machine = ["/usr/local/lib", "/usr/lib", "/lib"].map(|dir| format!("{dir}/{}", self.triple()));
            dirs.extend(by_machine.iter().map(|dir| self.below(dir)));
        }
        if self.machine == Arch::I386 {
            dirs.extend(["/usr/lib32", "/lib32"].map(|dir| self.below(dir)));
            dirs.extend(["/usr/local/lib", "/usr/lib", "/lib"].map(|dir| self.below(dir)));
            dirs.extend(self.gcc_dirs().into_iter().map(|dir| dir.join("32")));
            return existing(dirs);
        }
        dirs.extend(["/usr/lib64", "/lib64", "/usr/local/lib", "/usr/lib", "/lib"].map(|dir| self.below(dir)));
        // Last, for the libraries that only GCC has (libgomp, libquadmath): nothing that is needed is there.
        dirs.extend(self.gcc_dirs());
        existing(dirs)
    }

    /// Directories of installed GCCs, newest first.
    fn gcc_dirs(&self) -> Vec<PathBuf> {
        let mut found: Vec<(u32, PathBuf)> = Vec::new();
        for triple in [
            "x86_64-linux-gnu",
            "x86_64-alpine-linux-musl",
            "x86_64-redhat-linux",
            "x86_64-pc-linux-gnu",
            "x86_64-suse-linux",
        ] {
            let musl_triple = triple.ends_with("musl");
            if musl_triple != (self.libc == LibcKind::Musl) {
                continue;
            }
            let Ok(entries) = std::fs::read_dir(self.below(&format!("/usr/lib/gcc/{triple}"))) else { continue };
            for entry in entries.flatten() {
                let name = entry.file_name();
                let major = name.to_string_lossy().split('.').next().and_then(|major| major.parse().ok());
                found.extend(major.map(|major| (major, entry.path())));
            }
        }
        found.sort_by(|a, b| b.cmp(a));
        found.into_iter().map(|(_, path)| path).collect()
    }

    /// A start file or library by name, as `-print-file-name=` finds it.
    pub fn find_file(&self, name: &str) -> Option<PathBuf> {
        self.library_dirs().into_iter().map(|dir| dir.join(name)).find(|path| path.exists())
    }

    /// A start file, or its bare name for the linker to complain about.
    pub fn start_file(&self, name: &str) -> String {
        self.find_file(name).map_or_else(|| name.to_owned(), |path| path.display().to_string())
    }

    /// The shared library of GCC's unwinder. It has no development symlink without GCC, so it is sought by its
    /// run-time name.
    pub fn shared_unwinder(&self) -> Option<PathBuf> {
        self.find_file("libgcc_s.so.1")
    }
}

fn existing(dirs: Vec<PathBuf>) -> Vec<PathBuf> {
    let mut out: Vec<PathBuf> = Vec::with_capacity(dirs.len());
    let mut seen: Vec<(u64, u64)> = Vec::new();
    for dir in dirs {
        use std::os::unix::fs::MetadataExt;
        let Ok(meta) = std::fs::metadata(&dir) else { continue };
        let identity = (meta.dev(), meta.ino());
        // /lib and /usr/lib are often one directory.
        if meta.is_dir() && !seen.contains(&identity) {
            seen.push(identity);
            out.push(dir);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Tree(PathBuf);

    impl Tree {
        fn new(name: &str, files: &[&str]) -> Tree {
            let root = std::env::temp_dir().join(format!("wootz-tree-{name}-{}", std::process::id()));
            for file in files {
                let path = root.join(file);
                std::fs::create_dir_all(path.parent().unwrap()).unwrap();
                std::fs::write(path, "").unwrap();
            }
            Tree(root)
        }
        fn detect(&self, musl: bool) -> Toolchain {
            let own = self.0.join("own");
            Toolchain::detect(self.0.to_str(), &[], musl, own.join("include"), own.join("lib"))
        }
        fn shown(&self, dirs: Vec<PathBuf>) -> Vec<String> {
            dirs.iter().map(|dir| dir.strip_prefix(&self.0).unwrap().display().to_string()).collect()
        }
    }

    impl Drop for Tree {
        fn drop(&mut self) {
            let _ = std::fs::remove_dir_all(&self.0);
        }
    }

    #[test]
    fn debian_has_directories_by_machine() {
        let tree = Tree::new(
            "debian",
            &[
                "own/include/stddef.h",
                "own/lib/libwootz.a",
                "usr/include/x86_64-linux-gnu/x.h",
                "usr/include/stdio.h",
                "usr/lib/x86_64-linux-gnu/crt1.o",
                "lib64/ld-linux-x86-64.so.2",
                "usr/lib/gcc/x86_64-linux-gnu/9/a",
                "usr/lib/gcc/x86_64-linux-gnu/12/a",
            ],
        );
        let toolchain = tree.detect(false);
        assert_eq!(toolchain.libc, LibcKind::Gnu);
        assert_eq!(
            tree.shown(toolchain.include_dirs(None)),
            ["own/include", "usr/include/x86_64-linux-gnu", "usr/include"]
        );
        assert_eq!(
            tree.shown(toolchain.library_dirs()),
            [
                "own/lib",
                "usr/lib/x86_64-linux-gnu",
                "lib64",
                "usr/lib",
                "usr/lib/gcc/x86_64-linux-gnu/12",
                "usr/lib/gcc/x86_64-linux-gnu/9"
            ]
        );
        assert!(toolchain.start_file("crt1.o").ends_with("usr/lib/x86_64-linux-gnu/crt1.o"));
        assert_eq!(toolchain.start_file("nothing.o"), "nothing.o");
    }

    #[test]
    fn alpine_is_musl_without_being_told() {
        let tree =
            Tree::new("alpine", &["own/include/a", "lib/ld-musl-x86_64.so.1", "usr/lib/crt1.o", "usr/include/stdio.h"]);
        let toolchain = tree.detect(false);
        assert_eq!((toolchain.libc, toolchain.triple()), (LibcKind::Musl, "x86_64-linux-musl"));
        assert_eq!(tree.shown(toolchain.include_dirs(None)), ["own/include", "usr/include"]);
        assert_eq!(tree.shown(toolchain.library_dirs()), ["usr/lib", "lib"]);
    }

    #[test]
    fn musl_beside_glibc_keeps_to_its_own_directories() {
        let tree = Tree::new(
            "both",
            &[
                "own/include/a",
                "lib64/ld-linux-x86-64.so.2",
                "usr/include/stdio.h",
                "usr/include/x86_64-linux-musl/stdio.h",
                "usr/lib/x86_64-linux-musl/crt1.o",
                "usr/lib/x86_64-linux-gnu/crt1.o",
            ],
        );
        let toolchain = tree.detect(true);
        assert_eq!(tree.shown(toolchain.include_dirs(None)), ["own/include", "usr/include/x86_64-linux-musl"]);
        assert_eq!(tree.shown(toolchain.library_dirs()), ["usr/lib/x86_64-linux-musl"]);
    }

    #[test]
    fn one_directory_under_two_names_is_searched_once() {
        let tree = Tree::new("merged", &["usr/lib/libc.so", "usr/lib64/x"]);
        std::os::unix::fs::symlink("usr/lib", tree.0.join("lib")).unwrap();
        assert_eq!(tree.shown(tree.detect(false).library_dirs()), ["usr/lib64", "usr/lib"]);
    }
}
