//! The optimiser: passes over the IR, and the order in which they run.
//!
//! One file and one public function per pass; the pipeline is one table per level ([`pipeline`]). A pass
//! sees the module's symbols and the function that it changes, never an option; what an option means for
//! code was made a fact in the IR before. Each pass leaves valid IR whose behaviour refines what was there:
//! where the old meaning was undefined or poison, anything may come, else the same effects and results.
#![forbid(unsafe_code)]

mod bytes;
mod cfg_cleanup;
mod dce;
mod dead_args;
mod dse;
mod edit;
mod empty_loops;
mod extent;
mod fold;
mod frame;
mod gvn;
mod hoist;
mod idioms;
mod if_convert;
mod indirect;
mod induction;
mod inline;
mod jam;
mod known_bits;
mod layout;
mod library;
mod licm;
mod loops;
mod pipeline;
mod pre;
mod promote;
mod purity;
mod range;
mod range_tests;
mod ranges;
mod refine;
mod remarks;
mod resolve;
mod rotate;
mod rounds;
mod sccp;
mod simplify;
mod specialize;
mod split_access;
mod sroa;
mod store_merging;
mod store_motion;
mod tail_recursion;
mod threading;
mod trips;
mod unroll;
mod unused;

pub use extent::Extent;
pub use remarks::Remark;

pub use pipeline::{Level, Options, Outcome, PASSES, optimize, pass_names, run_passes};

use ir::{Function, Module};

/// What a pass on a function may look at besides the function.
pub struct Context<'m> {
    /// The module; its bodies are not in it while passes run.
    pub module: &'m Module,
    /// How far to go.
    pub level: Level,
    /// What passes say of their work.
    pub(crate) remarks: &'m remarks::Remarks,
}

impl Context<'_> {
    /// The flow graph of a function as it is now.
    pub fn cfg(&self, function: &Function) -> analysis::Cfg {
        analysis::Cfg::new(function, function.address_taken())
    }
}
