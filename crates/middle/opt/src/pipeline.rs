//! The pipeline: which passes run at which level, in which order.

use crate::extent::{Extent, Progress};
use crate::remarks::{Remark, Remarks};
use crate::{
    Context, bytes, cfg_cleanup, dce, dead_args, dse, empty_loops, frame, gvn, hoist, idioms, if_convert, indirect,
    induction, inline, jam, layout, library, licm, pre, purity, range_tests, ranges, resolve, rotate, sccp, simplify,
    specialize, sroa, store_merging, store_motion, tail_recursion, threading, unroll, unused,
};
use base::timing;
use ir::{Function, Module};

/// What `-O` asks for.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum Level {
    /// `-O1`.
    O1,
    /// `-O2`.
    O2,
    /// `-O3`.
    O3,
    /// `-Os`.
    Os,
    /// `-Oz`.
    Oz,
    /// `-Og`.
    Og,
}

impl Level {
    const COUNT: usize = 6;
}

/// How to run the pipeline.
#[derive(Clone, Debug)]
pub struct Options {
    /// The level.
    pub level: Level,
    /// Passes left out, by name.
    pub disabled: Vec<String>,
    /// At most this many runs of a pass on a function (or the module) are done, in all.
    pub limit: Option<u64>,
    /// Checks the IR after each pass, and on functions that the interpreter can run that they mean the same.
    pub verify_each: bool,
    /// Stop after the first run of this pass on every function.
    pub stop_after: Option<String>,
    /// How much of the module is optimised; none for all of it.
    pub extent: Option<Extent>,
    /// Whether passes say what they did and could not do.
    pub remarks: bool,
}

/// What came of optimising a module, beside the module.
#[derive(Debug, Default)]
pub struct Outcome {
    /// What `verify_each` found: empty if all is well.
    pub reports: Vec<String>,
    /// With an extent, the passes that ran on its last function, in order.
    pub steps: Vec<&'static str>,
    /// What passes said of their work, in the order in which they ran.
    pub remarks: Vec<Remark>,
}

impl Options {
    /// The whole pipeline of a level.
    pub fn new(level: Level) -> Options {
        Options {
            level,
            disabled: Vec::new(),
            limit: None,
            verify_each: false,
            stop_after: None,
            extent: None,
            remarks: false,
        }
    }
}

