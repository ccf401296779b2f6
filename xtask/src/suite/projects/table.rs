//! The projects: where each comes from, and the commands that a user would type. Everything else is in the sources
//! themselves.
//!
//! Commands are lines for bash, run in the source tree with `CC` (the compiler), `JOBS` (how many jobs at once) and
//! `OURS` (a folder with our own scripts) set.

use super::verdicts::Reader;

/// A real program, and how to build and test it.
#[derive(Debug)]
pub struct Project {
    /// The name by which it is asked for.
    pub name: &'static str,
    /// Where its sources are.
    pub source: Source,
    /// Debian packages that its build and tests need beside a compiler, make and a shell.
    pub needs: &'static [&'static str],
    /// How it is configured; empty if there is nothing to configure.
    pub configure: &'static str,
    /// How it is built.
    pub build: &'static str,
    /// The files with the results of its configuration, which must be as with gcc. Of a `config.log` it is autoconf's
    /// cache variables, of a `CMakeCache.txt` the entries.
    pub configuration: &'static [&'static str],
    /// Its tests.
    pub tests: &'static [Test],
    /// Tests that are kept apart from the sources; they are put into a folder of that name in the tree.
    pub beside: Option<Checkout>,
}

/// A commit of a public repository. No package carries it; `XTASK_REPOSITORY_FOLDER` names a folder in which a copy of
/// the repository is looked for first.
#[derive(Debug)]
pub struct Checkout {
    /// The folder's name.
    pub name: &'static str,
    /// The repository.
    pub repository: &'static str,
    /// The commit.
    pub commit: &'static str,
}

