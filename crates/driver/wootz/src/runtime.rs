//! Building the runtime library from its carried sources, with this compiler.

use crate::command::{self, Language, Mode};
use crate::compile::Session;
use crate::jobs::{CompileJob, Destination};
use crate::output;
use crate::preprocess::IncludeDirs;
use crate::report::Reporter;
use crate::resources::{CRT, LIBRARY, Resources};
use crate::toolchain::Toolchain;
use elf::archive::{self, NewMember};
use std::path::Path;
use target::Arch;

/// What of the library there is for i386: not the parts that need integers of 128 bits, nor the unwinder.
const ON_I386: &[&str] =
    &["apply.S", "atomic.c", "bits.c", "clear_cache.c", "complex.c", "cpu_model.c", "int64.c", "overflow.c", "powi.c"];
/// What only machines without instructions for 64 bits need.
const ONLY_ON_I386: &[&str] = &["int64.c"];

/// The runtime's files, by the paths at which the linker looks for them.
pub type Files = Vec<(String, Vec<u8>)>;

/// Makes sure that the runtime exists. What could not be written is returned, for the linker to take from memory.
pub fn ensure(resources: &Resources, toolchain: &Toolchain) -> Result<Files, String> {
    // The library is written last: if it is there, everything is.
    if toolchain.own_lib().join("libwootz.a").is_file() {
        return Ok(Files::new());
    }
    let Some(sources) = &resources.sources else {
        return Err(format!(
            "{} is missing: this installation of Wootz is incomplete",
            toolchain.own_lib().join("libwootz.a").display()
        ));
    };
    let files = build(sources, toolchain.own_lib(), toolchain)?;
    for (path, bytes) in &files {
        if output::write(path, bytes, false).is_err() {
            return Ok(files);
        }
    }
    Ok(Files::new())
}

/// Compiles everything. The order is that in which files are written.
fn build(sources: &Path, lib: &Path, toolchain: &Toolchain) -> Result<Files, String> {
    let narrow = toolchain.machine() == Arch::I386;
    let machine = if narrow { "-m32" } else { "-m64" };
    let words = ["-O2", "-fPIC", "-ffreestanding", "-fno-stack-protector", "-fno-strict-aliasing", "-c", machine]
        .map(str::to_owned);
    let mut reporter = Reporter::default();
    let command = command::parse(&words, &mut reporter);
    if reporter.failed() {
        return Err(reporter.take());
    }
    // Its own headers only: the library must not depend on the system's.
    let dirs = IncludeDirs { system: vec![toolchain.own_include().to_owned()], ..IncludeDirs::default() };
    let session = Session::new(&command, toolchain, dirs);
    let object = |dir: &str, name: &str| -> Result<Vec<u8>, String> {
        let input = sources.join(dir).join(name).display().to_string();
        let language = if name.ends_with(".S") { Language::AssemblerWithCpp } else { Language::C };
        let job = CompileJob {
            input,
            language,
            stage: Mode::Object,
            destination: Destination::Linker,
            rule: None,
            keep: None,
            usage: None,
        };
        let compiled = session.compile(&job);
        match compiled.bytes {
            Some(bytes) if !compiled.failed => Ok(bytes),
            _ => Err(format!("{}the runtime library could not be compiled", compiled.messages)),
        }
    };
    let mut files = Files::new();
    for file in CRT.iter().filter(|file| !file.name.ends_with(".h")) {
        let path = lib.join(file.name.replace(".c", ".o")).display().to_string();
        files.push((path, object("crt", file.name)?));
    }
    let (mut unwinder, mut library) = (Vec::new(), Vec::new());
    let wanted = |name: &str| if narrow { ON_I386.contains(&name) } else { !ONLY_ON_I386.contains(&name) };
    for file in LIBRARY.iter().filter(|file| !file.name.ends_with(".h") && wanted(file.name)) {
        let data = object("lib", file.name)?;
        let is_unwinder = file.name.starts_with("unwind") || file.name.starts_with("personality");
        let (stem, _) = file.name.rsplit_once('.').unwrap_or((file.name, ""));
        let symbols = objtools::ar::symbols(&data);
        let member = NewMember {
            name: format!("{stem}.o").into_bytes(),
            nested: None,
            data,
            date: 0,
            uid: 0,
            gid: 0,
            mode: 0o644,
            symbols,
        };
        if is_unwinder { &mut unwinder } else { &mut library }.push(member);
    }
    files.push((lib.join("libwootz_eh.a").display().to_string(), archive::write(&unwinder, false, true)));
    files.push((lib.join("libwootz.a").display().to_string(), archive::write(&library, false, true)));
    Ok(files)
}