/// What a pass works on.
#[derive(Copy, Clone)]
pub enum Run {
    /// One function at a time; says whether it changed it.
    Function(fn(&Context<'_>, &mut Function) -> bool),
    /// The whole module; says whether it changed it.
    Module(fn(&mut Module, Level, &Remarks) -> bool),
}

/// A pass.
#[derive(Copy, Clone)]
pub struct Pass {
    /// Its name, in `--emit=ir:NAME`, `-fdisable-pass=NAME` and reports.
    pub name: &'static str,
    /// What it does.
    pub run: Run,
    /// Passes of which one run must come before.
    pub after: &'static [&'static str],
}

/// All passes.
pub const PASSES: &[Pass] = &[
    Pass { name: "indirect", run: Run::Function(indirect::run), after: &[] },
    Pass { name: "cfg", run: Run::Function(cfg_cleanup::run), after: &[] },
    Pass { name: "sroa", run: Run::Function(sroa::run), after: &["indirect", "cfg"] },
    Pass { name: "dce", run: Run::Function(dce::run), after: &["sroa"] },
    Pass { name: "simplify", run: Run::Function(simplify::run), after: &[] },
    Pass { name: "sccp", run: Run::Function(sccp::run), after: &["sroa"] },
    Pass { name: "gvn", run: Run::Function(gvn::run), after: &["sroa"] },
    // The same again, behind the passes on loops.
    Pass { name: "gvn-late", run: Run::Function(gvn::run), after: &["sroa", "is-constant"] },
    Pass { name: "pre", run: Run::Function(pre::run), after: &["gvn"] },
    Pass { name: "inline", run: Run::Module(inline::run), after: &["sroa", "cfg"] },
    Pass { name: "unused", run: Run::Module(unused::run), after: &["cfg"] },
    // The same again, when code that cannot be reached is gone.
    Pass { name: "unused-late", run: Run::Module(unused::run), after: &["cfg"] },
    Pass { name: "library", run: Run::Module(library::run), after: &["sroa"] },
    Pass { name: "tail-recursion", run: Run::Function(tail_recursion::run), after: &["cfg"] },
    Pass { name: "threading", run: Run::Function(threading::run), after: &["cfg"] },
    Pass { name: "range-tests", run: Run::Function(range_tests::run), after: &["cfg"] },
    Pass { name: "bytes", run: Run::Function(bytes::run), after: &["sroa", "simplify"] },
    Pass { name: "if-convert", run: Run::Function(if_convert::run), after: &["cfg"] },
    Pass { name: "dse", run: Run::Function(dse::run), after: &["sroa"] },
    Pass { name: "vectors-in-memory", run: Run::Function(store_merging::vectors), after: &["sroa"] },
    Pass { name: "store-merging", run: Run::Function(store_merging::run), after: &["sroa", "gvn"] },
    Pass { name: "ipa-constants", run: Run::Module(purity::constants), after: &["cfg"] },
    Pass { name: "specialize", run: Run::Module(specialize::run), after: &["cfg"] },
    Pass { name: "purity", run: Run::Module(purity::run), after: &["sroa"] },
    Pass { name: "dead-arguments", run: Run::Module(dead_args::run), after: &["gvn"] },
    Pass { name: "rotate", run: Run::Function(rotate::run), after: &["cfg"] },
    Pass { name: "ranges", run: Run::Function(ranges::run), after: &["gvn"] },
    Pass { name: "licm", run: Run::Function(licm::run), after: &["cfg"] },
    Pass { name: "store-motion", run: Run::Function(store_motion::run), after: &["rotate", "licm"] },
    Pass { name: "idioms", run: Run::Function(idioms::run), after: &["cfg", "gvn"] },
    Pass { name: "empty-loops", run: Run::Function(empty_loops::run), after: &["cfg"] },
    Pass { name: "hoist", run: Run::Function(hoist::run), after: &["gvn"] },
    Pass { name: "unroll", run: Run::Function(unroll::run), after: &["cfg"] },
    Pass { name: "jam", run: Run::Function(jam::run), after: &["cfg"] },
    Pass { name: "induction", run: Run::Function(induction::run), after: &["cfg"] },
    Pass { name: "is-constant", run: Run::Function(resolve::run), after: &["inline", "gvn"] },
    Pass { name: "frame", run: Run::Function(frame::run), after: &[] },
    Pass { name: "layout", run: Run::Function(layout::run), after: &[] },
];

/// One step of the pipeline: a pass, and the levels at which it runs.
struct Step {
    pass: &'static str,
    levels: [bool; Level::COUNT],
}

const fn step(pass: &'static str, levels: &[Level]) -> Step {
    let mut on = [false; Level::COUNT];
    let mut n = 0;
    while n < levels.len() {
        on[levels[n] as usize] = true;
        n += 1;
    }
    Step { pass, levels: on }
}

const ALL: &[Level] = &[Level::O1, Level::O2, Level::O3, Level::Os, Level::Oz, Level::Og];

const LOOPS: &[Level] = &[Level::O1, Level::O2, Level::O3, Level::Os, Level::Oz];

const FAST: &[Level] = &[Level::O2, Level::O3];

const SMALL: &[Level] = &[Level::Os, Level::Oz];

const NOT_QUICK: &[Level] = &[Level::O2, Level::O3, Level::Os, Level::Oz];

/// The pipeline. Steps between passes on the module run function by function, so that a function is
/// optimised while it is in the cache.
static PIPELINE: &[Step] = &[
    step("indirect", ALL),
    step("cfg", ALL),
    // Addresses and small copies take their simplest form, in which they are recognised.
    step("simplify", ALL),
    step("sroa", ALL),
    step("simplify", ALL),
    step("dce", ALL),
    step("cfg", ALL),
    step("library", ALL),
    step("ipa-constants", NOT_QUICK),
    step("specialize", FAST),
    step("tail-recursion", NOT_QUICK),
    // What is inlined is small by now, and what it is inlined into sees through it afterwards.
    step("inline", ALL),
    step("unused", ALL),
    step("cfg", ALL),
    // Addresses that were arguments become those of slots.
    step("simplify", NOT_QUICK),
    step("sroa", ALL),
    step("simplify", ALL),
    step("vectors-in-memory", NOT_QUICK),
    step("sccp", ALL),
    step("cfg", ALL),
    step("gvn", ALL),
    step("pre", NOT_QUICK),
    step("library", ALL),
    step("purity", LOOPS),
    step("dead-arguments", NOT_QUICK),
    step("is-constant", ALL),
    step("simplify", ALL),
    step("cfg", ALL),
    step("threading", NOT_QUICK),
    step("range-tests", LOOPS),
    step("cfg", LOOPS),
    step("if-convert", LOOPS),
    step("cfg", LOOPS),
    // Loops that test at their end have a place before them for what does not change in them.
    step("rotate", LOOPS),
    // What a counter begins with decides whether a loop is entered.
    step("cfg", FAST),
    step("simplify", LOOPS),
    step("cfg", LOOPS),
    step("ranges", NOT_QUICK),
    step("licm", LOOPS),
    step("store-motion", FAST),
    step("idioms", NOT_QUICK),
    step("empty-loops", LOOPS),
    step("unroll", FAST),
    step("jam", FAST),
    step("induction", LOOPS),
    // Branches that were just decided leave values that are the same from everywhere.
    step("gvn-late", NOT_QUICK),
    step("simplify", NOT_QUICK),
    // Rounds that were laid out stand side by side by now.
    step("bytes", NOT_QUICK),
    step("hoist", SMALL),
    step("dse", LOOPS),
    // What is read one by one was found before.
    step("store-merging", NOT_QUICK),
    step("dce", ALL),
    step("cfg", ALL),
    step("unused-late", ALL),
    step("frame", ALL),
    step("layout", ALL),
];

/// Names of all passes, in the order of the table.
pub fn pass_names() -> impl Iterator<Item = &'static str> {
    PASSES.iter().map(|pass| pass.name)
}

