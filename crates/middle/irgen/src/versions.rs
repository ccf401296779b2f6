//! Functions whose name stands for something else than their code: those with `target_clones`, of which there are several,
//! chosen by a resolver when the program starts; interrupt handlers and functions that keep every register, whose code
//! is called from a few instructions that save what any function may change. Both are written as assembly text.

use crate::ModuleGen;
use base::Symbol;
use ctype::TypeKind;
use hir::{FuncDef, Linkage};
use ir::{SymId, SymbolDef};
use std::fmt::Write;
use target::x86::Features;

/// Registers that the convention lets a function change (SysV x86-64 ABI 3.2.1).
const CHANGED: [&str; 9] = ["rax", "rcx", "rdx", "rsi", "rdi", "r8", "r9", "r10", "r11"];

/// A version of a function.
#[derive(Copy, Clone, Debug)]
pub(crate) struct Version {
    /// Its symbol.
    pub(crate) name: Symbol,
    /// What it may use; none: what the function may.
    pub(crate) features: Option<Features>,
}

impl ModuleGen<'_> {
    /// The versions to make of a function; one that is none for all that are made under their own name.
    pub(crate) fn versions(&mut self, def: &FuncDef) -> Vec<Option<Version>> {
        let decl = &self.hir.decls[def.decl];
        let Some(attrs) = decl.attrs.as_deref() else { return vec![None] };
        let name = self.module_name(def);
        if attrs.interrupt || attrs.keeps_registers {
            return vec![Some(Version { name: body_name(name), features: None })];
        }
        if attrs.clones.is_empty() {
            return vec![None];
        }
        let base = attrs.target.unwrap_or(self.lang.features);
        let version = |text: &Symbol| {
            let features = match text.as_str() {
                "default" => Ok(base),
                text => base.changed_by_target(text),
            };
            Some(Version { name: clone_name(name, *text), features: features.ok() })
        };
        attrs.clones.iter().map(version).collect()
    }

    fn module_name(&mut self, def: &FuncDef) -> Symbol {
        let symbol = self.decl_symbol(def.decl);
        self.module.symbols[symbol].name
    }

    /// The symbol of a version: of this object only.
    pub(crate) fn version_symbol(&mut self, version: Version) -> SymId {
        let symbol = self.module.symbol(version.name);
        let info = &mut self.module.symbols[symbol];
        info.def = SymbolDef::Function;
        info.linkage = ir::Linkage::Local;
        info.is_function = true;
        info.dso_local = true;
        info.plt = false;
        symbol
    }

    /// Writes what the name of such a function stands for. Whether the function is one.
    pub(crate) fn emit_stub(&mut self, def: &FuncDef) -> bool {
        let decl = &self.hir.decls[def.decl];
        let Some(attrs) = decl.attrs.as_deref() else { return false };
        let handler = attrs.interrupt || attrs.keeps_registers;
        if !handler && attrs.clones.is_empty() {
            return false;
        }
        let name = self.module_name(def);
        let mut text = String::new();
        match attrs.section {
            Some(section) => _ = writeln!(text, ".section {section}, \"ax\", @progbits"),
            None => text.push_str(".text\n"),
        }
        if decl.linkage == Linkage::External {
            let binding = if attrs.weak { "weak" } else { "globl" };
            _ = writeln!(text, ".{binding} {name}");
        }
        let visibility = attrs.visibility.unwrap_or(self.lang.visibility);
        let hidden = match visibility {
            target::Visibility::Default => None,
            target::Visibility::Hidden => Some("hidden"),
            target::Visibility::Protected => Some("protected"),
            target::Visibility::Internal => Some("internal"),
        };
        if let Some(hidden) = hidden.filter(|_| decl.linkage == Linkage::External) {
            _ = writeln!(text, ".{hidden} {name}");
        }
        text.push_str(".p2align 4\n");
        let mark = if self.lang.cf_branch { "endbr64\n" } else { "" };
        if handler {
            _ = writeln!(text, ".type {name}, @function\n{name}:\n{mark}");
            let types = &self.hir.types;
            let returns = match types.kind(decl.ty) {
                TypeKind::Function { ret, .. } if !types.is_void(ret) => types.size_of(ret).unwrap_or(0),
                _ => 0,
            };
            write_handler(&mut text, body_name(name), attrs.interrupt, def.params.len() == 2, returns);
            _ = writeln!(text, ".size {name}, .-{name}");
        } else {
            write_resolver(&mut text, name, &attrs.clones, mark);
        }
        text.push_str(".text\n");
        self.module.file_asm.push((Symbol::intern(&text), decl.loc));
        true
    }
}

