//! What pointers are based on, for parameters declared `restrict` (C23 6.7.3.2): memory that is accessed through one
//! and written is accessed through nothing that is not based on it while the function runs.
//!
//! What is computed from a parameter is based on it, and so is what a choice among such values gives. An address that
//! comes from memory, from a call or from an integer may be based on every such parameter whose value went there (that
//! *escaped*). Addresses of objects and other parameters are based on none.

use base::FastMap;
use ir::{Function, Inst, InstId, Value, ValueDef};

/// What an address may be based on, a bit for each parameter, and whether it is surely based on one of them.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
struct Origin {
    may: u32,
    surely: bool,
}

impl Origin {
    /// Of a value of which nothing has been seen: based on anything one likes.
    const UNSEEN: Origin = Origin { may: 0, surely: true };
    const NONE: Origin = Origin { may: 0, surely: false };
    const ANY: Origin = Origin { may: u32::MAX, surely: false };

    fn join(self, other: Origin) -> Origin {
        Origin { may: self.may | other.may, surely: self.surely && other.surely }
    }
}

/// What the addresses of a function are based on.
#[derive(Clone, Debug)]
pub(crate) struct Restrict {
    origins: FastMap<Value, Origin>,
}

impl Restrict {
    /// Finds out; none if no parameter is declared so.
    pub(crate) fn new(function: &Function) -> Option<Restrict> {
        let declared = function.attrs.restrict_params;
        if declared == 0 {
            return None;
        }
        let mut origins: FastMap<Value, Origin> = FastMap::default();
        let entry = function.entry();
        for (n, &param) in function.params(entry).iter().enumerate() {
            let is_declared = n < 32 && declared >> n & 1 != 0;
            origins.insert(param, if is_declared { Origin { may: 1 << n, surely: true } } else { Origin::NONE });
        }
        let mut finder = Finder { function, origins, escaped: 0 };
        while finder.round() {}
        Some(Restrict { origins: finder.origins })
    }

    /// Whether accesses through two bases of addresses, one of them a write, touch different memory. None stands for an
    /// object of known identity.
    pub(crate) fn are_apart(&self, a: Option<Value>, b: Option<Value>) -> bool {
        let of = |base: Option<Value>| match base {
            Some(value) => self.origins.get(&value).copied().unwrap_or(Origin::ANY),
            None => Origin::NONE,
        };
        let (a, b) = (of(a), of(b));
        let only = |origin: Origin| origin.surely && origin.may != 0;
        (only(a) || only(b)) && a.may & b.may == 0
    }
}

struct Finder<'f> {
    function: &'f Function,
    origins: FastMap<Value, Origin>,
    /// Parameters whose value, or one based on it, may be in memory or known to others.
    escaped: u32,
}