fn pass(name: &str) -> &'static Pass {
    PASSES.iter().find(|pass| pass.name == name).expect("the pipeline names passes of the table")
}

/// Optimises a module whose functions have bodies.
pub fn optimize(module: &mut Module, options: &Options) -> Outcome {
    note_labels_in_data(module);
    let progress = Progress::start(module, options.extent);
    for function in module.functions.iter_mut().filter(|function| !function.attrs.optnone) {
        function.attrs.promoted = true;
    }
    let left = options.limit.unwrap_or(u64::MAX);
    let remarks = Remarks::new(options.remarks);
    let mut state = State { options, left, reports: Vec::new(), progress, remarks };
    let steps: Vec<&Pass> =
        PIPELINE.iter().filter(|step| step.levels[options.level as usize]).map(|step| pass(step.pass)).collect();
    let end = options.stop_after.as_ref().and_then(|name| steps.iter().position(|pass| pass.name == name));
    let steps = &steps[..end.map_or(steps.len(), |n| n + 1)];
    let mut at = 0;
    while at < steps.len() {
        if let Run::Module(run) = steps[at].run {
            if state.may_run(steps[at]) {
                let _phase = timing::pass(steps[at].name, "the module");
                run(module, options.level, &state.remarks);
                state.check_all(steps[at], module);
                state.progress.ran_on_module(steps[at].name, module);
            }
            at += 1;
            continue;
        }
        let group = steps[at..].iter().take_while(|pass| matches!(pass.run, Run::Function(_))).count();
        let mut functions = std::mem::take(&mut module.functions);
        for function in &mut functions {
            for pass in &steps[at..at + group] {
                state.run_on(pass, module, function);
            }
        }
        module.functions = functions;
        at += group;
    }
    if end.is_none() {
        // Where the pass was left out.
        unused::drop_lent(module);
    }
    Outcome { reports: state.reports, steps: state.progress.into_steps(), remarks: state.remarks.take() }
}

