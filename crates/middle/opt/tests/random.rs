//! Random functions through the whole pipeline of each level: after every pass the verifier must be content,
//! and the interpreter must see what it saw before. Seeds are fixed, so that a failure stays one.

use base::Symbol;
use ir::{
    AbiParam, ArgLoc, ArithFlags, BinaryOp, Block, Builder, CallConv, CastOp, Extension, Function, IntCond, MemFlags,
    Module, ParamPurpose, RegClass, Signature, Slot, SymbolDef, Type, UnaryOp, Value,
};
use target::{Libc, Target};
use wootz_opt as opt;

struct Random(u64);

impl Random {
    fn below(&mut self, n: u64) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33) % n
    }
    fn pick<T: Copy>(&mut self, items: &[T]) -> T {
        items[self.below(items.len() as u64) as usize]
    }
}

const INTS: [Type; 4] = [Type::I8, Type::I16, Type::I32, Type::I64];

struct Generator<'b, 'f> {
    random: Random,
    b: &'b mut Builder<'f>,
    /// Values in scope.
    values: Vec<Value>,
    slots: Vec<Slot>,
    global: ir::SymId,
    callee: (ir::SigId, Signature, ir::SymId),
    budget: u32,
}

impl Generator<'_, '_> {
    fn value(&mut self, ty: Type) -> Value {
        let fitting: Vec<Value> = self.values.iter().copied().filter(|&v| self.b.func.ty(v) == ty).collect();
        match (fitting.is_empty(), self.random.below(4)) {
            (true, _) | (false, 0) => {
                let bits = match self.random.below(4) {
                    0 => self.random.below(4),
                    1 => u64::MAX - self.random.below(3),
                    2 => 1 << self.random.below(63),
                    _ => self.random.below(1 << 30),
                };
                self.b.int(ty, bits)
            }
            _ => self.random.pick(&fitting),
        }
    }

    fn address(&mut self, bytes: u32) -> Value {
        match self.random.below(8) {
            0 => {
                let offset = self.random.below(u64::from(33 - bytes)) as i32;
                self.b.symbol(self.global, offset)
            }
            1 => {
                let pointers: Vec<Value> =
                    self.values.iter().copied().filter(|&v| self.b.func.ty(v) == Type::PTR).collect();
                let base = self.random.pick(&pointers);
                let offset = self.random.below(u64::from(129 - bytes)) as i64;
                self.b.ptr_offset(base, offset)
            }
            2 => {
                let index = self.value(Type::I64);
                let mask = self.b.int(Type::I64, 15);
                let index = self.b.binary(BinaryOp::And, index, mask);
                let slot = self.random.pick(&self.slots);
                let base = self.b.slot(slot, 0);
                self.b.ptr_add(base, index)
            }
            _ => {
                let slot = self.random.pick(&self.slots);
                let offset = match self.random.below(3) {
                    0 => self.random.below(u64::from(33 - bytes)) as i32,
                    _ => (self.random.below(4) * 8) as i32,
                };
                self.b.slot(slot, offset.min(32 - bytes as i32))
            }
        }
    }