/// Where sources come from.
#[derive(Debug)]
pub enum Source {
    /// A Debian source package, the upstream version, and the SHA-256 of upstream's tarball. Debian's patches are not
    /// applied.
    Debian(&'static str, &'static str, &'static str),
    /// Lua as its developers keep it, with its tests: from a Python package pinned by a hash.
    LuaRepository,
}

/// A run of tests.
#[derive(Debug)]
pub struct Test {
    /// The command.
    pub command: &'static str,
    /// How to read what it prints.
    pub reader: Reader,
    /// Whether it takes more than about a minute, and `--quick` leaves it out.
    pub slow: bool,
}

const fn quick(command: &'static str, reader: Reader) -> Test {
    Test { command, reader, slow: false }
}

const fn slow(command: &'static str, reader: Reader) -> Test {
    Test { command, reader, slow: true }
}

/// What automake's test driver, and those who imitate it, print before a test's name.
const AUTOMAKE: Reader = Reader::Marked {
    pass: &["PASS: ", "XFAIL: "],
    fail: &["FAIL: ", "XPASS: ", "ERROR: "],
    skip: &["SKIP: ", "SKIPPED: ", "UNTESTED: "],
};

/// All projects, the small ones first.
pub const PROJECTS: &[Project] = &[
    Project {
        name: "zlib",
        source: Source::Debian(
            "zlib",
            "1.2.13.dfsg",
            "71feb7947e3c00ef125f83b79a4e529bde31171e5babe48b391f06758d1ab0a1",
        ),
        needs: &[],
        configure: "./configure",
        build: "make -j$JOBS",
        configuration: &["zconf.h", "Makefile"],
        tests: &[
            quick("make test", Reader::Marked { pass: &["test OK ***"], fail: &["test FAILED ***"], skip: &[] }),
            quick("for level in 1 6 9; do ./minigzip -$level <deflate.c; done", Reader::SameOutput),
            quick("./minigzip <deflate.c | ./minigzipsh -d", Reader::SameOutput),
        ],
        beside: None,
    },
    Project {
        name: "lua",
        source: Source::Debian("lua5.4", "5.4.4", "164c7849653b80ae67bec4b7473b884bf5cc8d2dca05653475ec2ed27b9ebf61"),
        needs: &["libreadline-dev"],
        configure: "",
        build: "make CC=\"$CC -std=gnu99\" linux-readline",
        configuration: &[],
        tests: &[quick("cd $OURS && $OLDPWD/src/lua demo.lua", Reader::SameOutput)],
        beside: None,
    },
    Project {
        name: "lua-tests",
        source: Source::LuaRepository,
        needs: &["python3-pip", "python3-setuptools"],
        configure: "",
        // The developers' makefile asks for instrumented internals, which the portable tests do without.
        build: "make -j$JOBS CC=$CC TESTS= 'MYCFLAGS=-std=c99 -DLUA_USE_LINUX' MYLIBS=-ldl CWARNS=",
        configuration: &[],
        tests: &[quick(
            "cd testes && ../lua -e '_U=true' all.lua",
            Reader::Marked { pass: &["final OK !!!"], fail: &[], skip: &[] },
        )],
        beside: None,
    },
    Project {
        name: "tcc",
        source: Source::Debian(
            "tcc",
            "0.9.27+git20200814.62c30a4a",
            "d63c113bcdd657f51c8ee197a0b0a24203603313e19a52b5f678d40ab7f5df35",
        ),
        needs: &[],
        configure: "./configure --cc=$CC",
        build: "make",
        configuration: &["config.h", "config.mak"],
        tests: &[quick("make -k test", Reader::Tcc)],
        beside: None,
    },
    Project {
        name: "xz",
        source: Source::Debian("xz-utils", "5.4.1", "5d9827aa1875b21c288f78864bb26d2650b436ea8d2cad364e4921eb6266a5a5"),
        needs: &[],
        configure: "./configure",
        build: "make -j$JOBS",
        configuration: &["config.log", "config.h"],
        tests: &[
            quick("src/xz/xz -9e --stdout src/liblzma/lzma/lzma_encoder.c", Reader::SameOutput),
            slow("make check", AUTOMAKE),
        ],
        beside: None,
    },
    Project {
        name: "zstd",
        source: Source::Debian(
            "libzstd",
            "1.5.4+dfsg2",
            "8cf4bbb65e77ec348d052c8d6230eba66d435bddf64c8b5be2fcb16880c19953",
        ),
        needs: &[],
        configure: "",
        build: "make CC=$CC -j$JOBS",
        configuration: &[],
        tests: &[
            quick("./zstd -19 --stdout lib/compress/zstd_compress.c", Reader::SameOutput),
            slow("make -C tests CC=$CC check", Reader::Status),
        ],
        beside: None,
    },
    Project {
        name: "libpng",
        source: Source::Debian(
            "libpng1.6",
            "1.6.39",
            "a00e9d2f2f664186e4202db9299397f851aea71b36a35e74910b8820e380d441",
        ),
        needs: &["zlib1g-dev"],
        configure: "./configure",
        build: "make -j$JOBS",
        configuration: &["config.log", "config.h"],
        tests: &[slow("make -j$JOBS check", AUTOMAKE)],
        beside: None,
    },
    Project {
        name: "libjpeg-turbo",
        source: Source::Debian(
            "libjpeg-turbo",
            "2.1.5",
            "254f3642b04e309fee775123133c6464181addc150499561020312ec61c1bf7c",
        ),
        needs: &["cmake"],
        configure: "cmake -S . -B built -DCMAKE_BUILD_TYPE=Release",
        build: "make -C built -j$JOBS",
        configuration: &["built/jconfig.h", "built/jconfigint.h", "built/CMakeCache.txt"],
        tests: &[slow("cd built && ctest -j$JOBS", Reader::Ctest)],
        beside: None,
    },
    Project {
        name: "sqlite",
        source: Source::Debian("sqlite3", "3.40.1", "aaa776260ab4dc976db34aa7891819484c8676b5b2783123ebc6301e2ca5d655"),
        needs: &["tcl-dev", "libreadline-dev", "zlib1g-dev"],
        configure: "./configure",
        build: "make sqlite3 && $CC -O2 -I. -o speedtest1 test/speedtest1.c sqlite3.c -lpthread -ldl -lm",
        configuration: &["config.log", "sqlite_cfg.h"],
        tests: &[
            quick("./sqlite3 -batch :memory: <$OURS/demo.sql", Reader::SameOutput),
            quick("./speedtest1 --memdb --size 25 --verify | grep 'Verification Hash'", Reader::SameOutput),
            slow(
                "make testfixture && ./testfixture test/testrunner.tcl --jobs $JOBS veryquick; cat testrunner.log",
                Reader::Sqlite,
            ),
        ],
        beside: None,
    },
    Project {
        name: "redis",
        source: Source::Debian("redis", "7.0.15", "4b1dc4ee6d622a09fff9c6777191209750fb5e5a725ef78ea012d6eef4c22982"),
        needs: &["tcl"],
        configure: "",
        build: "make CC=$CC -j$JOBS",
        configuration: &[
            "deps/jemalloc/config.log",
            "deps/jemalloc/include/jemalloc/internal/jemalloc_internal_defs.h",
            "deps/jemalloc/include/jemalloc/jemalloc_defs.h",
        ],
        tests: &[slow(
            "./runtest --clients $JOBS --single unit/type/string --single unit/type/list --single unit/type/hash \
             --single unit/type/set --single unit/type/zset --single unit/expire --single unit/scripting \
             --single unit/sort --single unit/bitops --single unit/keyspace --single unit/multi --single unit/quit",
            Reader::Marked {
                pass: &["[ok]: "],
                fail: &["[err]: ", "[exception]: "],
                skip: &["[skip]: ", "[ignore]: "],
            },
        )],
        beside: None,
    },
    Project {
        name: "musl",
        source: Source::Debian("musl", "1.2.3", "7d5b0b6062521e4627e099e4c9dc8248d32a30285e959b7eecaa780cf8cfd4a4"),
        needs: &[],
        configure: "./configure --prefix=$PWD/installed",
        build: "make -j$JOBS && make install",
        configuration: &["config.mak"],
        // The wrapper that musl installs is the compiler: it shows that our code, linker and runtime suit musl.
        tests: &[slow(
            "cd libc-test && make -k -j$JOBS CC=$PWD/../installed/bin/musl-gcc >/dev/null 2>&1; \
             for f in $(find src -name '*.err' | grep -v -E '[.](o|lo|so|ld)[.]err$' | sort); do \
             if [ -s $f ]; then echo FAIL: $f; else echo PASS: $f; fi; done",
            AUTOMAKE,
        )],
        beside: Some(Checkout {
            name: "libc-test",
            repository: "https://github.com/jart/libc-test",
            commit: "8a72223ee24c6ffe43b377f6bc00fbdcfe1e723d",
        }),
    },
    Project {
        name: "bash",
        source: Source::Debian("bash", "5.2.15", "7a315bc0e9d90713159e4390ec1096a41e4f33cd8cc3d1a749a8e5ad56600f51"),
        needs: &[],
        configure: "./configure",
        build: "make -j$JOBS",
        configuration: &["config.log", "config.h"],
        tests: &[slow("make tests", Reader::Bash)],
        beside: None,
    },
    Project {
        name: "busybox",
        source: Source::Debian("busybox", "1.35.0", "faeeb244c35a348a334f4a59e44626ee870fb07b6884d68c10ae8bc19f83a694"),
        needs: &[],
        configure: "make CC=$CC HOSTCC=$CC defconfig",
        build: "make CC=$CC HOSTCC=$CC -j$JOBS",
        configuration: &[".config", "include/autoconf.h"],
        tests: &[slow("make CC=$CC HOSTCC=$CC check SKIP_KNOWN_BUGS=1", AUTOMAKE)],
        beside: None,
    },
    Project {
        name: "coreutils",
        source: Source::Debian("coreutils", "9.1", "61a1f410d78ba7e7f37a5a4f50e6d1320aca33375484a3255eddf17a38580423"),
        needs: &["perl"],
        configure: "./configure",
        build: "make -j$JOBS",
        configuration: &["config.log", "lib/config.h"],
        // The 37 tests of factor take most of the time, on ranges of numbers; a few of the ranges are enough.
        tests: &[
            slow("make -k -j$JOBS check factor_tests=", AUTOMAKE),
            slow("make -k -j$JOBS check-TESTS TESTS=\"$(echo tests/factor/t{00,05,10,20,28,36}.sh)\"", AUTOMAKE),
        ],
        beside: None,
    },
    Project {
        name: "postgresql",
        source: Source::Debian(
            "postgresql-15",
            "15.18",
            "11df0df97fe3ea4ba9a791faaf39cee1d2fe571e78885b5b55d8517d27c323b4",
        ),
        needs: &["bison", "flex", "perl", "libreadline-dev", "zlib1g-dev"],
        configure: "./configure",
        build: "make -j$JOBS",
        configuration: &["config.log", "src/include/pg_config.h", "src/Makefile.global"],
        tests: &[slow("make check", Reader::Postgres)],
        beside: None,
    },
];
