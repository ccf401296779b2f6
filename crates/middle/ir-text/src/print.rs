//! IR to text.

use base::Idx;
use ir::{
    AbiParam, ArgLoc, ArithFlags, AsmOperandKind, AtomicOrder, BlockCall, CallConv, CallFacts, DataDef, Extension,
    Function, Inst, InstId, Linkage, ListId, MemFlags, Module, ParamPurpose, RegClass, RelocTarget, Signature, SymId,
    SymbolDef, Value, ValueDef,
};
use std::fmt::Write;
use target::Visibility;

/// The text of a module: its symbols, then its functions.
pub fn print_module(module: &Module) -> String {
    let mut out = String::new();
    let _ = writeln!(out, "target {}", quote(module.target.triple.as_bytes()));
    if module.pic {
        out.push_str("pic\n");
    }
    if !module.ident.is_empty() {
        let _ = writeln!(out, "ident {}", quote(module.ident.as_bytes()));
    }
    for (text, _) in &module.file_asm {
        let _ = writeln!(out, "asm {}", quote(text.as_str().as_bytes()));
    }
    for id in module.symbols.ids() {
        print_symbol(&mut out, module, id);
    }
    for entry in &module.init_fini {
        let kind = if entry.fini { "destructor" } else { "constructor" };
        let _ = writeln!(out, "{kind} {} {}", symbol_name(module, entry.function), entry.priority);
    }
    for function in &module.functions {
        out.push('\n');
        out.push_str(&print_function(module, function));
    }
    out
}

fn symbol_name(module: &Module, id: SymId) -> String {
    format!("@{}", quote(module.symbols[id].name.as_str().as_bytes()))
}

/// A string literal: printable ASCII as it is, the rest as `\xx`.
fn quote(bytes: &[u8]) -> String {
    let mut out = String::with_capacity(bytes.len() + 2);
    out.push('"');
    for &byte in bytes {
        match byte {
            b'"' | b'\\' => {
                out.push('\\');
                out.push(byte as char);
            }
            b' '..=b'~' => out.push(byte as char),
            _ => {
                let _ = write!(out, "\\{byte:02x}");
            }
        }
    }
    out.push('"');
    out
}

fn print_symbol(out: &mut String, module: &Module, id: SymId) {
    let info = &module.symbols[id];
    let _ = write!(out, "symbol {}", symbol_name(module, id));
    out.push_str(match info.linkage {
        Linkage::Local => " local",
        Linkage::Global => " global",
        Linkage::Weak => " weak",
    });
    out.push_str(match info.visibility {
        Visibility::Default => "",
        Visibility::Hidden => " hidden",
        Visibility::Protected => " protected",
        Visibility::Internal => " internal",
    });
    for (set, word) in [
        (info.is_function, " function"),
        (info.dso_local, " dso_local"),
        (info.plt, " plt"),
        (info.retain, " retain"),
        (info.kept, " kept"),
    ] {
        if set {
            out.push_str(word);
        }
    }
    if let Some(model) = info.tls {
        let _ = write!(out, " tls {model:?}");
    }
    for (word, name) in [("section", info.section), ("comdat", info.comdat), ("symver", info.symver)] {
        if let Some(name) = name {
            let _ = write!(out, " {word} {}", quote(name.as_str().as_bytes()));
        }
    }
    match &info.def {
        SymbolDef::Undefined => out.push_str(" = undefined"),
        SymbolDef::Function => out.push_str(" = body"),
        SymbolDef::Data(data) => print_data(out, module, data),
        SymbolDef::Common { size, align } => {
            let _ = write!(out, " = common size {size} align {align}");
        }
        SymbolDef::Alias(target) => {
            let _ = write!(out, " = alias {}", symbol_name(module, *target));
        }
        SymbolDef::WeakRef(target) => {
            let _ = write!(out, " = weakref {}", symbol_name(module, *target));
        }
        SymbolDef::IFunc(target) => {
            let _ = write!(out, " = ifunc {}", symbol_name(module, *target));
        }
    }
    out.push('\n');
}

