//! Conversions, and lanes of vectors, which are such integers.

use crate::{Splitter, Words};
use ir::{BinaryOp, CastOp, Inst, InstId, ListId, MemFlags, Type, Value};
use target::LongDouble;

impl Splitter<'_> {
    pub(crate) fn cast(&mut self, inst: InstId, op: CastOp, arg: Value) {
        let result = self.f.result(inst);
        let to = self.f.inst_type(inst).unwrap_or(self.word);
        let from = self.f.ty(arg);
        match op {
            CastOp::Trunc | CastOp::IntToPtr => {
                let [low, _] = self.split(arg);
                if to == self.word {
                    self.replace(result, low);
                } else {
                    self.f.replace_inst(inst, Inst::Cast { op, arg: low });
                    self.out.push(inst);
                }
            }
            CastOp::ZExt | CastOp::PtrToInt => {
                let low = if from == self.word { arg } else { self.cast_to(op, arg, self.word) };
                let high = self.int(0);
                self.set(result, [low, high]);
            }
            CastOp::SExt => {
                let low = if from == self.word { arg } else { self.cast_to(op, arg, self.word) };
                let most = self.int(u64::from(self.word.bits()) - 1);
                let high = self.bin(BinaryOp::AShr, low, most);
                self.set(result, [low, high]);
                if let Some(result) = result {
                    self.sign_extended.insert(result, ());
                }
            }
            CastOp::FpToSi | CastOp::FpToUi => {
                let made = self.float_to_words(op == CastOp::FpToSi, arg);
                self.set(result, made);
            }
            CastOp::SiToFp | CastOp::UiToFp => {
                let words = self.split(arg);
                let made = self.words_to_float(op == CastOp::SiToFp, words, to);
                self.replace(result, made);
            }
            CastOp::Bitcast if to == self.wide => {
                let made = match from == to {
                    true => self.split(arg),
                    false => self.words_of_bits(arg),
                };
                self.set(result, made);
            }
            CastOp::Bitcast => {
                let words = self.split(arg);
                let place = self.scratch(self.wide.bytes());
                self.store_words(place, words, MemFlags::aligned(self.word.bytes()));
                let load = Inst::Load { ptr: place, mem: MemFlags::aligned(self.word.bytes()) };
                let made = self.one(load, to);
                self.replace(result, made);
            }
            CastOp::FpTrunc | CastOp::FpExt => unreachable!("between floating types"),
        }
    }

    fn words_of_bits(&mut self, arg: Value) -> Words {
        let place = self.scratch(self.wide.bytes());
        let ty = self.f.ty(arg);
        let store = Inst::Store { ptr: place, value: arg, mem: MemFlags::aligned(self.word.bytes()) };
        self.emit(store, Some(ty), &[]);
        self.load_words(place, MemFlags::aligned(self.word.bytes()))
    }

    /// GCC's letters for the mode of a floating type.
    fn float_mode(ty: Type) -> &'static str {
        match ty {
            Type::F32 => "sf",
            Type::F80 => "xf",
            Type::F128 => "tf",
            _ => "df",
        }
    }

    fn float_to_words(&mut self, signed: bool, arg: Value) -> Words {
        // Half precision fits `float`.
        let arg = match self.f.ty(arg) {
            Type::F16 | Type::BF16 => self.cast_to(CastOp::FpExt, arg, Type::F32),
            _ => arg,
        };
        let unsigned = if signed { "" } else { "uns" };
        let name = format!("__fix{unsigned}{}{}", Self::float_mode(self.f.ty(arg)), self.mode());
        let words = self.call(&name, &[arg], &[self.word; 2]);
        [words[0], words[1]]
    }

    fn words_to_float(&mut self, signed: bool, words: Words, to: Type) -> Value {
        if to == Type::F16 || to == Type::BF16 {
            let single = self.words_to_float(signed, words, Type::F32);
            return self.cast_to(CastOp::FpTrunc, single, to);
        }
        // The significand of the x87 format holds every integer of 64 bits, so nothing but the last step rounds.
        let exact = self.word == Type::I32 && self.module.target.long_double == LongDouble::X87;
        if exact {
            let high = self.cast_to(if signed { CastOp::SiToFp } else { CastOp::UiToFp }, words[1], Type::F80);
            let low = self.cast_to(CastOp::UiToFp, words[0], Type::F80);
            // 2 to the 32nd: exponent 16383 + 32, and the integer bit.
            let scale = self.f.constant(Type::F80, 0x401f_u128 << 64 | 1 << 63);
            let mut float =
                |op, lhs, rhs| self.one(Inst::Binary { op, flags: ir::ArithFlags::NONE, lhs, rhs }, Type::F80);
            let scaled = float(BinaryOp::FMul, high, scale);
            let sum = float(BinaryOp::FAdd, scaled, low);
            return match to {
                Type::F80 => sum,
                Type::F128 => self.cast_to(CastOp::FpExt, sum, to),
                _ => self.cast_to(CastOp::FpTrunc, sum, to),
            };
        }
        let unsigned = if signed { "" } else { "un" };
        let name = format!("__float{unsigned}{}{}", self.mode(), Self::float_mode(to));
        self.call(&name, &words, &[to])[0]
    }

    // ----- Lanes -----

    /// The address of a lane of a vector that was put into memory.
    fn lane_place(&mut self, place: Value, index: Value) -> Value {
        let size = self.wide.bytes();
        if let Some(n) = self.bits_of(index) {
            return self.offset(place, (n & 63) as i64 * i64::from(size));
        }
        let index = if self.is_wide(index) { self.split(index)[0] } else { index };
        let word = self.f.word();
        let index = match self.f.ty(index).bits().cmp(&word.bits()) {
            std::cmp::Ordering::Less => self.cast_to(CastOp::ZExt, index, word),
            std::cmp::Ordering::Equal => index,
            std::cmp::Ordering::Greater => self.cast_to(CastOp::Trunc, index, word),
        };
        let shift = self.f.int(word, u64::from(size.trailing_zeros()));
        let offset = self.bin(BinaryOp::Shl, index, shift);
        let ty = self.f.ty(place);
        self.one(Inst::PtrAdd { flags: ir::ArithFlags::NONE, base: place, offset }, ty)
    }

    fn vector_to_memory(&mut self, vector: Value) -> Value {
        let ty = self.f.ty(vector);
        let place = self.scratch(ty.bytes());
        let mem = MemFlags::aligned(self.word.bytes());
        self.emit(Inst::Store { ptr: place, value: vector, mem }, Some(ty), &[]);
        place
    }

    pub(crate) fn extract_lane(&mut self, result: Option<Value>, vector: Value, index: Value) {
        let place = self.vector_to_memory(vector);
        let at = self.lane_place(place, index);
        if result.is_some_and(|result| !self.is_wide(result)) {
            // Only the index is such an integer.
            let ty = self.f.ty(vector).element();
            let value = self.one(Inst::Load { ptr: at, mem: MemFlags::aligned(1) }, ty);
            self.replace(result, value);
            return;
        }
        let words = self.load_words(at, MemFlags::aligned(self.word.bytes()));
        self.set(result, words);
    }

    pub(crate) fn insert_lane(&mut self, inst: InstId, args: ListId) {
        let list: Vec<Value> = self.f.values(args).collect();
        let [vector, element, index] = list[..] else { return };
        let place = self.vector_to_memory(vector);
        let at = self.lane_place(place, index);
        let mem = MemFlags::aligned(self.word.bytes());
        if self.is_wide(element) {
            let words = self.split(element);
            self.store_words(at, words, mem);
        } else {
            let ty = self.f.ty(element);
            self.emit(Inst::Store { ptr: at, value: element, mem: MemFlags::aligned(1) }, Some(ty), &[]);
        }
        self.f.replace_inst(inst, Inst::Load { ptr: place, mem });
        self.out.push(inst);
    }

    pub(crate) fn splat(&mut self, inst: InstId, arg: Value) {
        let words = self.split(arg);
        let ty = self.f.inst_type(inst).unwrap_or(self.wide);
        let place = self.scratch(ty.bytes());
        let mem = MemFlags::aligned(self.word.bytes());
        for lane in 0..ty.lanes() {
            let at = self.offset(place, i64::from(lane * self.wide.bytes()));
            self.store_words(at, words, mem);
        }
        self.f.replace_inst(inst, Inst::Load { ptr: place, mem });
        self.out.push(inst);
    }
}
