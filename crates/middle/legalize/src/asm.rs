//! Operands of inline assembly: such an integer is in two registers, of which the template names the first.
//!
//! The second is an operand of its own behind all others. GCC's `A` is the pair of accumulators, `a` and `d`.

use crate::Splitter;
use base::Symbol;
use ir::{AsmId, AsmOperand, AsmOperandKind, BlockCall, InstId, Type, Value};

impl Splitter<'_> {
    pub(crate) fn asm(&mut self, inst: InstId, asm: AsmId) {
        let mut info = self.f.asms[asm].clone();
        let old: Vec<Value> = self.f.results(inst).collect();
        let mut types: Vec<Type> = old.iter().map(|&result| self.f.ty(result)).collect();
        // The second result of each wide one.
        let mut seconds: Vec<Option<u16>> = vec![None; old.len()];
        for (n, ty) in types.clone().into_iter().enumerate() {
            if ty == self.wide {
                types[n] = self.word;
                seconds[n] = Some(types.len() as u16);
                types.push(self.word);
            }
        }
        // The operand that holds the second word of an output.
        let before = info.operands.len();
        let mut partners: Vec<Option<u16>> = vec![None; before];
        for (n, partner) in partners.iter_mut().enumerate() {
            let AsmOperandKind::Output { result } = info.operands[n].kind else { continue };
            let Some(second) = seconds[usize::from(result)] else { continue };
            let (first, constraint) = pair(info.operands[n].constraint);
            info.operands[n].constraint = first;
            info.operands[n].ty = self.word;
            *partner = Some(info.operands.len() as u16);
            info.operands.push(AsmOperand {
                name: None,
                constraint,
                ty: self.word,
                kind: AsmOperandKind::Output { result: second },
                register: None,
            });
        }
        for n in 0..before {
            let (value, tied) = match info.operands[n].kind {
                AsmOperandKind::Input(value) => (value, None),
                AsmOperandKind::Tied { value, output } => (value, Some(output)),
                _ => continue,
            };
            if !self.is_wide(value) {
                continue;
            }
            // An immediate has as many bits as it has.
            let immediate = info.operands[n].constraint.as_str().chars().all(|c| "ineIJKLMNOeZ".contains(c));
            if tied.is_none() && immediate && self.f.const_bits(value).is_some() {
                continue;
            }
            let [low, high] = self.split(value);
            let (first, second) = pair(info.operands[n].constraint);
            let kind = match tied {
                Some(output) => {
                    info.operands[n].kind = AsmOperandKind::Tied { value: low, output };
                    let output = partners.get(usize::from(output)).copied().flatten().unwrap_or(output);
                    AsmOperandKind::Tied { value: high, output }
                }
                None => {
                    info.operands[n].kind = AsmOperandKind::Input(low);
                    AsmOperandKind::Input(high)
                }
            };
            if tied.is_none() {
                info.operands[n].constraint = first;
            }
            info.operands[n].ty = self.word;
            let constraint = if tied.is_none() { second } else { info.operands[n].constraint };
            info.operands.push(AsmOperand { name: None, constraint, ty: self.word, kind, register: None });
        }
        info.dests = std::mem::take(&mut info.dests).into_iter().map(|dest| self.asm_dest(dest)).collect();
        let asm = self.f.asms.push(info);
        let id = self.emit(ir::Inst::Asm(asm), types.first().copied(), &types);
        let made: Vec<Value> = self.f.results(id).collect();
        for (n, &result) in old.iter().enumerate() {
            match seconds[n] {
                Some(second) => self.set(Some(result), [made[n], made[usize::from(second)]]),
                None => self.replace(Some(result), made[n]),
            }
        }
    }

    fn asm_dest(&mut self, dest: BlockCall) -> BlockCall {
        let args: Vec<Value> = self.f.dest_args(dest).collect();
        if args.iter().any(|&arg| self.is_wide(arg)) { self.split_dest(dest) } else { dest }
    }
}

/// The constraints of the two words of an operand.
fn pair(constraint: Symbol) -> (Symbol, Symbol) {
    let text = constraint.as_str();
    if text.contains('A') {
        return (text.replace('A', "a").as_str().into(), text.replace('A', "d").as_str().into());
    }
    (constraint, constraint)
}
