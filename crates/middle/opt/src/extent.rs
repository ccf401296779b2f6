//! How much of a module is optimised, for the search of the step that breaks a program.

use ir::{Function, Module};

/// The part of a module that is optimised: the first functions in source order, the last of them up to some step.
///
/// A step is one run of a pass on a function; making its code with the optimising generator is the step after all
/// passes. What is beyond the extent becomes [`optnone`](ir::FunctionAttrs::optnone).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Extent {
    /// How many functions.
    pub functions: usize,
    /// How many steps are done to the last of them; none for all.
    pub last_steps: Option<usize>,
}

/// Where a module is in its extent.
#[derive(Default)]
pub(crate) struct Progress {
    extent: Option<Extent>,
    /// The symbol of the function whose steps are counted.
    last: Option<ir::SymId>,
    /// The passes that ran on it.
    steps: Vec<&'static str>,
}

impl Progress {
    /// Marks what is not to be optimised at all.
    pub fn start(module: &mut Module, extent: Option<Extent>) -> Progress {
        let Some(bounds) = extent else { return Progress::default() };
        for function in module.functions.iter_mut().skip(bounds.functions) {
            function.attrs.optnone = true;
        }
        let last = bounds.functions.checked_sub(1).and_then(|n| module.functions.get_mut(n));
        let last = last.map(|function| {
            function.attrs.optnone |= bounds.last_steps == Some(0);
            function.symbol
        });
        Progress { extent, last, steps: Vec::new() }
    }

    /// Notes that a pass ran on a function, which may have been its last step.
    pub fn ran(&mut self, pass: &'static str, function: &mut Function) {
        if self.last == Some(function.symbol) && !function.attrs.optnone {
            self.steps.push(pass);
            let limit = self.extent.and_then(|extent| extent.last_steps);
            function.attrs.optnone |= limit == Some(self.steps.len());
        }
    }

    /// Notes that a pass ran on the module: on each of its functions.
    pub fn ran_on_module(&mut self, pass: &'static str, module: &mut Module) {
        let Some(last) = self.last else { return };
        if let Some(function) = module.functions.iter_mut().find(|function| function.symbol == last) {
            self.ran(pass, function);
        }
    }

    /// The passes that ran on the last function, in order.
    pub fn into_steps(self) -> Vec<&'static str> {
        self.steps
    }
}
