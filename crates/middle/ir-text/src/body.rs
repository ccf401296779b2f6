//! Text to IR: function bodies.

use crate::lex::Tok;
use crate::parse::{Parsed, Parser};
use base::{FastMap, Symbol};
use ir::debug::DebugLoc;
use ir::{
    ArithFlags, AsmInfo, AsmOperand, AsmOperandKind, AtomicOp, AtomicOrder, BinaryOp, Block, BlockCall, CallFacts,
    CarryOp, CastOp, FloatCond, Function, Inst, IntCond, Intrinsic, MemFlags, Module, OverflowOp, SlotData, SwitchCase,
    SwitchData, SymbolDef, Type, UnaryOp, Value, ValueDef,
};
use source::Loc;

macro_rules! words {
    ($name:ident: $ty:ty { $($word:literal => $value:expr,)* }) => {
        fn $name(word: &str) -> Option<$ty> {
            Some(match word { $($word => $value,)* _ => return None })
        }
    };
}

words!(binary_op: BinaryOp {
    "add" => BinaryOp::Add, "sub" => BinaryOp::Sub, "mul" => BinaryOp::Mul, "u_div" => BinaryOp::UDiv, "s_div" => BinaryOp::SDiv,
    "u_rem" => BinaryOp::URem, "s_rem" => BinaryOp::SRem, "and" => BinaryOp::And, "or" => BinaryOp::Or, "xor" => BinaryOp::Xor,
    "shl" => BinaryOp::Shl, "l_shr" => BinaryOp::LShr, "a_shr" => BinaryOp::AShr, "rot_l" => BinaryOp::RotL, "rot_r" => BinaryOp::RotR,
    "f_add" => BinaryOp::FAdd, "f_sub" => BinaryOp::FSub, "f_mul" => BinaryOp::FMul, "f_div" => BinaryOp::FDiv,
    "s_min" => BinaryOp::SMin, "s_max" => BinaryOp::SMax, "u_min" => BinaryOp::UMin, "u_max" => BinaryOp::UMax,
    "f_copy_sign" => BinaryOp::FCopySign,
});
words!(unary_op: UnaryOp {
    "f_neg" => UnaryOp::FNeg, "f_abs" => UnaryOp::FAbs, "f_sqrt" => UnaryOp::FSqrt, "ctlz" => UnaryOp::Ctlz, "cttz" => UnaryOp::Cttz,
    "popcnt" => UnaryOp::Popcnt, "bswap" => UnaryOp::Bswap, "bit_reverse" => UnaryOp::BitReverse, "freeze" => UnaryOp::Freeze,
    "is_constant" => UnaryOp::IsConstant,
});
words!(cast_op: CastOp {
    "trunc" => CastOp::Trunc, "z_ext" => CastOp::ZExt, "s_ext" => CastOp::SExt, "fp_trunc" => CastOp::FpTrunc, "fp_ext" => CastOp::FpExt,
    "fp_to_si" => CastOp::FpToSi, "fp_to_ui" => CastOp::FpToUi, "si_to_fp" => CastOp::SiToFp, "ui_to_fp" => CastOp::UiToFp,
    "bitcast" => CastOp::Bitcast, "ptr_to_int" => CastOp::PtrToInt, "int_to_ptr" => CastOp::IntToPtr,
});
words!(int_cond: IntCond {
    "eq" => IntCond::Eq, "ne" => IntCond::Ne, "slt" => IntCond::Slt, "sle" => IntCond::Sle, "sgt" => IntCond::Sgt, "sge" => IntCond::Sge,
    "ult" => IntCond::Ult, "ule" => IntCond::Ule, "ugt" => IntCond::Ugt, "uge" => IntCond::Uge,
});
words!(float_cond: FloatCond {
    "oeq" => FloatCond::Oeq, "one" => FloatCond::One, "olt" => FloatCond::Olt, "ole" => FloatCond::Ole, "ogt" => FloatCond::Ogt,
    "oge" => FloatCond::Oge, "ueq" => FloatCond::Ueq, "une" => FloatCond::Une, "ult" => FloatCond::Ult, "ule" => FloatCond::Ule,
    "ugt" => FloatCond::Ugt, "uge" => FloatCond::Uge, "ord" => FloatCond::Ord, "uno" => FloatCond::Uno,
});
words!(overflow_op: OverflowOp {
    "s_add" => OverflowOp::SAdd, "u_add" => OverflowOp::UAdd, "s_sub" => OverflowOp::SSub, "u_sub" => OverflowOp::USub,
    "s_mul" => OverflowOp::SMul, "u_mul" => OverflowOp::UMul,
});
words!(carry_op: CarryOp { "add" => CarryOp::Add, "sub" => CarryOp::Sub, });
words!(sign: bool { "signed" => true, "unsigned" => false, });
words!(to_left: bool { "left" => true, "right" => false, });
words!(atomic_op: AtomicOp {
    "exchange" => AtomicOp::Exchange, "add" => AtomicOp::Add, "sub" => AtomicOp::Sub, "and" => AtomicOp::And, "or" => AtomicOp::Or,
    "xor" => AtomicOp::Xor, "nand" => AtomicOp::Nand,
});
words!(atomic_order: AtomicOrder {
    "not_atomic" => AtomicOrder::NotAtomic, "relaxed" => AtomicOrder::Relaxed, "acquire" => AtomicOrder::Acquire,
    "release" => AtomicOrder::Release, "acq_rel" => AtomicOrder::AcqRel, "seq_cst" => AtomicOrder::SeqCst,
});
words!(intrinsic: Intrinsic {
    "va_start" => Intrinsic::VaStart, "frame_address" => Intrinsic::FrameAddress, "frame_address_at" => Intrinsic::FrameAddressAt,
    "return_address" => Intrinsic::ReturnAddress, "cfa" => Intrinsic::Cfa, "stack_save" => Intrinsic::StackSave,
    "stack_restore" => Intrinsic::StackRestore, "dyn_alloca" => Intrinsic::DynAlloca, "trap" => Intrinsic::Trap,
    "prefetch" => Intrinsic::Prefetch, "thread_pointer" => Intrinsic::ThreadPointer, "pause" => Intrinsic::Pause,
    "builtin_setjmp" => Intrinsic::BuiltinSetjmp, "builtin_longjmp" => Intrinsic::BuiltinLongjmp,
    "clear_cache" => Intrinsic::ClearCache, "read_tsc" => Intrinsic::ReadTsc,
});