    fn statement(&mut self, depth: u32) {
        if self.budget == 0 {
            return;
        }
        self.budget -= 1;
        let ty = self.random.pick(&INTS);
        match self.random.below(20) {
            0..=6 => {
                let op = self.random.pick(&[
                    BinaryOp::Add,
                    BinaryOp::Sub,
                    BinaryOp::Mul,
                    BinaryOp::And,
                    BinaryOp::Or,
                    BinaryOp::Xor,
                    BinaryOp::Shl,
                    BinaryOp::LShr,
                    BinaryOp::AShr,
                    BinaryOp::SMin,
                    BinaryOp::UMax,
                    BinaryOp::RotL,
                ]);
                let lhs = self.value(ty);
                let mut rhs = self.value(ty);
                if matches!(op, BinaryOp::Shl | BinaryOp::LShr | BinaryOp::AShr) {
                    let most = self.b.int(ty, u64::from(ty.bits() - 1));
                    rhs = self.b.binary(BinaryOp::And, rhs, most);
                }
                let value = self.b.binary(op, lhs, rhs);
                self.values.push(value);
            }
            7 => {
                let divisor = self.value(ty);
                let one = self.b.int(ty, 1);
                let divisor = self.b.binary(BinaryOp::Or, divisor, one);
                let lhs = self.value(ty);
                let value = self.b.binary(self.random.pick(&[BinaryOp::UDiv, BinaryOp::URem]), lhs, divisor);
                self.values.push(value);
            }
            8 => {
                let arg = self.value(ty);
                let to = self.random.pick(&INTS);
                let op = match to.bits().cmp(&ty.bits()) {
                    std::cmp::Ordering::Less => CastOp::Trunc,
                    std::cmp::Ordering::Equal => return,
                    std::cmp::Ordering::Greater => self.random.pick(&[CastOp::ZExt, CastOp::SExt]),
                };
                let value = self.b.cast(op, arg, to);
                self.values.push(value);
            }
            9 => {
                let (cond, lhs, rhs) = (self.condition(), self.value(ty), self.value(ty));
                let value = self.b.select(cond, lhs, rhs);
                self.values.push(value);
            }
            10 => {
                let arg = self.value(ty);
                let op = self.random.pick(&[UnaryOp::Ctlz, UnaryOp::Cttz, UnaryOp::Popcnt, UnaryOp::Freeze]);
                let value = self.b.unary(op, arg);
                self.values.push(value);
            }
            11..=13 => {
                let ptr = self.address(ty.bytes());
                let volatile = self.random.below(12) == 0;
                let value = self.b.load(ty, ptr, MemFlags::aligned(1).with_volatile(volatile));
                self.values.push(value);
            }
            14..=16 => {
                let (ptr, value) = (self.address(ty.bytes()), self.value(ty));
                let volatile = self.random.below(12) == 0;
                self.b.store(ptr, value, MemFlags::aligned(1).with_volatile(volatile));
            }
            17 => {
                let bytes = self.random.pick(&[4, 8, 16, 32]);
                let len = self.b.int(Type::I64, bytes);
                let to = self.address(bytes as u32);
                if self.random.below(3) == 0 {
                    let byte = self.random.below(3);
                    let byte = self.b.int(Type::I8, byte);
                    self.b.mem_set(to, byte, len, MemFlags::aligned(1));
                } else {
                    let from = self.address(bytes as u32);
                    self.b.mem_copy(true, to, from, len, MemFlags::aligned(1));
                }
            }
            18 if depth < 3 => self.branch(depth),
            19 if depth < 3 && self.random.below(2) == 0 => self.walk(),
            19 if depth < 3 => self.repeat(depth),
            _ => {
                let (sig, signature, symbol) = self.callee.clone();
                let arg = self.value(Type::I32);
                let place = if self.random.below(6) == 0 { self.address(8) } else { self.b.int(Type::PTR, 0) };
                let callee = self.b.symbol(symbol, 0);
                let call = self.b.call(sig, &signature, callee, &[arg, place]);
                let value = self.b.func.result(call).unwrap();
                self.values.push(value);
            }
        }
    }

    fn condition(&mut self) -> Value {
        let ty = self.random.pick(&INTS);
        let cond =
            self.random.pick(&[IntCond::Eq, IntCond::Ne, IntCond::Slt, IntCond::Ult, IntCond::Sge, IntCond::Ugt]);
        let (lhs, rhs) = (self.value(ty), self.value(ty));
        self.b.int_compare(cond, lhs, rhs)
    }

    fn statements(&mut self, depth: u32) {
        for _ in 0..2 + self.random.below(6) {
            self.statement(depth);
        }
    }