fn body_name(name: Symbol) -> Symbol {
    Symbol::intern(&format!("{name}.body"))
}

fn clone_name(name: Symbol, version: Symbol) -> Symbol {
    let plain: String = version.as_str().chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '_' }).collect();
    Symbol::intern(&format!("{name}.{plain}"))
}

/// Saves all that the body may change, calls it, and goes back where control came from: with the instruction that ends
/// interrupts (Intel SDM 3A 6.14.3), which wants an error code to be gone.
fn write_handler(text: &mut String, body: Symbol, interrupt: bool, error_code: bool, returns: u64) {
    let is_result = |r: &str| r == "rax" && returns > 0 || r == "rdx" && returns > 8;
    let saved: Vec<&str> = CHANGED.into_iter().filter(|r| !is_result(r)).collect();
    if interrupt {
        text.push_str("cld\n");
    }
    for r in &saved {
        _ = writeln!(text, "pushq %{r}");
    }
    let depth = 8 * saved.len();
    // The return address or the frame of 40 bytes lies on a stack that was aligned; an error code is a word more.
    let pushed = if error_code && interrupt { 16 } else { 8 };
    let pad = (depth + pushed) % 16;
    if pad != 0 {
        text.push_str("subq $8, %rsp\n");
    }
    if interrupt {
        let frame = depth + pad + if error_code { 8 } else { 0 };
        _ = writeln!(text, "leaq {frame}(%rsp), %rdi");
        if error_code {
            _ = writeln!(text, "movq {}(%rsp), %rsi", depth + pad);
        }
    }
    _ = writeln!(text, "call {body}");
    if pad != 0 {
        text.push_str("addq $8, %rsp\n");
    }
    for r in saved.iter().rev() {
        _ = writeln!(text, "popq %{r}");
    }
    if interrupt && error_code {
        text.push_str("addq $8, %rsp\n");
    }
    text.push_str(if interrupt { "iretq\n" } else { "ret\n" });
}

/// Asks the run-time library what the processor is, and gives the best version that it can run.
fn write_resolver(text: &mut String, name: Symbol, versions: &[Symbol], mark: &str) {
    let mut order: Vec<(usize, Symbol)> = versions
        .iter()
        .filter(|version| version.as_str() != "default")
        .map(|&version| (rank(version.as_str()), version))
        .collect();
    order.sort_by_key(|&(rank, _)| std::cmp::Reverse(rank));
    _ = writeln!(text, ".type {name}.resolver, @function\n{name}.resolver:\n{mark}subq $8, %rsp");
    text.push_str(".hidden __cpu_indicator_init\n.hidden __cpu_model\n.hidden __cpu_features2\n");
    text.push_str("call __cpu_indicator_init\n");
    for (_, version) in order {
        let clone = clone_name(name, version);
        _ = writeln!(text, "leaq {clone}(%rip), %rax");
        let part = version.as_str();
        if let Some((word, value)) = part.strip_prefix("arch=").and_then(hir::cpu::model) {
            _ = writeln!(text, "cmpl ${value}, __cpu_model+{}(%rip)\nje 1f", 4 * word);
        } else if let Some(bit) = hir::cpu::feature_bit(part) {
            let place =
                if bit < 32 { "__cpu_model+12".to_owned() } else { format!("__cpu_features2+{}", (bit - 32) / 32 * 4) };
            _ = writeln!(text, "testl ${}, {place}(%rip)\njne 1f", 1u32 << (bit % 32));
        }
    }
    let default = clone_name(name, Symbol::intern("default"));
    _ = writeln!(text, "leaq {default}(%rip), %rax\n1: addq $8, %rsp\nret\n.size {name}.resolver, .-{name}.resolver");
    _ = writeln!(text, ".type {name}, @gnu_indirect_function\n.set {name}, {name}.resolver");
}

/// Which of two versions is the better: a processor before features, later features before earlier.
fn rank(version: &str) -> usize {
    match version.strip_prefix("arch=") {
        Some(cpu) => 1000 + target::x86::processor(cpu).map_or(0, |features| features.iter().count()),
        None => FEATURES_BY_AGE.iter().position(|&feature| feature == version).map_or(0, |at| at + 1),
    }
}

/// The order that GCC documents for versions of a function.
const FEATURES_BY_AGE: &[&str] = &[
    "mmx", "sse", "sse2", "sse3", "sse4a", "ssse3", "sse4.1", "sse4.2", "popcnt", "aes", "pclmul", "avx", "bmi",
    "fma4", "xop", "fma", "bmi2", "avx2", "avx512f",
];
