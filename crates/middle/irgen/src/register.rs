//! GNU global register variables: no objects in memory, but registers that the whole translation unit
//! leaves to them. They are read and written by asm instructions without text whose operand is fixed.

use crate::ModuleGen;
use crate::func::FuncGen;
use base::Symbol;
use hir::{Decl, Linkage};
use ir::{AsmInfo, AsmOperand, AsmOperandKind, Type, Value};

/// The register of a global register variable.
pub(crate) fn register_of_global(decl: &Decl, pointer_size: u32) -> Option<Symbol> {
    let label = decl.attrs.as_deref()?.asm_label?;
    let is_global = decl.register && !decl.local && decl.linkage != Linkage::None;
    // Sema refused what is no such register.
    let whole = target::x86_registers::global_register(label.as_str(), pointer_size)?;
    is_global.then(|| Symbol::intern(whole))
}

impl ModuleGen<'_> {
    /// Tells the code generators which registers to leave alone.
    pub(crate) fn reserve_registers(&mut self) {
        let pointer_size = self.hir.types.target().pointer_size;
        for decl in self.hir.decls.iter() {
            if let Some(register) = register_of_global(decl, pointer_size)
                && !self.module.reserved_registers.contains(&register)
            {
                self.module.reserved_registers.push(register);
            }
        }
    }
}

impl FuncGen<'_, '_, '_> {
    /// The value of a register.
    pub(crate) fn read_register(&mut self, register: Symbol, ty: Type) -> Value {
        let inst = self.register_asm(register, ty, AsmOperandKind::Output { result: 0 }, &[ty]);
        self.b.func.result(inst).expect("made with one result")
    }

    /// Gives a register a value.
    pub(crate) fn write_register(&mut self, register: Symbol, value: Value) {
        let ty = self.b.func.ty(value);
        self.register_asm(register, ty, AsmOperandKind::Input(value), &[]);
    }

    fn register_asm(&mut self, register: Symbol, ty: Type, kind: AsmOperandKind, results: &[Type]) -> ir::InstId {
        let constraint = Symbol::intern("r");
        let info = AsmInfo {
            template: Symbol::EMPTY,
            extended: true,
            volatile: true,
            operands: vec![AsmOperand { name: None, constraint, ty, kind, register: Some(register) }],
            numbered: 1,
            clobbers: Vec::new(),
            memory: false,
            dests: Vec::new(),
            label_names: Vec::new(),
            loc: self.b.loc,
        };
        self.b.asm(info, results)
    }
}
