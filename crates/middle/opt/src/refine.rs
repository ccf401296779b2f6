//! Refinement: runs a function before and after a pass in the reference interpreter and compares.

use ir::{Function, Module};

/// Instructions that a run may take before the pass; afterwards it may take more.
const LIMIT: u64 = 20_000;
/// Runs with different arguments.
const RUNS: u64 = 6;

/// Checks that `after` does what `before` does, on a few inputs. What the interpreter cannot run passes.
pub fn check(module: &Module, before: &Function, after: &Function) -> Result<(), String> {
    for seed in 1..=RUNS {
        let old = interp::observe(module, before, seed, LIMIT);
        let new = interp::observe(module, after, seed, LIMIT * 4);
        if let Some(Err(why)) = interp::refines(&old, &new) {
            return Err(format!("input {seed}: {why}"));
        }
    }
    Ok(())
}