fn print_data(out: &mut String, module: &Module, data: &DataDef) {
    let _ = write!(out, " = data size {} align {}", data.size, data.align);
    if data.readonly {
        out.push_str(" readonly");
    }
    if data.mergeable_string != 0 {
        let _ = write!(out, " string {}", data.mergeable_string);
    }
    if !data.bytes.is_empty() {
        let _ = write!(out, " {}", quote(&data.bytes));
    }
    for reloc in &data.relocs {
        let _ = write!(out, " reloc {} {} ", reloc.offset, reloc.size);
        match reloc.target {
            RelocTarget::Symbol(symbol) => out.push_str(&symbol_name(module, symbol)),
            RelocTarget::Block(symbol, block) => {
                let _ = write!(out, "{}:{block}", symbol_name(module, symbol));
            }
            RelocTarget::BlockDiff(symbol, a, b) => {
                let _ = write!(out, "{}:{a}-{b}", symbol_name(module, symbol));
            }
        }
        let _ = write!(out, " {}", reloc.addend);
    }
}

fn print_signature(signature: &Signature) -> String {
    let mut out = String::new();
    let list = |out: &mut String, params: &[AbiParam]| {
        out.push('(');
        for (n, param) in params.iter().enumerate() {
            if n > 0 {
                out.push_str(", ");
            }
            let _ = write!(out, "{}", param.ty);
            match param.loc {
                ArgLoc::Reg(class, number) => {
                    let class = match class {
                        RegClass::Int => "int",
                        RegClass::Float => "float",
                        RegClass::X87 => "x87",
                    };
                    let _ = write!(out, " {class} {number}");
                }
                ArgLoc::Stack { offset } => {
                    let _ = write!(out, " stack {offset}");
                }
                ArgLoc::StackCopy { offset, size, align } => {
                    let _ = write!(out, " copy {offset} size {size} align {align}");
                }
            }
            out.push_str(match param.extension {
                Extension::None => "",
                Extension::Zero => " zext",
                Extension::Sign => " sext",
            });
            out.push_str(match param.purpose {
                ParamPurpose::Normal => "",
                ParamPurpose::StructReturn => " sret",
                ParamPurpose::StaticChain => " chain",
            });
        }
        out.push(')');
    };
    list(&mut out, &signature.params);
    out.push_str(" -> ");
    list(&mut out, &signature.rets);
    if signature.variadic {
        out.push_str(" variadic");
    }
    if signature.conv == CallConv::Ms {
        out.push_str(" ms");
    }
    if signature.stack_size != 0 {
        let _ = write!(out, " stack {}", signature.stack_size);
    }
    if signature.popped != 0 {
        let _ = write!(out, " pops {}", signature.popped);
    }
    out
}

/// The text of a function.
pub fn print_function(module: &Module, function: &Function) -> String {
    let mut printer = Printer { module, f: function, names: vec![u32::MAX; function.num_values()], out: String::new() };
    printer.number();
    printer.function();
    printer.out
}

struct Printer<'a> {
    module: &'a Module,
    f: &'a Function,
    /// Number of each value in the text.
    names: Vec<u32>,
    out: String,
}