struct Body<'a> {
    p: &'a mut Parser,
    module: &'a mut Module,
    f: Function,
    values: FastMap<u32, Value>,
    /// Names and types of the results of the instruction being read.
    results: Vec<(u32, Type)>,
}

/// Parses a function after the word `function`.
pub(crate) fn parse(p: &mut Parser, module: &mut Module) -> Parsed<Function> {
    let symbol = p.symbol(module)?;
    module.symbols[symbol].def = SymbolDef::Function;
    let signature = p.signature()?;
    let sig = module.signature(signature);
    let f = Function::new(symbol, sig, module.pointer());
    let mut body = Body { p, module, f, values: FastMap::default(), results: Vec::new() };
    body.attrs()?;
    body.p.expect('{')?;
    while body.p.peek_word().starts_with("slot") {
        let expected = body.f.slots.len() as u32;
        if body.p.numbered("slot")? != expected {
            return body.p.error("slots must be numbered in order");
        }
        body.p.expect(':')?;
        body.p.expect_word("size")?;
        let size = body.p.bits()? as u64;
        body.p.expect_word("align")?;
        let align = body.p.u32()?;
        body.f.slots.push(SlotData { size, align });
    }
    while !body.p.eat('}') {
        body.block()?;
    }
    if body.f.layout.is_empty() {
        return body.p.error("a function has at least one block");
    }
    Ok(body.f)
}