    fn branch(&mut self, depth: u32) {
        let cond = self.condition();
        let (then, otherwise, end) = (self.b.func.new_block(), self.b.func.new_block(), self.b.func.new_block());
        let ty = self.random.pick(&INTS);
        let param = self.b.func.add_param(end, ty);
        self.b.branch(cond, then, &[], otherwise, &[]);
        let scope = self.values.len();
        for block in [then, otherwise] {
            self.b.start_block(block);
            self.statements(depth + 1);
            let value = self.value(ty);
            self.b.jump(end, &[value]);
            self.values.truncate(scope);
        }
        self.b.start_block(end);
        self.values.push(param);
    }

    /// A loop that goes over a slot and fills it or copies there, upwards or downwards, tested at its head or its end.
    fn walk(&mut self) {
        let ty = self.random.pick(&INTS);
        let size = u64::from(ty.bytes());
        let counter_ty = self.random.pick(&[Type::I32, Type::I64]);
        let last = self.random.below(24 / size + 1);
        let (up, at_end) = (self.random.below(2) == 0, self.random.below(2) == 0);
        let (start, bound, step) = if up { (0, last, 1) } else { (last, 0, u64::MAX) };
        let (start, bound) = (self.b.int(counter_ty, start), self.b.int(counter_ty, bound));
        let cond = match (up, self.random.below(3)) {
            (_, 0) => IntCond::Ne,
            (true, 1) => IntCond::Ult,
            (true, _) => IntCond::Slt,
            (false, _) => IntCond::Sgt,
        };
        let fixed = self.value(ty);
        let (head, body, end) = (self.b.func.new_block(), self.b.func.new_block(), self.b.func.new_block());
        let counter = self.b.func.add_param(head, counter_ty);
        // A loop that tests at its end needs a round.
        let before = self.b.func.new_block();
        let enters = self.b.int_compare(cond, start, bound);
        self.b.branch(enters, before, &[], end, &[]);
        self.b.start_block(before);
        self.b.jump(head, &[start]);
        self.b.start_block(head);
        if !at_end {
            let more = self.b.int_compare(cond, counter, bound);
            self.b.branch(more, body, &[], end, &[]);
            self.b.start_block(body);
        }
        let wide = match counter_ty {
            Type::I64 => counter,
            _ => self.b.cast(self.random.pick(&[CastOp::SExt, CastOp::ZExt]), counter, Type::I64),
        };
        let size = self.b.int(Type::I64, size);
        let offset = self.b.binary(BinaryOp::Mul, wide, size);
        // Offsets of up to 24 bytes stay in the slot of 32.
        let place = |g: &mut Self| {
            let slot = g.random.pick(&g.slots);
            let at = g.random.below(u64::from(8 / ty.bytes())) as i32 * ty.bytes() as i32;
            let base = g.b.slot(slot, at.min(8 - ty.bytes() as i32));
            g.b.ptr_add(base, offset)
        };
        let to = place(self);
        let value = match self.random.below(3) {
            0 => fixed,
            1 => self.b.int(ty, 0),
            _ => {
                let from = place(self);
                self.b.load(ty, from, MemFlags::aligned(1))
            }
        };
        self.b.store(to, value, MemFlags::aligned(1));
        let step = self.b.int(counter_ty, step);
        let next = self.b.binary_flags(BinaryOp::Add, ArithFlags::NSW, counter, step);
        if at_end {
            let more = self.b.int_compare(cond, next, bound);
            self.b.branch(more, head, &[next], end, &[]);
        } else {
            self.b.jump(head, &[next]);
        }
        self.b.start_block(end);
    }