impl Printer<'_> {
    fn number(&mut self) {
        let mut next = 0;
        let mut name = |names: &mut Vec<u32>, value: Value| {
            names[value.index()] = next;
            next += 1;
        };
        for &block in &self.f.layout {
            self.f.params(block).iter().for_each(|&value| name(&mut self.names, value));
            for &inst in self.f.insts(block) {
                self.f.results(inst).for_each(|value| name(&mut self.names, value));
            }
        }
    }

    fn function(&mut self) {
        let f = self.f;
        let signature = print_signature(&self.module.signatures[f.signature]);
        let _ = write!(self.out, "function {} {signature}", symbol_name(self.module, f.symbol));
        let attrs = &f.attrs;
        for (set, word) in [
            (attrs.noreturn, " noreturn"),
            (attrs.naked, " naked"),
            (attrs.cold, " cold"),
            (attrs.hot, " hot"),
            (attrs.noinline, " noinline"),
            (attrs.noipa, " noipa"),
            (attrs.inline_only, " inline_only"),
            (attrs.optnone, " optnone"),
            (attrs.always_inline, " always_inline"),
            (attrs.calls_returns_twice, " calls_returns_twice"),
            (attrs.instrument, " instrument"),
            (attrs.stack_protect, " stack_protect"),
            (attrs.branch_target, " branch_target"),
        ] {
            if set {
                self.out.push_str(word);
            }
        }
        if attrs.align != 0 {
            let _ = write!(self.out, " align {}", attrs.align);
        }
        if attrs.restrict_params != 0 {
            let _ = write!(self.out, " restrict {}", attrs.restrict_params);
        }
        self.out.push_str(" {\n");
        for (slot, data) in f.slots.iter_enumerated() {
            let _ = writeln!(self.out, "  {slot}: size {} align {}", data.size, data.align);
        }
        for &block in &f.layout {
            let _ = write!(self.out, "{block}");
            let params: Vec<String> =
                f.params(block).iter().map(|&v| format!("v{}: {}", self.names[v.index()], f.ty(v))).collect();
            if !params.is_empty() {
                let _ = write!(self.out, "({})", params.join(", "));
            }
            self.out.push_str(if f.is_cold(block) { " cold:\n" } else { ":\n" });
            for &inst in f.insts(block) {
                self.out.push_str("  ");
                self.inst(inst);
                self.out.push('\n');
            }
        }
        self.out.push_str("}\n");
    }

    fn value(&self, value: Value) -> String {
        let ty = self.f.ty(value);
        let offset = |offset: i32| if offset == 0 { String::new() } else { format!("{offset:+}") };
        match self.f.def(value) {
            ValueDef::Inst { .. } | ValueDef::Param { .. } => format!("v{}", self.names[value.index()]),
            ValueDef::Int(bits) => format!("{ty} {bits}"),
            ValueDef::Float(bits) => format!("{ty} {bits:#x}"),
            ValueDef::Wide(index) => format!("{ty} {:#x}", self.f.wide_bits(index)),
            ValueDef::Symbol { symbol, offset: at } => format!("{}{}", symbol_name(self.module, symbol), offset(at)),
            ValueDef::Slot { slot, offset: at } => format!("{slot}{}", offset(at)),
            ValueDef::BlockAddr(block) => format!("&{block}"),
            ValueDef::Poison => format!("{ty} poison"),
        }
    }

    fn list(&self, list: ListId) -> String {
        self.f.values(list).map(|value| self.value(value)).collect::<Vec<_>>().join(", ")
    }

    fn dest(&self, dest: BlockCall) -> String {
        let args: Vec<String> = self.f.dest_args(dest).map(|value| self.value(value)).collect();
        let block = self.f.dest_block(dest);
        if args.is_empty() { block.to_string() } else { format!("{block}({})", args.join(", ")) }
    }

    fn inst(&mut self, id: InstId) {
        let f = self.f;
        let results: Vec<String> = f.results(id).map(|v| format!("v{}: {}", self.names[v.index()], f.ty(v))).collect();
        if !results.is_empty() {
            let _ = write!(self.out, "{} = ", results.join(", "));
        }
        let text = self.operation(f.inst(id));
        self.out.push_str(&text);
    }

    fn operation(&self, inst: Inst) -> String {
        let v = |value| self.value(value);
        match inst {
            Inst::Binary { op, flags, lhs, rhs } => format!("{}{} {}, {}", word(op), arith(flags), v(lhs), v(rhs)),
            Inst::Unary { op, arg } => format!("{} {}", word(op), v(arg)),
            Inst::Cast { op, arg } => format!("{} {}", word(op), v(arg)),
            Inst::IntCompare { cond, lhs, rhs } => format!("icmp {} {}, {}", word(cond), v(lhs), v(rhs)),
            Inst::FloatCompare { cond, lhs, rhs } => format!("fcmp {} {}, {}", word(cond), v(lhs), v(rhs)),
            Inst::Select { cond, then, otherwise } => format!("select {}, {}, {}", v(cond), v(then), v(otherwise)),
            Inst::PtrAdd { flags, base, offset } => format!("ptr_add{} {}, {}", arith(flags), v(base), v(offset)),
            Inst::Carry { op, lhs, rhs, carry } => {
                format!("carry {} {}, {}, {}", word(op), v(lhs), v(rhs), v(carry))
            }
            Inst::WideMul { signed, lhs, rhs } => {
                format!("wide_mul {} {}, {}", if signed { "signed" } else { "unsigned" }, v(lhs), v(rhs))
            }
            Inst::Funnel { left, high, low, count } => {
                format!("funnel {} {}, {}, {}", if left { "left" } else { "right" }, v(high), v(low), v(count))
            }
            Inst::Overflow { op, lhs, rhs } => format!("overflow {} {}, {}", word(op), v(lhs), v(rhs)),
            Inst::Load { ptr, mem } => format!("load {}{}", v(ptr), memory(mem)),
            Inst::Store { ptr, value, mem } => format!("store {}, {}{}", v(value), v(ptr), memory(mem)),
            Inst::AtomicRmw { op, ptr, value, mem } => {
                format!("atomic_rmw {} {}, {}{}", word(op), v(ptr), v(value), memory(mem))
            }
            Inst::CmpXchg { weak, failure, args, mem } => {
                let weak = if weak { " weak" } else { "" };
                format!("cmpxchg{weak} {}{} failure {}", self.list(args), memory(mem), word(failure))
            }
            Inst::Fence { order, compiler_only } => {
                format!("fence {}{}", word(order), if compiler_only { " compiler" } else { "" })
            }
            Inst::MemCopy { overlap, args, mem } => {
                format!("{} {}{}", if overlap { "memmove" } else { "memcpy" }, self.list(args), memory(mem))
            }
            Inst::MemSet { args, mem } => format!("memset {}{}", self.list(args), memory(mem)),
            Inst::Call { facts, sig, callee, args } => {
                let signature = print_signature(&self.module.signatures[sig]);
                let mut text = format!("call {}({}) {signature}", v(callee), self.list(args));
                let mut left = facts;
                for (fact, name) in CallFacts::NAMES {
                    if left.contains(fact) {
                        text.push(' ');
                        text.push_str(name);
                        left = left.without(fact);
                    }
                }
                text
            }
            Inst::Intrinsic { op, args } => match op {
                ir::Intrinsic::Target(number) => format!("intrinsic target {number} ({})", self.list(args)),
                op => format!("intrinsic {} ({})", word(op), self.list(args)),
            },
            Inst::Asm(asm) => self.asm(asm),
            Inst::ExtractLane { vector, index } => format!("extract_lane {}, {}", v(vector), v(index)),
            Inst::InsertLane { args } => format!("insert_lane {}", self.list(args)),
            Inst::Splat { arg } => format!("splat {}", v(arg)),
            Inst::Shuffle { args } => format!("shuffle {}", self.list(args)),
            Inst::Jump { dest } => format!("jump {}", self.dest(dest)),
            Inst::Branch { cond, then, otherwise } => {
                format!("branch {}, {}, {}", v(cond), self.dest(then), self.dest(otherwise))
            }
            Inst::Switch { value, table } => {
                let data = &self.f.switches[table];
                let mut out = format!("switch {}, {} [", v(value), self.dest(data.default));
                for (n, case) in data.cases.iter().enumerate() {
                    let comma = if n > 0 { ", " } else { "" };
                    let _ = if case.low == case.high {
                        write!(out, "{comma}{}: {}", case.low, self.dest(case.dest))
                    } else {
                        write!(out, "{comma}{}..{}: {}", case.low, case.high, self.dest(case.dest))
                    };
                }
                out.push(']');
                out
            }
            Inst::IndirectBranch { addr, dests } => {
                let dests: Vec<String> = self.f.blocks_of(dests).map(|block| block.to_string()).collect();
                format!("indirect_branch {} [{}]", v(addr), dests.join(", "))
            }
            Inst::Return { args } => format!("return {}", self.list(args)).trim_end().to_string(),
            Inst::Unreachable => "unreachable".into(),
        }
    }

    fn asm(&self, id: ir::AsmId) -> String {
        let info = &self.f.asms[id];
        let mut out = format!("asm {}", quote(info.template.as_str().as_bytes()));
        for (set, word) in [(info.extended, " extended"), (info.volatile, " volatile"), (info.memory, " memory")] {
            if set {
                out.push_str(word);
            }
        }
        let _ = write!(out, " numbered {}", info.numbered);
        for clobber in &info.clobbers {
            let _ = write!(out, " clobber {}", quote(clobber.as_str().as_bytes()));
        }
        out.push_str(" (");
        for (n, operand) in info.operands.iter().enumerate() {
            if n > 0 {
                out.push_str(", ");
            }
            if let Some(name) = operand.name {
                let _ = write!(out, "[{}] ", quote(name.as_str().as_bytes()));
            }
            let _ = write!(out, "{} {}", operand.ty, quote(operand.constraint.as_str().as_bytes()));
            if let Some(register) = operand.register {
                let _ = write!(out, " register {}", quote(register.as_str().as_bytes()));
            }
            let _ = match operand.kind {
                AsmOperandKind::Output { result } => write!(out, " output {result}"),
                AsmOperandKind::OutputMem(value) => write!(out, " output_mem {}", self.value(value)),
                AsmOperandKind::Input(value) => write!(out, " input {}", self.value(value)),
                AsmOperandKind::InputMem(value) => write!(out, " input_mem {}", self.value(value)),
                AsmOperandKind::Tied { value, output } => write!(out, " tied {output} {}", self.value(value)),
                AsmOperandKind::Label(number) => write!(out, " label {number}"),
            };
        }
        out.push(')');
        if !info.dests.is_empty() {
            let dests: Vec<String> = info.dests.iter().map(|&dest| self.dest(dest)).collect();
            let _ = write!(out, " goto [{}]", dests.join(", "));
            for name in &info.label_names {
                let _ = write!(out, " {}", quote(name.as_str().as_bytes()));
            }
        }
        out
    }
}