impl Finder<'_> {
    /// One walk over the function; says whether it found more.
    fn round(&mut self) -> bool {
        let mut changed = false;
        let function = self.function;
        for &block in &function.layout {
            for &inst in function.insts(block) {
                changed |= self.escape(inst);
                function.for_each_dest(inst, |dest| {
                    let to = function.dest_block(dest);
                    for (&param, arg) in function.params(to).iter().zip(function.dest_args(dest)) {
                        if function.ty(param).is_ptr() && to != function.entry() {
                            changed |= self.add(param, self.origin(arg));
                        }
                    }
                });
                if let Some(result) = function.result(inst).filter(|&result| function.ty(result).is_ptr()) {
                    let origin = match function.inst(inst) {
                        Inst::PtrAdd { base, .. } => self.origin(base),
                        Inst::Select { then, otherwise, .. } => self.origin(then).join(self.origin(otherwise)),
                        _ => Origin { may: self.escaped, surely: false },
                    };
                    changed |= self.add(result, origin);
                }
            }
        }
        changed
    }

    fn add(&mut self, value: Value, origin: Origin) -> bool {
        let old = self.origins.get(&value).copied().unwrap_or(Origin::UNSEEN);
        let new = old.join(origin);
        self.origins.insert(value, new) != Some(new)
    }

    fn origin(&self, value: Value) -> Origin {
        match self.function.def(value) {
            ValueDef::Inst { .. } | ValueDef::Param { .. } => {
                self.origins.get(&value).copied().unwrap_or(Origin::UNSEEN)
            }
            // Nothing is accessed through null pointers and the like.
            ValueDef::Int(_) | ValueDef::Poison => Origin::UNSEEN,
            _ => Origin::NONE,
        }
    }

    /// Notes what an instruction makes known elsewhere.
    fn escape(&mut self, inst: InstId) -> bool {
        let function = self.function;
        let mut out = 0;
        let mut pass = |value: Value| {
            if let ValueDef::Inst { .. } | ValueDef::Param { .. } = function.def(value) {
                out |= self.origin(value).may;
            }
        };
        match function.inst(inst) {
            Inst::Load { .. }
            | Inst::MemCopy { .. }
            | Inst::MemSet { .. }
            | Inst::IntCompare { .. }
            | Inst::PtrAdd { .. }
            | Inst::Select { .. }
            | Inst::Return { .. }
            | Inst::Jump { .. }
            | Inst::Branch { .. }
            | Inst::Switch { .. } => {}
            Inst::Store { value, .. } | Inst::AtomicRmw { value, .. } => pass(value),
            _ => function.for_each_operand(inst, pass),
        }
        let old = self.escaped;
        self.escaped |= out;
        self.escaped != old
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn find(text: &str) -> (Function, Restrict) {
        let module = ir_text::parse_module(&format!("target \"x86_64-linux-gnu\"\n{text}")).unwrap();
        let function = module.functions.into_iter().next().unwrap();
        let restrict = Restrict::new(&function).unwrap();
        (function, restrict)
    }

    /// The address that the n-th load or store of a function goes to, without constants added.
    fn bases(function: &Function) -> Vec<Option<Value>> {
        let insts = function.layout.iter().flat_map(|&block| function.insts(block).to_vec());
        insts
            .filter_map(|inst| match function.inst(inst) {
                Inst::Load { ptr, .. } | Inst::Store { ptr, .. } => {
                    match crate::Pointer::of(function, ptr, |value| value).base {
                        crate::Base::Value(value) => Some(Some(value)),
                        _ => Some(None),
                    }
                }
                _ => None,
            })
            .collect()
    }

    #[test]
    fn parameters_are_apart_from_what_is_not_based_on_them() {
        let (function, restrict) = find(
            "symbol @\"d\" global = undefined
symbol @\"f\" global function dso_local = body
function @\"f\" (ptr int 7, ptr int 6, i64 int 2) -> () restrict 1 {
b0(v0: ptr, v1: ptr, v2: i64):
  v3: ptr = ptr_add v0, v2
  store i32 1, v3 align 4
  store i32 2, v1 align 4
  store i32 3, @\"d\" align 4
  v4: ptr = load v1 align 8
  store i32 4, v4 align 4
  jump b1(v0)
b1(v5: ptr):
  store i32 5, v5 align 4
  v6: ptr = ptr_add v5, i64 4
  jump b1(v6)
}",
        );
        let bases = bases(&function);
        let own = [0, 5];
        for (n, &a) in bases.iter().enumerate() {
            for (m, &b) in bases.iter().enumerate() {
                assert_eq!(restrict.are_apart(a, b), own.contains(&n) != own.contains(&m), "{n} {m}");
            }
        }
    }

    #[test]
    fn what_was_stored_comes_back_from_memory() {
        let (function, restrict) = find(
            "symbol @\"f\" global function dso_local = body
function @\"f\" (ptr int 7, ptr int 6) -> () restrict 1 {
b0(v0: ptr, v1: ptr):
  store v0, v1 align 8
  v2: ptr = load v1 align 8
  store i32 4, v2 align 4
  store i32 5, v0 align 4
  return
}",
        );
        let bases = bases(&function);
        assert!(!restrict.are_apart(bases[2], bases[3]));
        assert!(restrict.are_apart(bases[1], bases[3]));
    }
}