    fn repeat(&mut self, depth: u32) {
        let (head, body, end): (Block, Block, Block) =
            (self.b.func.new_block(), self.b.func.new_block(), self.b.func.new_block());
        let counter = self.b.func.add_param(head, Type::I32);
        let (zero, one) = (self.b.int(Type::I32, 0), self.b.int(Type::I32, 1));
        let times = self.random.below(5);
        let times = self.b.int(Type::I32, times);
        self.b.jump(head, &[zero]);
        self.b.start_block(head);
        self.values.push(counter);
        let more = self.b.int_compare(IntCond::Slt, counter, times);
        self.b.branch(more, body, &[], end, &[]);
        let scope = self.values.len();
        self.b.start_block(body);
        self.statements(depth + 1);
        let next = self.b.binary_flags(BinaryOp::Add, ArithFlags::NSW, counter, one);
        if self.random.below(3) == 0 {
            let cond = self.condition();
            self.b.branch(cond, head, &[next], end, &[]);
        } else {
            self.b.jump(head, &[next]);
        }
        self.values.truncate(scope);
        self.b.start_block(end);
    }
}

fn piece(ty: Type, number: u8) -> AbiParam {
    AbiParam { ty, loc: ArgLoc::Reg(RegClass::Int, number), extension: Extension::None, purpose: ParamPurpose::Normal }
}

fn random_module(seed: u64) -> Module {
    let mut module = Module::new(Target::x86_64_linux(Libc::Gnu));
    let global = module.symbol(Symbol::intern("data"));
    module.symbols[global].def =
        SymbolDef::Data(ir::DataDef { bytes: (0..32).collect(), size: 32, align: 8, ..ir::DataDef::default() });
    let signature = |params: Vec<AbiParam>, ret| Signature {
        params,
        rets: vec![piece(ret, 0)],
        variadic: false,
        conv: CallConv::C,
        stack_size: 0,
        popped: 0,
    };
    let called = signature(vec![piece(Type::I32, 7), piece(Type::PTR, 6)], Type::I64);
    let called_sig = module.signature(called.clone());
    let callee = module.symbol(Symbol::intern("outside"));
    module.symbols[callee].is_function = true;
    let own = vec![piece(Type::I32, 7), piece(Type::I64, 6), piece(Type::PTR, 2), piece(Type::PTR, 1)];
    let sig = module.signature(signature(own.clone(), Type::I64));
    let symbol = module.symbol(Symbol::intern("subject"));
    module.symbols[symbol].def = SymbolDef::Function;
    module.symbols[symbol].is_function = true;
    let mut function = Function::new(symbol, sig, module.pointer());
    let entry = function.new_block();
    function.layout.push(entry);
    let params: Vec<Value> = own.iter().map(|param| function.add_param(entry, param.ty)).collect();
    let slots: Vec<Slot> = (0..4).map(|_| function.slots.push(ir::SlotData { size: 32, align: 8 })).collect();
    let mut b = Builder::new(&mut function, entry);
    let mut random = Random(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
    random.below(2);
    let mut g = Generator {
        random,
        b: &mut b,
        values: params,
        slots,
        global,
        callee: (called_sig, called, callee),
        budget: 60,
    };
    for _ in 0..5 {
        g.statements(0);
    }
    let result = g.value(Type::I64);
    b.ret(&[result]);
    module.functions.push(function);
    module
}

#[test]
fn random_functions_keep_their_meaning() {
    // More seeds by hand: WOOTZ_RANDOM=from..to.
    let range = std::env::var("WOOTZ_RANDOM").ok();
    let (from, to) = range
        .as_deref()
        .and_then(|text| text.split_once(".."))
        .and_then(|(from, to)| Some((from.parse().ok()?, to.parse().ok()?)))
        .unwrap_or((1, 60));
    for seed in from..to {
        let module = random_module(seed);
        ir::verify(&module, &module.functions[0]).unwrap_or_else(|why| panic!("seed {seed}: {why}"));
        let mut optimised = module.clone();
        let options = opt::Options { verify_each: true, ..opt::Options::new(opt::Level::O2) };
        let reports = opt::optimize(&mut optimised, &options).reports;
        assert!(reports.is_empty(), "seed {seed}: {reports:?}\n{}", ir_text::print_module(&module));
    }
}
