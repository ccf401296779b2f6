//! What the tests share: emitting a module to an object, linking it with a C driver, running it.
#![allow(dead_code)]

use diag::{DiagEngine, DiagOptions};
use ir::*;
use mc::{Mode, ObjectStreamer};
use source::SourceMap;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::rc::Rc;
use target::{Libc, Target};
use wootz_cg_x86::{ModuleEmitter, Options};

pub fn module() -> Module {
    let mut module = Module::new(Target::x86_64_linux(Libc::Gnu));
    module.pic = true;
    module
}

pub fn int_reg(ty: Type, n: u8) -> AbiParam {
    let loc = ArgLoc::Reg(RegClass::Int, n);
    AbiParam { ty, loc, extension: Extension::None, purpose: ParamPurpose::Normal }
}

/// A signature of integers and pointers in registers only.
pub fn int_signature(m: &mut Module, params: &[Type], ret: Option<Type>) -> SigId {
    const REGS: [u8; 6] = [7, 6, 2, 1, 8, 9];
    let params = params.iter().zip(REGS).map(|(&ty, n)| int_reg(ty, n)).collect();
    let rets = ret.map(|ty| int_reg(ty, 0)).into_iter().collect();
    m.signature(Signature { params, rets, variadic: false, conv: CallConv::C, stack_size: 0, popped: 0 })
}

pub fn define(m: &mut Module, name: &str) -> SymId {
    let id = m.symbol(base::Symbol::intern(name));
    let info = &mut m.symbols[id];
    info.def = SymbolDef::Function;
    info.is_function = true;
    info.dso_local = true;
    id
}

/// Begins a function with its entry block.
pub fn function(m: &mut Module, name: &str, sig: SigId) -> Function {
    let symbol = define(m, name);
    let mut f = Function::new(symbol, sig, m.pointer());
    f.attrs.unwind_tables = true;
    let entry = f.new_block();
    f.layout.push(entry);
    for param in &m.signatures[sig].params {
        f.add_param(entry, param.ty);
    }
    f
}

pub fn emit(m: &Module, functions: &[Function], options: Options) -> Vec<u8> {
    let diag = DiagEngine::new(Rc::new(SourceMap::new()), DiagOptions::default());
    let isa = isa_x86::X86::x86_64();
    let mut streamer = ObjectStreamer::new(&isa, Mode::BITS64);
    let mut emitter = ModuleEmitter::new(m, options, &mut streamer, &diag);
    for f in functions {
        emitter.function(m, f);
    }
    emitter.finish(m);
    assert_eq!(diag.error_count(), 0, "{}", diag.take_output());
    let object = streamer.finish().unwrap_or_else(|errors| panic!("{errors:?}"));
    elf::write_object(&object, &elf::ObjectFormat::X86_64)
}

pub fn scratch_dir(name: &str) -> PathBuf {
    let dir = std::env::temp_dir().join(format!("wootz-cg-{name}-{}", std::process::id()));
    std::fs::create_dir_all(&dir).unwrap();
    dir
}

/// Links an object with C source text and runs the result: its output.
pub fn link_and_run(name: &str, object: &[u8], c: &str, flags: &[&str]) -> String {
    let dir = scratch_dir(name);
    let out = run_in(&dir, object, c, flags);
    std::fs::remove_dir_all(&dir).unwrap();
    out
}

fn run_in(dir: &Path, object: &[u8], c: &str, flags: &[&str]) -> String {
    let (obj, src, exe) = (dir.join("t.o"), dir.join("main.c"), dir.join("t"));
    std::fs::write(&obj, object).unwrap();
    std::fs::write(&src, c).unwrap();
    let status =
        Command::new("gcc").args(["-O1", "-w", "-o"]).arg(&exe).arg(&src).arg(&obj).args(flags).arg("-lm").output();
    let status = status.expect("gcc links the tests");
    assert!(status.status.success(), "{}", String::from_utf8_lossy(&status.stderr));
    let run = Command::new("timeout").arg("20").arg(&exe).output().expect("the test program starts");
    let text = String::from_utf8_lossy(&run.stdout).into_owned();
    assert!(run.status.success(), "{:?} {text}", run.status);
    text
}

/// One row of a table of cases: function, operand bytes, expected bytes.
pub struct Row {
    pub function: String,
    pub what: String,
    pub input: Vec<u8>,
    pub expected: Vec<u8>,
}

/// Runs functions of the form `void f(const void *in, void *out)` on rows.
pub fn check_rows(name: &str, object: &[u8], rows: &[Row]) {
    let mut c = String::from("#include <stdio.h>\n#include <string.h>\n");
    let mut names: Vec<&str> = rows.iter().map(|row| row.function.as_str()).collect();
    names.dedup();
    for f in &names {
        c.push_str(&format!("void {f}(const void *, void *);\n"));
    }
    c.push_str("struct row { void (*f)(const void *, void *); const char *what, *in, *out; int n, m; };\n");
    c.push_str("static const struct row rows[] = {\n");
    let text = |bytes: &[u8]| bytes.iter().map(|b| format!("\\{b:03o}")).collect::<String>();
    for row in rows {
        c.push_str(&format!(
            "{{{}, \"{}\", \"{}\", \"{}\", {}, {}}},\n",
            row.function,
            row.what,
            text(&row.input),
            text(&row.expected),
            row.input.len(),
            row.expected.len()
        ));
    }
    c.push_str(
        "};\nint main(void) { int bad = 0; static _Alignas(64) char in[512], out[512];
  for (unsigned i = 0; i < sizeof rows / sizeof *rows; i++) { const struct row *r = &rows[i];
    memcpy(in, r->in, r->n); memset(out, 0x5a, sizeof out);
    r->f(in, out);
    if (memcmp(out, r->out, r->m)) { if (bad++ < 10) { printf(\"%s: got \", r->what);
      for (int k = r->m; k--;) printf(\"%02x\", (unsigned char)out[k]); printf(\" expected \");
      for (int k = r->m; k--;) printf(\"%02x\", (unsigned char)r->out[k]); printf(\"\\n\"); } } 
    for (int k = r->m; k < 512; k++) if (out[k] != 0x5a) { if (bad++ < 10) printf(\"%s: wrote beyond\\n\", r->what); break; } }
  printf(\"bad %d\\n\", bad); return 0; }\n",
    );
    let out = link_and_run(name, object, &c, &[]);
    assert_eq!(out, "bad 0\n");
}