/// Runs passes by name over all functions, in this order; for tests. Returns what checking each found.
pub fn run_passes(module: &mut Module, names: &[&str], level: Level) -> Vec<String> {
    note_labels_in_data(module);
    let options = Options { verify_each: true, ..Options::new(level) };
    let (progress, remarks) = (Progress::default(), Remarks::default());
    let mut state = State { options: &options, left: u64::MAX, reports: Vec::new(), progress, remarks };
    for name in names {
        match pass(name).run {
            Run::Module(run) => {
                run(module, level, &state.remarks);
                state.check_all(pass(name), module);
            }
            Run::Function(_) => {
                let mut functions = std::mem::take(&mut module.functions);
                functions.iter_mut().for_each(|function| state.run_on(pass(name), module, function));
                module.functions = functions;
            }
        }
    }
    state.reports
}

struct State<'o> {
    options: &'o Options,
    left: u64,
    reports: Vec<String>,
    progress: Progress,
    remarks: Remarks,
}

impl State<'_> {
    /// Counts a run; false if the pass is left out.
    fn may_run(&mut self, pass: &Pass) -> bool {
        if self.left == 0 || self.options.disabled.iter().any(|name| name == pass.name) {
            return false;
        }
        self.left -= 1;
        true
    }

    /// What a pass on the module left must be valid.
    fn check_all(&mut self, pass: &Pass, module: &Module) {
        for function in module.functions.iter().filter(|_| self.options.verify_each) {
            if let Err(why) = ir::verify(module, function) {
                let name = module.symbols[function.symbol].name;
                self.reports.push(format!("after {} of {name}: {why}", pass.name));
            }
        }
    }

    fn run_on(&mut self, pass: &Pass, module: &Module, function: &mut Function) {
        let Run::Function(run) = pass.run else { return };
        if function.is_fixed() || !self.may_run(pass) {
            return;
        }
        let _phase = timing::pass(pass.name, module.symbols[function.symbol].name.as_str());
        let before = self.options.verify_each.then(|| function.clone());
        let cx = Context { module, level: self.options.level, remarks: &self.remarks };
        run(&cx, function);
        self.progress.ran(pass.name, function);
        if let Some(before) = before {
            let name = module.symbols[function.symbol].name;
            if let Err(why) = ir::verify(module, function) {
                self.reports.push(format!("after {} of {name}: {why}", pass.name));
            } else if let Err(why) = crate::refine::check(module, &before, function) {
                self.reports.push(format!("{} changed what {name} means: {why}", pass.name));
            }
        }
    }
}

/// Labels whose address is in static data stay.
fn note_labels_in_data(module: &mut Module) {
    let mut noted = Vec::new();
    for info in &module.symbols {
        let ir::SymbolDef::Data(data) = &info.def else { continue };
        for reloc in &data.relocs {
            match reloc.target {
                ir::RelocTarget::Symbol(_) => {}
                ir::RelocTarget::Block(function, block) => noted.push((function, block)),
                ir::RelocTarget::BlockDiff(function, a, b) => noted.extend([(function, a), (function, b)]),
            }
        }
    }
    if noted.is_empty() {
        return;
    }
    noted.sort_unstable();
    for function in &mut module.functions {
        let from = noted.partition_point(|&(symbol, _)| symbol < function.symbol);
        let own = function.symbol;
        for &(_, block) in noted[from..].iter().take_while(|&&(symbol, _)| symbol == own) {
            function.note_address_taken(block);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_step_comes_after_what_it_needs() {
        for level in ALL {
            let mut done: Vec<&str> = Vec::new();
            for step in PIPELINE.iter().filter(|step| step.levels[*level as usize]) {
                for needed in pass(step.pass).after {
                    assert!(done.contains(needed), "{level:?}: {} runs before {needed}", step.pass);
                }
                done.push(step.pass);
            }
        }
    }

    #[test]
    fn every_pass_has_a_name_of_its_own() {
        let mut names: Vec<&str> = pass_names().collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), PASSES.len());
    }
}
