//! Inline assembly: operands become values and addresses; constraints are resolved by the code generator.

use crate::func::FuncGen;
use crate::place::Place;
use abi::ir_type;
use base::Symbol;
use ctype::Ty;
use hir::{AsmData, AsmId, Expr, ExprId};
use ir::{AsmInfo, AsmOperand, AsmOperandKind, MemFlags, Type, Value};

impl FuncGen<'_, '_, '_> {
    pub(crate) fn asm_stmt(&mut self, id: AsmId) {
        let hir = self.hir();
        let data = &hir.asms[id];
        let mut operands = Vec::new();
        let mut hidden = Vec::new();
        let mut results: Vec<Type> = Vec::new();
        // Places of the outputs in registers, and the type of each.
        let mut stores: Vec<(Place, Type)> = Vec::new();
        for (number, output) in data.outputs.iter().enumerate() {
            let text = output.constraint.as_str();
            let both = text.contains('+');
            let constraint: String = text.chars().filter(|c| !matches!(c, '=' | '+')).collect();
            let place = self.place(output.expr);
            let ir_ty = self.register_type(place.ty, &constraint);
            let register = self.register_of(output.expr);
            let name = output.name;
            let operand = |kind, ty, constraint: &str, register| AsmOperand {
                name,
                constraint: Symbol::intern(constraint),
                ty,
                kind,
                register,
            };
            match ir_ty {
                Some(ty) if !memory_only(&constraint) => {
                    let result = results.len() as u16;
                    results.push(ty);
                    operands.push(operand(AsmOperandKind::Output { result }, ty, &constraint, register));
                    if both {
                        let value = self.load_operand(&place, ty);
                        let kind = AsmOperandKind::Tied { value, output: number as u16 };
                        hidden.push(AsmOperand { name: None, ..operand(kind, ty, &constraint, register) });
                    }
                    stores.push((place, ty));
                }
                other => {
                    let ty = other.unwrap_or_else(|| self.memory_type(place.ty));
                    if place.space != 0 {
                        self.unsupported("an asm operand in an address space", output.loc);
                    }
                    operands.push(operand(AsmOperandKind::OutputMem(place.ptr), ty, &constraint, None));
                    if both {
                        let kind = AsmOperandKind::InputMem(place.ptr);
                        hidden.push(AsmOperand { name: None, ..operand(kind, ty, &constraint, None) });
                    }
                }
            }
        }
        for input in &data.inputs {
            let operand = self.asm_input(data, input, &operands);
            operands.push(operand);
        }
        let numbered = operands.len() as u16;
        operands.extend(hidden);
        for n in 0..data.labels.len() {
            operands.push(AsmOperand {
                name: Some(data.labels[n].0),
                constraint: Symbol::intern("i"),
                ty: self.b.pointer(),
                kind: AsmOperandKind::Label(n as u16),
                register: None,
            });
        }
        let memory = data.clobbers.iter().any(|clobber| clobber.as_str() == "memory");
        let clobbers = data
            .clobbers
            .iter()
            .filter(|clobber| !matches!(clobber.as_str(), "memory" | "cc" | "flags"))
            .map(|clobber| Symbol::intern(clobber.as_str().trim_start_matches('%')))
            .collect();
        let mut info = AsmInfo {
            template: data.template,
            extended: data.extended,
            volatile: data.volatile,
            operands,
            numbered,
            clobbers,
            memory,
            dests: Vec::new(),
            label_names: data.labels.iter().map(|(name, _)| *name).collect(),
            loc: data.loc,
        };
        if data.labels.is_empty() {
            let inst = self.b.asm(info, &results);
            let values: Vec<Value> = self.b.func.results(inst).collect();
            self.store_outputs(&stores, &values);
            return;
        }
        // asm goto: each edge has a block of its own, in which outputs are stored and cleanups run.
        let after = self.b.func.new_block();
        let edges: Vec<ir::Block> = data.labels.iter().map(|_| self.b.func.new_block()).collect();
        info.dests =
            std::iter::once(after).chain(edges.iter().copied()).map(|b| self.b.func.block_call(b, &[])).collect();
        let inst = self.b.asm(info, &results);
        let values: Vec<Value> = self.b.func.results(inst).collect();
        for (&edge, &(_, label)) in edges.iter().zip(&data.labels) {
            self.b.start_block(edge);
            self.store_outputs(&stores, &values);
            self.goto(label);
        }
        self.b.start_block(after);
        self.store_outputs(&stores, &values);
    }

    fn store_outputs(&mut self, stores: &[(Place, Type)], values: &[Value]) {
        for ((place, _), &value) in stores.iter().zip(values) {
            if ir_type(self.types(), place.ty).is_some() {
                self.store_scalar(place, value);
            } else {
                self.b.store(place.ptr, value, MemFlags::aligned(place.align.max(1)).with_volatile(place.volatile));
            }
        }
    }

    fn asm_input(&mut self, data: &AsmData, input: &hir::AsmOperand, outputs: &[AsmOperand]) -> AsmOperand {
        let hir = self.hir();
        let text = input.constraint.as_str();
        let register = self.register_of(input.expr);
        let ty = hir.ty(input.expr);
        let make =
            |kind, ty, register| AsmOperand { name: input.name, constraint: input.constraint, ty, kind, register };
        if let Some(output) = tied_output(data, text) {
            let value = self.register_input(input.expr, outputs.get(usize::from(output)).map(|out| out.ty));
            let value = match outputs.get(usize::from(output)) {
                // The operand is as wide as the output.
                Some(out) if out.ty.is_int() && self.b.func.ty(value).is_int() && !out.ty.is_vector() => {
                    let signed = self.types().is_signed(ty);
                    self.int_resize(value, out.ty, signed)
                }
                _ => value,
            };
            let ty = self.b.func.ty(value);
            return make(AsmOperandKind::Tied { value, output }, ty, register);
        }
        let scalar = self.register_type(ty, text);
        if scalar.is_none() || memory_only(text) {
            let address = self.memory_operand(input.expr);
            let ir_ty = scalar.unwrap_or_else(|| self.memory_type(ty));
            return make(AsmOperandKind::InputMem(address), ir_ty, None);
        }
        let value = self.register_input(input.expr, scalar);
        let ir_ty = self.b.func.ty(value);
        make(AsmOperandKind::Input(value), ir_ty, register)
    }

    /// The type in which an operand travels in a register. GCC lets structures and unions of a register's size do so, as
    /// integers, where the constraint allows no memory.
    fn register_type(&self, ty: Ty, constraint: &str) -> Option<Type> {
        let allows_memory = || constraint.contains(['m', 'o', 'V', 'g', 'X', '<', '>']);
        ir_type(self.types(), ty).or_else(|| {
            let size = self.types().size_of(ty).filter(|size| matches!(size, 1 | 2 | 4 | 8) && !allows_memory())?;
            Type::int(size as u32 * 8)
        })
    }

    /// The value of an operand at a place, of a type that [`Self::register_type`] gave.
    fn load_operand(&mut self, place: &Place, ty: Type) -> Value {
        if ir_type(self.types(), place.ty).is_some() {
            return self.load_scalar(place);
        }
        self.b.load(ty, place.ptr, MemFlags::aligned(place.align.max(1)).with_volatile(place.volatile))
    }

    /// The value of an input; `ty` is the type of the register for one that is no scalar.
    fn register_input(&mut self, e: ExprId, ty: Option<Type>) -> Value {
        match ty {
            Some(ty) if ir_type(self.types(), self.hir().ty(e)).is_none() => {
                let address = self.memory_operand(e);
                self.b.load(ty, address, MemFlags::aligned(1))
            }
            _ => self.scalar(e),
        }
    }

    /// The address of an operand in memory: of the object itself, if it is one.
    fn memory_operand(&mut self, e: ExprId) -> Value {
        let hir = self.hir();
        match hir.expr(e) {
            Expr::Load(inner) if self.is_lvalue(inner) => self.memory_operand(inner),
            _ if self.is_lvalue(e) => {
                let place = self.place(e);
                if place.space != 0 {
                    self.unsupported("an asm operand in an address space", hir.loc(e));
                }
                place.ptr
            }
            _ => {
                let value = self.rvalue(e);
                self.materialise(value, hir.ty(e)).ptr
            }
        }
    }

    /// A scalar type of the size of an object that has none, for operand suffixes.
    fn memory_type(&self, ty: Ty) -> Type {
        let size = self.types().size_of(ty).unwrap_or(8);
        Type::int((size * 8).min(64) as u32).unwrap_or(Type::I64)
    }

    /// The register of a register variable that an operand names.
    fn register_of(&self, e: ExprId) -> Option<Symbol> {
        let hir = self.hir();
        match hir.expr(e) {
            Expr::Load(inner) => self.register_of(inner),
            Expr::Decl(decl) if hir.decls[decl].register => {
                let label = hir.decls[decl].attrs.as_deref()?.asm_label?;
                Some(Symbol::intern(label.as_str().trim_start_matches('%')))
            }
            _ => None,
        }
    }
}

/// Number of the output that an input constraint ties to: `"0"` or `"[name]"`.
fn tied_output(data: &AsmData, constraint: &str) -> Option<u16> {
    let text = constraint.trim_start_matches(['%', '&']);
    if let Some(name) = text.strip_prefix('[').and_then(|rest| rest.split(']').next()) {
        let number = data.outputs.iter().position(|out| out.name.is_some_and(|n| n.as_str() == name))?;
        return Some(number as u16);
    }
    let digits: String = text.chars().take_while(char::is_ascii_digit).collect();
    digits.parse().ok()
}

/// Whether every alternative of a constraint is memory.
fn memory_only(constraint: &str) -> bool {
    let mut letters = constraint.chars().filter(|c| c.is_alphabetic() || *c == '@').peekable();
    letters.peek().is_some() && letters.all(|c| matches!(c, 'm' | 'o' | 'V'))
}
