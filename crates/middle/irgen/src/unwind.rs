//! Cleanups that run when an exception or a forced unwind passes through a function (`-fexceptions`).
//!
//! A call inside the scope of objects with `cleanup` gets a landing pad: a block that the unwinder enters with
//! the exception as parameter. It keeps the exception in the frame, runs the cleanups from the innermost one
//! outwards and goes on unwinding. The pads of nested scopes share what they have in common.

use crate::func::{Cleanup, CleanupId, FuncGen};
use base::FastMap;
use ctype::Ty;
use ir::{Block, InstId, MemFlags, Slot};

/// The landing pads of a function.
#[derive(Default)]
pub(crate) struct Unwinding {
    /// The pad that begins with this cleanup, by its place in the tree.
    pads: FastMap<u32, Block>,
    /// Those of `pads` that have not been made yet, in order.
    waiting: Vec<(u32, Block)>,
    /// Blocks that run this cleanup and the ones around it.
    bodies: FastMap<u32, Block>,
    /// Keeps the exception.
    exception: Option<Slot>,
    /// Goes on unwinding.
    resume: Option<Block>,
}

impl FuncGen<'_, '_, '_> {
    /// The innermost cleanup from `at` outwards that calls a function. What frees memory of the stack is undone
    /// by leaving the frame.
    fn next_call(&self, at: CleanupId) -> CleanupId {
        let mut at = at;
        while let Some(n) = at {
            let entry = &self.cleanup_tree[n as usize];
            match entry.cleanup {
                Cleanup::Call(_) => return at,
                Cleanup::RestoreStack(_) => at = entry.parent,
            }
        }
        None
    }

    /// Gives a call its landing pad, if it needs one.
    pub(crate) fn note_landing_pad(&mut self, call: InstId) {
        if !self.g.lang.exceptions {
            return;
        }
        let Some(innermost) = self.next_call(self.cleanups) else { return };
        let pad = match self.unwinding.pads.get(&innermost) {
            Some(&pad) => pad,
            None => {
                if self.g.lang.non_call_exceptions && self.unwinding.pads.is_empty() {
                    self.g.diags.report(&diag::irgen::NON_CALL_CLEANUP, self.b.func.loc).emit();
                }
                let pad = self.b.func.new_block();
                self.b.func.add_param(pad, self.b.pointer());
                self.unwinding.pads.insert(innermost, pad);
                self.unwinding.waiting.push((innermost, pad));
                pad
            }
        };
        self.b.func.landing_pads.push((call, pad));
        self.b.func.attrs.calls_returns_twice = true;
    }

    /// Makes the pads that calls have asked for; cleanups call functions, too, and may ask for more.
    pub(crate) fn make_landing_pads(&mut self) {
        while let Some((cleanup, pad)) = self.unwinding.waiting.pop() {
            let slot = match self.unwinding.exception {
                Some(slot) => slot,
                None => {
                    let slot = self.new_slot(8, 8);
                    *self.unwinding.exception.insert(slot)
                }
            };
            self.b.start_block(pad);
            let exception = self.b.func.params(pad)[0];
            let address = self.b.slot(slot, 0);
            self.b.store(address, exception, MemFlags::aligned(8));
            self.unwind_from(Some(cleanup), slot);
        }
        self.cleanups = None;
    }

    /// Ends the current block with a jump to what runs the cleanups from `at` outwards, which is made if need be.
    fn unwind_from(&mut self, at: CleanupId, exception: Slot) {
        let mut at = at;
        while let Some(n) = self.next_call(at) {
            if let Some(&body) = self.unwinding.bodies.get(&n) {
                self.b.jump(body, &[]);
                return;
            }
            let body = self.b.func.new_block();
            self.unwinding.bodies.insert(n, body);
            self.fall_into(body);
            let entry = &self.cleanup_tree[n as usize];
            let (parent, cleanup, local) = (entry.parent, entry.cleanup, entry.local);
            self.cleanups = parent;
            if let Cleanup::Call(decl) = cleanup {
                if let Some(local) = local {
                    self.locals.insert(decl, local);
                }
                self.call_cleanup(decl);
            }
            at = parent;
        }
        self.cleanups = None;
        if let Some(resume) = self.unwinding.resume {
            self.b.jump(resume, &[]);
            return;
        }
        let resume = self.b.func.new_block();
        self.unwinding.resume = Some(resume);
        self.fall_into(resume);
        let address = self.b.slot(exception, 0);
        let value = self.b.load(self.b.pointer(), address, MemFlags::aligned(8));
        self.call_library("_Unwind_Resume", Ty::VOID, &[Ty::VOID_PTR], &[value]);
        self.b.unreachable();
    }
}