impl Body<'_> {
    fn attrs(&mut self) -> Parsed<()> {
        while !self.p.is_punct('{') {
            let attrs = &mut self.f.attrs;
            match self.p.word()?.as_str() {
                "noreturn" => attrs.noreturn = true,
                "naked" => attrs.naked = true,
                "cold" => attrs.cold = true,
                "hot" => attrs.hot = true,
                "noinline" => attrs.noinline = true,
                "noipa" => attrs.noipa = true,
                "inline_only" => attrs.inline_only = true,
                "optnone" => attrs.optnone = true,
                "always_inline" => attrs.always_inline = true,
                "calls_returns_twice" => attrs.calls_returns_twice = true,
                "instrument" => attrs.instrument = true,
                "stack_protect" => attrs.stack_protect = true,
                "branch_target" => attrs.branch_target = true,
                "align" => attrs.align = self.p.u32()?,
                "restrict" => attrs.restrict_params = self.p.u32()?,
                other => return Err(format!("unknown attribute '{other}'")),
            }
        }
        Ok(())
    }

    fn block_id(&mut self) -> Parsed<Block> {
        let n = self.p.numbered("b")?;
        if n > 1 << 24 {
            return self.p.error("block numbers are below 2^24");
        }
        while self.f.num_blocks() <= n as usize {
            self.f.new_block();
        }
        Ok(Block::from_u32(n))
    }

    fn block(&mut self) -> Parsed<()> {
        let block = self.block_id()?;
        if self.p.eat('(') {
            let mut params = Vec::new();
            self.p.list(')', |p| {
                let name = p.numbered("v")?;
                p.expect(':')?;
                params.push((name, p.ty()?));
                Ok(())
            })?;
            for (name, ty) in params {
                let value = self.f.add_param(block, ty);
                self.values.insert(name, value);
            }
        }
        if self.p.peek_word() == "cold" {
            self.p.bump();
            self.f.set_cold(block);
        }
        self.p.expect(':')?;
        self.f.layout.push(block);
        while !self.p.is_punct('}') && !self.at_block_header() {
            self.inst(block)?;
        }
        Ok(())
    }

    /// Whether a word like `b3` begins a block here; no instruction begins so.
    fn at_block_header(&self) -> bool {
        self.p
            .peek_word()
            .strip_prefix('b')
            .is_some_and(|digits| !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit()))
    }

    fn inst(&mut self, block: Block) -> Parsed<()> {
        self.results.clear();
        while self
            .p
            .peek_word()
            .strip_prefix('v')
            .is_some_and(|d| !d.is_empty() && d.bytes().all(|b| b.is_ascii_digit()))
        {
            let name = self.p.numbered("v")?;
            self.p.expect(':')?;
            let ty = self.p.ty()?;
            self.results.push((name, ty));
            if !self.p.eat(',') {
                break;
            }
        }
        if !self.results.is_empty() {
            self.p.expect('=')?;
        }
        let word = self.p.word()?;
        let (inst, operand_ty) = self.operation(&word)?;
        let types: Vec<Type> = self.results.iter().map(|&(_, ty)| ty).collect();
        let id = self.f.make_inst(inst, types.first().copied().or(operand_ty), &types, DebugLoc::NONE);
        self.f.insts_mut(block).push(id);
        for (value, &(name, _)) in self.f.results(id).zip(&self.results) {
            self.values.insert(name, value);
        }
        Ok(())
    }

    fn value(&mut self) -> Parsed<Value> {
        if self.p.is_punct('@') {
            let symbol = self.p.symbol(self.module)?;
            let offset = self.offset()?;
            return Ok(self.f.leaf(ValueDef::Symbol { symbol, offset }, self.f.pointer));
        }
        if self.p.eat('&') {
            let block = self.block_id()?;
            return Ok(self.f.leaf(ValueDef::BlockAddr(block), self.f.pointer));
        }
        if self.p.peek_word().starts_with("slot") {
            let n = self.p.numbered("slot")?;
            if n as usize >= self.f.slots.len() {
                return self.p.error("no such slot");
            }
            let offset = self.offset()?;
            return Ok(self.f.leaf(ValueDef::Slot { slot: ir::Slot::from_u32(n), offset }, self.f.pointer));
        }
        if let Some(ty) = Type::parse(self.p.peek_word()) {
            self.p.bump();
            if self.p.eat_word("poison") {
                return Ok(self.f.leaf(ValueDef::Poison, ty));
            }
            if ty.bits() > 128 {
                return self.p.error("constants have at most 128 bits");
            }
            let bits = self.p.bits()?;
            return Ok(self.f.constant(ty, bits));
        }
        let name = self.p.numbered("v")?;
        match self.values.get(&name) {
            Some(&value) => Ok(value),
            None => Err(format!("v{name} is used before its definition in the text")),
        }
    }

    fn offset(&mut self) -> Parsed<i32> {
        match *self.p.peek() {
            Tok::Number(n) => {
                self.p.bump();
                i32::try_from(n).map_err(|_| format!("offset {n} is out of range"))
            }
            _ => Ok(0),
        }
    }

    fn comma_values(&mut self) -> Parsed<Vec<Value>> {
        let mut out = vec![self.value()?];
        while self.p.eat(',') {
            out.push(self.value()?);
        }
        Ok(out)
    }

    fn two(&mut self) -> Parsed<(Value, Value)> {
        let first = self.value()?;
        self.p.expect(',')?;
        Ok((first, self.value()?))
    }

    fn parenthesised(&mut self) -> Parsed<Vec<Value>> {
        self.p.expect('(')?;
        if self.p.eat(')') {
            return Ok(Vec::new());
        }
        let values = self.comma_values()?;
        self.p.expect(')')?;
        Ok(values)
    }

    fn dest(&mut self) -> Parsed<BlockCall> {
        let block = self.block_id()?;
        let args = if self.p.is_punct('(') { self.parenthesised()? } else { Vec::new() };
        Ok(self.f.block_call(block, &args))
    }

    fn arith(&mut self) -> ArithFlags {
        let mut flags = ArithFlags::NONE;
        loop {
            let flag = match self.p.peek_word() {
                "nsw" => ArithFlags::NSW,
                "nuw" => ArithFlags::NUW,
                "exact" => ArithFlags::EXACT,
                "inbounds" => ArithFlags::INBOUNDS,
                _ => return flags,
            };
            self.p.bump();
            flags = flags.union(flag);
        }
    }

    fn memory(&mut self) -> Parsed<MemFlags> {
        self.p.expect_word("align")?;
        let align = self.p.u32()?;
        if !align.is_power_of_two() {
            return self.p.error("an alignment is a power of two");
        }
        let mut mem = MemFlags::aligned(align);
        loop {
            match self.p.peek_word() {
                "volatile" => {
                    self.p.bump();
                    mem = mem.with_volatile(true);
                }
                "fresh" => {
                    self.p.bump();
                    mem = mem.with_fresh(true);
                }
                "space" => {
                    self.p.bump();
                    mem = mem.with_space(self.p.u32()? & 15);
                }
                "class" => {
                    self.p.bump();
                    mem = mem.with_class(self.p.u32()? as u16);
                }
                word => match atomic_order(word) {
                    Some(order) => {
                        self.p.bump();
                        mem = mem.with_order(order);
                    }
                    None => return Ok(mem),
                },
            }
        }
    }

    fn choice<T>(&mut self, find: fn(&str) -> Option<T>, what: &str) -> Parsed<T> {
        match find(self.p.peek_word()) {
            Some(found) => {
                self.p.bump();
                Ok(found)
            }
            None => self.p.error(&format!("expected {what}")),
        }
    }

    /// The instruction, and the type it works on if it has no result.
    fn operation(&mut self, word: &str) -> Parsed<(Inst, Option<Type>)> {
        if let Some(op) = binary_op(word) {
            let flags = self.arith();
            let (lhs, rhs) = self.two()?;
            return Ok((Inst::Binary { op, flags, lhs, rhs }, None));
        }
        if let Some(op) = unary_op(word) {
            let arg = self.value()?;
            return Ok((Inst::Unary { op, arg }, None));
        }
        if let Some(op) = cast_op(word) {
            let arg = self.value()?;
            return Ok((Inst::Cast { op, arg }, None));
        }
        let inst = match word {
            "icmp" => {
                let cond = self.choice(int_cond, "a comparison")?;
                let (lhs, rhs) = self.two()?;
                Inst::IntCompare { cond, lhs, rhs }
            }
            "fcmp" => {
                let cond = self.choice(float_cond, "a comparison")?;
                let (lhs, rhs) = self.two()?;
                Inst::FloatCompare { cond, lhs, rhs }
            }
            "select" => {
                let (cond, then) = self.two()?;
                self.p.expect(',')?;
                Inst::Select { cond, then, otherwise: self.value()? }
            }
            "ptr_add" => {
                let flags = self.arith();
                let (base, offset) = self.two()?;
                Inst::PtrAdd { flags, base, offset }
            }
            "overflow" => {
                let op = self.choice(overflow_op, "an operation")?;
                let (lhs, rhs) = self.two()?;
                Inst::Overflow { op, lhs, rhs }
            }
            "carry" => {
                let op = self.choice(carry_op, "an operation")?;
                let (lhs, rhs) = self.two()?;
                self.p.expect(',')?;
                Inst::Carry { op, lhs, rhs, carry: self.value()? }
            }
            "wide_mul" => {
                let signed = self.choice(sign, "a sign")?;
                let (lhs, rhs) = self.two()?;
                Inst::WideMul { signed, lhs, rhs }
            }
            "funnel" => {
                let left = self.choice(to_left, "a direction")?;
                let (high, low) = self.two()?;
                self.p.expect(',')?;
                Inst::Funnel { left, high, low, count: self.value()? }
            }
            "load" => {
                let ptr = self.value()?;
                Inst::Load { ptr, mem: self.memory()? }
            }
            "store" => {
                let (value, ptr) = self.two()?;
                let mem = self.memory()?;
                return Ok((Inst::Store { ptr, value, mem }, Some(self.f.ty(value))));
            }
            "atomic_rmw" => {
                let op = self.choice(atomic_op, "an operation")?;
                let (ptr, value) = self.two()?;
                Inst::AtomicRmw { op, ptr, value, mem: self.memory()? }
            }
            "cmpxchg" => {
                let weak = self.p.eat_word("weak");
                let args = self.fixed(3)?;
                let args = self.f.list(&args);
                let mem = self.memory()?;
                self.p.expect_word("failure")?;
                Inst::CmpXchg { weak, failure: self.choice(atomic_order, "an order")?, args, mem }
            }
            "fence" => {
                let order = self.choice(atomic_order, "an order")?;
                Inst::Fence { order, compiler_only: self.p.eat_word("compiler") }
            }
            "memcpy" | "memmove" => {
                let args = self.fixed(3)?;
                let args = self.f.list(&args);
                Inst::MemCopy { overlap: word == "memmove", args, mem: self.memory()? }
            }
            "memset" => {
                let args = self.fixed(3)?;
                let args = self.f.list(&args);
                Inst::MemSet { args, mem: self.memory()? }
            }
            "call" => {
                let callee = self.value()?;
                let args = self.parenthesised()?;
                let args = self.f.list(&args);
                let signature = self.p.signature()?;
                let mut facts = CallFacts::NONE;
                for (fact, name) in CallFacts::NAMES {
                    if self.p.eat_word(name) {
                        facts = facts.union(fact);
                    }
                }
                Inst::Call { facts, sig: self.module.signature(signature), callee, args }
            }
            "intrinsic" => {
                let op = if self.p.eat_word("target") {
                    Intrinsic::Target(self.p.u32()? as u16)
                } else {
                    self.choice(intrinsic, "an intrinsic")?
                };
                let args = self.parenthesised()?;
                Inst::Intrinsic { op, args: self.f.list(&args) }
            }
            "asm" => self.asm()?,
            "extract_lane" => {
                let (vector, index) = self.two()?;
                Inst::ExtractLane { vector, index }
            }
            "insert_lane" => {
                let args = self.fixed(3)?;
                Inst::InsertLane { args: self.f.list(&args) }
            }
            "splat" => Inst::Splat { arg: self.value()? },
            "shuffle" => {
                let args = self.fixed(3)?;
                Inst::Shuffle { args: self.f.list(&args) }
            }
            "jump" => Inst::Jump { dest: self.dest()? },
            "branch" => {
                let cond = self.value()?;
                self.p.expect(',')?;
                let then = self.dest()?;
                self.p.expect(',')?;
                Inst::Branch { cond, then, otherwise: self.dest()? }
            }
            "switch" => return self.switch(),
            "indirect_branch" => {
                let addr = self.value()?;
                self.p.expect('[')?;
                let mut blocks = Vec::new();
                while !self.p.eat(']') {
                    blocks.push(self.block_id()?);
                    self.p.eat(',');
                }
                Inst::IndirectBranch { addr, dests: self.f.block_list(&blocks) }
            }
            "return" => {
                let ends = self.p.is_punct('}') || self.at_block_header();
                let args = if ends { Vec::new() } else { self.comma_values()? };
                Inst::Return { args: self.f.list(&args) }
            }
            "unreachable" => Inst::Unreachable,
            other => return Err(format!("unknown instruction '{other}'")),
        };
        Ok((inst, None))
    }

    fn fixed(&mut self, count: usize) -> Parsed<Vec<Value>> {
        let values = self.comma_values()?;
        if values.len() == count { Ok(values) } else { self.p.error(&format!("expected {count} operands")) }
    }

    fn switch(&mut self) -> Parsed<(Inst, Option<Type>)> {
        let value = self.value()?;
        self.p.expect(',')?;
        let default = self.dest()?;
        self.p.expect('[')?;
        let mut cases = Vec::new();
        while !self.p.eat(']') {
            let low = self.p.bits()?;
            let high = if *self.p.peek() == Tok::Range {
                self.p.bump();
                self.p.bits()?
            } else {
                low
            };
            self.p.expect(':')?;
            cases.push(SwitchCase { low, high, dest: self.dest()? });
            self.p.eat(',');
        }
        let table = self.f.switches.push(SwitchData { cases, default });
        Ok((Inst::Switch { value, table }, Some(self.f.ty(value))))
    }

    fn asm(&mut self) -> Parsed<Inst> {
        let template = self.p.name()?;
        let extended = self.p.eat_word("extended");
        let volatile = self.p.eat_word("volatile");
        let memory = self.p.eat_word("memory");
        self.p.expect_word("numbered")?;
        let numbered = self.p.u32()? as u16;
        let mut clobbers = Vec::new();
        while self.p.eat_word("clobber") {
            clobbers.push(self.p.name()?);
        }
        let mut operands = Vec::new();
        self.p.expect('(')?;
        while !self.p.eat(')') {
            operands.push(self.asm_operand()?);
            self.p.eat(',');
        }
        let (mut dests, mut label_names) = (Vec::new(), Vec::<Symbol>::new());
        if self.p.eat_word("goto") {
            self.p.expect('[')?;
            while !self.p.eat(']') {
                dests.push(self.dest()?);
                self.p.eat(',');
            }
            while matches!(self.p.peek(), Tok::Text(_)) {
                label_names.push(self.p.name()?);
            }
        }
        let loc = Loc::NONE;
        let info =
            AsmInfo { template, extended, volatile, operands, numbered, clobbers, memory, dests, label_names, loc };
        Ok(Inst::Asm(self.f.asms.push(info)))
    }

    fn asm_operand(&mut self) -> Parsed<AsmOperand> {
        let name = if self.p.eat('[') {
            let name = self.p.name()?;
            self.p.expect(']')?;
            Some(name)
        } else {
            None
        };
        let ty = self.p.ty()?;
        let constraint = self.p.name()?;
        let register = if self.p.eat_word("register") { Some(self.p.name()?) } else { None };
        let kind = match self.p.word()?.as_str() {
            "output" => AsmOperandKind::Output { result: self.p.u32()? as u16 },
            "output_mem" => AsmOperandKind::OutputMem(self.value()?),
            "input" => AsmOperandKind::Input(self.value()?),
            "input_mem" => AsmOperandKind::InputMem(self.value()?),
            "tied" => {
                let output = self.p.u32()? as u16;
                AsmOperandKind::Tied { output, value: self.value()? }
            }
            "label" => AsmOperandKind::Label(self.p.u32()? as u16),
            _ => return self.p.error("expected a kind of operand"),
        };
        Ok(AsmOperand { name, constraint, ty, kind, register })
    }
}