/// The word of an operation: its variant's name in small letters with underscores.
fn word(op: impl std::fmt::Debug) -> String {
    let name = format!("{op:?}");
    let mut out = String::with_capacity(name.len() + 4);
    for (n, c) in name.chars().enumerate() {
        if c.is_ascii_uppercase() && n > 0 {
            out.push('_');
        }
        out.push(c.to_ascii_lowercase());
    }
    out
}

fn arith(flags: ArithFlags) -> String {
    let mut out = String::new();
    for (flag, word) in [
        (ArithFlags::NSW, " nsw"),
        (ArithFlags::NUW, " nuw"),
        (ArithFlags::EXACT, " exact"),
        (ArithFlags::INBOUNDS, " inbounds"),
    ] {
        if flags.contains(flag) {
            out.push_str(word);
        }
    }
    out
}

fn memory(mem: MemFlags) -> String {
    let mut out = format!(" align {}", mem.align());
    if mem.volatile() {
        out.push_str(" volatile");
    }
    if mem.fresh() {
        out.push_str(" fresh");
    }
    if mem.order() != AtomicOrder::NotAtomic {
        let _ = write!(out, " {}", word(mem.order()));
    }
    if mem.space() != 0 {
        let _ = write!(out, " space {}", mem.space());
    }
    if mem.class() != 0 {
        let _ = write!(out, " class {}", mem.class());
    }
    out
}
