//! The builder: appends instructions to a current block, with trivial folding left to passes.

use crate::debug::{DebugLoc, ScopeId};
use crate::function::{Block, Function, InstId, Value, ValueDef};
use crate::inst::*;
use crate::module::{SigId, Signature, SymId};
use crate::types::Type;
use source::Loc;

/// Appends instructions at the end of the current block.
pub struct Builder<'f> {
    /// The function being built.
    pub func: &'f mut Function,
    block: Block,
    /// Location given to new instructions.
    pub loc: Loc,
    /// Lexical scope given to new instructions.
    pub scope: ScopeId,
    terminated: bool,
}

impl<'f> Builder<'f> {
    /// A builder at the end of `block`.
    pub fn new(func: &'f mut Function, block: Block) -> Builder<'f> {
        let terminated = func.terminator(block).is_some();
        Builder { func, block, loc: Loc::NONE, scope: ScopeId::from_u32(0), terminated }
    }
    /// The current block.
    pub fn block(&self) -> Block {
        self.block
    }
    /// Whether the current block has its terminator (further instructions would be unreachable).
    pub fn is_terminated(&self) -> bool {
        self.terminated
    }
    /// Goes on at the end of `block`, which enters the layout if it is not in it (the caller sees to that once).
    pub fn switch_to(&mut self, block: Block) {
        self.terminated = self.func.terminator(block).is_some();
        self.block = block;
    }
    /// Puts `block` at the end of the layout and goes on there.
    pub fn start_block(&mut self, block: Block) {
        self.func.layout.push(block);
        self.switch_to(block);
    }

    /// Appends an instruction. After a terminator, a fresh unreachable block is begun first.
    pub fn push(&mut self, inst: Inst, ty: Option<Type>, results: &[Type]) -> InstId {
        if self.terminated {
            let block = self.func.new_block();
            self.start_block(block);
        }
        let id = self.func.make_inst(inst, ty, results, DebugLoc::new(self.loc, self.scope));
        self.func.insts_mut(self.block).push(id);
        self.terminated = self.func.is_terminator(id);
        id
    }
    fn one(&mut self, inst: Inst, ty: Type) -> Value {
        let id = self.push(inst, Some(ty), &[ty]);
        self.func.result(id).expect("made with one result")
    }

    /// Integer constant.
    pub fn int(&mut self, ty: Type, bits: u64) -> Value {
        self.func.int(ty, bits)
    }
    /// The type of pointers.
    pub fn pointer(&self) -> Type {
        self.func.pointer
    }
    /// The integer type as wide as a pointer.
    pub fn word(&self) -> Type {
        self.func.word()
    }
    /// Integer constant as wide as a pointer: an offset, a length.
    pub fn size(&mut self, bits: u64) -> Value {
        self.func.int(self.func.word(), bits)
    }
    /// Address of a symbol plus an offset.
    pub fn symbol(&mut self, symbol: SymId, offset: i32) -> Value {
        self.func.leaf(ValueDef::Symbol { symbol, offset }, self.func.pointer)
    }
    /// Address of a slot plus an offset.
    pub fn slot(&mut self, slot: crate::Slot, offset: i32) -> Value {
        self.func.leaf(ValueDef::Slot { slot, offset }, self.func.pointer)
    }
    /// Arithmetic without promises.
    pub fn binary(&mut self, op: BinaryOp, lhs: Value, rhs: Value) -> Value {
        self.binary_flags(op, ArithFlags::NONE, lhs, rhs)
    }
    /// Arithmetic.
    pub fn binary_flags(&mut self, op: BinaryOp, flags: ArithFlags, lhs: Value, rhs: Value) -> Value {
        let ty = self.func.ty(lhs);
        debug_assert_eq!(ty, self.func.ty(rhs), "{op:?}");
        self.one(Inst::Binary { op, flags, lhs, rhs }, ty)
    }
    /// Operation with one operand.
    pub fn unary(&mut self, op: UnaryOp, arg: Value) -> Value {
        let ty = if op == UnaryOp::IsConstant { Type::I1 } else { self.func.ty(arg) };
        self.one(Inst::Unary { op, arg }, ty)
    }
    /// Conversion.
    pub fn cast(&mut self, op: CastOp, arg: Value, ty: Type) -> Value {
        self.one(Inst::Cast { op, arg }, ty)
    }
    /// Integer comparison of scalars or vectors.
    pub fn int_compare(&mut self, cond: IntCond, lhs: Value, rhs: Value) -> Value {
        let ty = self.compare_type(lhs);
        debug_assert_eq!(self.func.ty(lhs), self.func.ty(rhs));
        self.one(Inst::IntCompare { cond, lhs, rhs }, ty)
    }
    /// Floating comparison of scalars or vectors.
    pub fn float_compare(&mut self, cond: FloatCond, lhs: Value, rhs: Value) -> Value {
        let ty = self.compare_type(lhs);
        self.one(Inst::FloatCompare { cond, lhs, rhs }, ty)
    }
    fn compare_type(&self, operand: Value) -> Type {
        let ty = self.func.ty(operand);
        if ty.is_vector() { ty.as_int().expect("vector lanes have integer widths") } else { Type::I1 }
    }
    /// Choice by an `i1` or a mask.
    pub fn select(&mut self, cond: Value, then: Value, otherwise: Value) -> Value {
        let ty = self.func.ty(then);
        self.one(Inst::Select { cond, then, otherwise }, ty)
    }
    /// Pointer plus bytes. Folds constants into symbol and slot addresses.
    pub fn ptr_add(&mut self, base: Value, offset: Value) -> Value {
        if let Some(delta) = self.func.const_offset(offset) {
            if delta == 0 {
                return base;
            }
            let add = |old: i32| i64::from(old).checked_add(delta).and_then(|sum| i32::try_from(sum).ok());
            match self.func.def(base) {
                ValueDef::Symbol { symbol, offset } => {
                    if let Some(offset) = add(offset) {
                        return self.symbol(symbol, offset);
                    }
                }
                ValueDef::Slot { slot, offset } => {
                    if let Some(offset) = add(offset) {
                        return self.slot(slot, offset);
                    }
                }
                _ => {}
            }
        }
        self.one(Inst::PtrAdd { flags: ArithFlags::NONE, base, offset }, self.func.ty(base))
    }
    /// Pointer plus a constant number of bytes.
    pub fn ptr_offset(&mut self, base: Value, bytes: i64) -> Value {
        let offset = self.size(bytes as u64);
        self.ptr_add(base, offset)
    }
    /// Value and overflow bit.
    pub fn overflow(&mut self, op: OverflowOp, lhs: Value, rhs: Value) -> (Value, Value) {
        let ty = self.func.ty(lhs);
        let id = self.push(Inst::Overflow { op, lhs, rhs }, Some(ty), &[ty, Type::I1]);
        self.pair(id)
    }
    /// Sum or difference with a carry that comes in: value and the carry out.
    pub fn carry(&mut self, op: CarryOp, lhs: Value, rhs: Value, carry: Value) -> (Value, Value) {
        let ty = self.func.ty(lhs);
        let id = self.push(Inst::Carry { op, lhs, rhs, carry }, Some(ty), &[ty, Type::I1]);
        self.pair(id)
    }
    /// Product in two words, the low one first.
    pub fn wide_mul(&mut self, signed: bool, lhs: Value, rhs: Value) -> (Value, Value) {
        let ty = self.func.ty(lhs);
        let id = self.push(Inst::WideMul { signed, lhs, rhs }, Some(ty), &[ty, ty]);
        self.pair(id)
    }
    /// A word of two shifted words.
    pub fn funnel(&mut self, left: bool, high: Value, low: Value, count: Value) -> Value {
        let ty = self.func.ty(high);
        self.one(Inst::Funnel { left, high, low, count }, ty)
    }
    fn pair(&self, id: InstId) -> (Value, Value) {
        let mut results = self.func.results(id);
        let first = results.next().expect("made with two results");
        (first, results.next().expect("made with two results"))
    }
    /// Load.
    pub fn load(&mut self, ty: Type, ptr: Value, mem: MemFlags) -> Value {
        self.one(Inst::Load { ptr, mem }, ty)
    }
    /// Store.
    pub fn store(&mut self, ptr: Value, value: Value, mem: MemFlags) {
        let ty = self.func.ty(value);
        self.push(Inst::Store { ptr, value, mem }, Some(ty), &[]);
    }
    /// Atomic read-modify-write: the old value.
    pub fn atomic_rmw(&mut self, op: AtomicOp, ptr: Value, value: Value, mem: MemFlags) -> Value {
        let ty = self.func.ty(value);
        self.one(Inst::AtomicRmw { op, ptr, value, mem }, ty)
    }
    /// Compare and exchange: old value and success.
    pub fn cmpxchg(
        &mut self,
        ptr: Value,
        expected: Value,
        new: Value,
        weak: bool,
        failure: AtomicOrder,
        mem: MemFlags,
    ) -> (Value, Value) {
        let ty = self.func.ty(new);
        let args = self.func.list(&[ptr, expected, new]);
        let id = self.push(Inst::CmpXchg { weak, failure, args, mem }, Some(ty), &[ty, Type::I1]);
        self.pair(id)
    }
    /// Fence.
    pub fn fence(&mut self, order: AtomicOrder, compiler_only: bool) {
        self.push(Inst::Fence { order, compiler_only }, None, &[]);
    }
    /// Copies `len` (as wide as a pointer) bytes.
    pub fn mem_copy(&mut self, overlap: bool, dst: Value, src: Value, len: Value, mem: MemFlags) {
        let args = self.func.list(&[dst, src, len]);
        self.push(Inst::MemCopy { overlap, args, mem }, None, &[]);
    }
    /// Fills `len` (as wide as a pointer) bytes with an `i8`.
    pub fn mem_set(&mut self, dst: Value, byte: Value, len: Value, mem: MemFlags) {
        let args = self.func.list(&[dst, byte, len]);
        self.push(Inst::MemSet { args, mem }, None, &[]);
    }
    /// Call; the results are those of the signature.
    pub fn call(&mut self, sig: SigId, signature: &Signature, callee: Value, args: &[Value]) -> InstId {
        debug_assert_eq!(signature.params.len(), args.len());
        let rets: Vec<Type> = signature.rets.iter().map(|ret| ret.ty).collect();
        let args = self.func.list(args);
        self.push(Inst::Call { facts: CallFacts::NONE, sig, callee, args }, rets.first().copied(), &rets)
    }
    /// Intrinsic with at most one result.
    pub fn intrinsic(&mut self, op: Intrinsic, args: &[Value], ret: Option<Type>) -> Option<Value> {
        let args = self.func.list(args);
        let results: &[Type] = match &ret {
            Some(ty) => std::slice::from_ref(ty),
            None => &[],
        };
        let id = self.push(Inst::Intrinsic { op, args }, ret, results);
        self.func.result(id)
    }
    /// Inline assembly with results of these types.
    pub fn asm(&mut self, info: AsmInfo, results: &[Type]) -> InstId {
        let asm = self.func.asms.push(info);
        self.push(Inst::Asm(asm), results.first().copied(), results)
    }
    /// Lane of a vector.
    pub fn extract_lane(&mut self, vector: Value, index: Value) -> Value {
        let ty = self.func.ty(vector).element();
        self.one(Inst::ExtractLane { vector, index }, ty)
    }
    /// Vector with a lane replaced.
    pub fn insert_lane(&mut self, vector: Value, element: Value, index: Value) -> Value {
        let ty = self.func.ty(vector);
        let args = self.func.list(&[vector, element, index]);
        self.one(Inst::InsertLane { args }, ty)
    }
    /// Vector of equal lanes.
    pub fn splat(&mut self, arg: Value, ty: Type) -> Value {
        self.one(Inst::Splat { arg }, ty)
    }
    /// Shuffle.
    pub fn shuffle(&mut self, a: Value, b: Value, mask: Value, ty: Type) -> Value {
        let args = self.func.list(&[a, b, mask]);
        self.one(Inst::Shuffle { args }, ty)
    }
    /// Jump.
    pub fn jump(&mut self, block: Block, args: &[Value]) {
        let dest = self.func.block_call(block, args);
        self.push(Inst::Jump { dest }, None, &[]);
    }
    /// Branch by an `i1`.
    pub fn branch(
        &mut self,
        cond: Value,
        then: Block,
        then_args: &[Value],
        otherwise: Block,
        otherwise_args: &[Value],
    ) {
        let then = self.func.block_call(then, then_args);
        let otherwise = self.func.block_call(otherwise, otherwise_args);
        self.push(Inst::Branch { cond, then, otherwise }, None, &[]);
    }
    /// Switch; cases must be disjoint and sorted.
    pub fn switch(&mut self, value: Value, data: SwitchData) {
        let ty = self.func.ty(value);
        let table = self.func.switches.push(data);
        self.push(Inst::Switch { value, table }, Some(ty), &[]);
    }
    /// Indirect branch to one of the blocks.
    pub fn indirect_branch(&mut self, addr: Value, dests: &[Block]) {
        let dests = self.func.block_list(dests);
        self.push(Inst::IndirectBranch { addr, dests }, None, &[]);
    }
    /// Return.
    pub fn ret(&mut self, values: &[Value]) {
        let args = self.func.list(values);
        self.push(Inst::Return { args }, None, &[]);
    }
    /// Never reached.
    pub fn unreachable(&mut self) {
        self.push(Inst::Unreachable, None, &[]);
    }
}
