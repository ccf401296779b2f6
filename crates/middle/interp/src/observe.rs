//! Runs of one function by itself, for comparing what it means before and after a pass.
//!
//! Arguments come from a seed: pointers lead to buffers with random contents. Functions of the module other
//! than the observed one are not run: a call is an effect whose results are a function of its name and of how
//! many calls came before. Addresses of frames and of what is allocated while running differ between equal
//! functions, so they all count as one value.

use crate::machine::{Effect, Machine, Stop};
use crate::value::Val;
use ir::{Function, Module, Type};

/// Everything that the outside can see of a run.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Observation {
    /// The results, or why it stopped.
    pub end: Result<Vec<Val>, Stop>,
    /// Effects in order.
    pub effects: Vec<Effect>,
    /// What library functions wrote.
    pub output: Vec<u8>,
    /// Contents of the module's data and of the buffers, by words.
    pub memory: Vec<u64>,
}

/// Labels of functions are from here on, below the buffers.
pub(crate) const LABELS: u64 = 0x3000_0000;
/// Buffers that pointer arguments lead to, and where they are.
const BUFFERS: u64 = 0x4000_0000;
const BUFFER_COUNT: u64 = 8;
const BUFFER_SIZE: u64 = 256;
/// Frames are above this.
const FRAMES: u64 = 0x5000_0000;
const FRAMES_END: u64 = 0xa000_0000;
/// Memory that is not the function's own.
pub(crate) const OUTSIDE: [std::ops::Range<u64>; 2] = [0..LABELS, BUFFERS..FRAMES];
/// Stands for every address of a frame or label.
const FRAME: u128 = 0xf4a3_f4a3;

/// A small generator of random numbers (xorshift64*).
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d)
    }
}

/// A value that does not tell addresses of frames apart.
pub(crate) fn normal(bits: u128) -> u128 {
    let is_in = |from: u64, to: u64| (u128::from(from)..u128::from(to)).contains(&bits);
    if is_in(FRAMES, FRAMES_END) || is_in(LABELS, BUFFERS) { FRAME } else { bits }
}

/// Whether something at this address is given to a called function to write.
pub(crate) fn may_be_written(bits: u128) -> bool {
    (u128::from(BUFFERS)..u128::from(FRAMES_END)).contains(&bits)
}

/// Addresses of the buffers.
pub(crate) fn buffers() -> impl Iterator<Item = u64> {
    (0..BUFFER_COUNT).map(|n| BUFFERS + n * (BUFFER_SIZE + 64))
}

/// Runs a function of the module, which need not be in it, for at most `limit` instructions.
pub fn observe(module: &Module, function: &Function, seed: u64, limit: u64) -> Observation {
    let mut random = Random(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
    let mut machine = Machine::isolated(module, function, limit);
    machine.memory.skip_to(BUFFERS);
    let mut buffers = Vec::new();
    for n in 0..BUFFER_COUNT {
        let Some(start) = machine.memory.allocate(BUFFER_SIZE, 64, false) else { break };
        // Words point to other buffers now and then, so that lists can be followed, or are small, or anything.
        for at in (0..BUFFER_SIZE).step_by(8) {
            let word = match random.next() % 8 {
                0 | 1 => BUFFERS + ((n + 1 + random.next() % 3) % BUFFER_COUNT) * (BUFFER_SIZE + 64),
                2..=5 => random.next() % 16,
                _ => random.next(),
            };
            if let Some(bytes) = machine.memory.write(start + at, 8) {
                bytes.copy_from_slice(&word.to_le_bytes());
            }
        }
        buffers.push(start);
    }
    let mut args: Vec<Val> = function
        .params(function.entry())
        .iter()
        .map(|&param| argument(function.ty(param), &buffers, &mut random))
        .collect();
    // What is declared `restrict` leads to a buffer that nothing else leads to.
    for (n, arg) in args.iter_mut().enumerate().take(32) {
        if function.attrs.restrict_params >> n & 1 != 0
            && let Some(start) = machine.memory.allocate(BUFFER_SIZE, 64, false)
        {
            *arg = Val::Scalar(start.into());
        }
    }
    machine.memory.skip_to(FRAMES);
    let end = machine.run_isolated(function, args);
    let end = end.map(|values| values.into_iter().map(normal_value).collect());
    let memory = machine.memory.words(&OUTSIDE).map(|word| normal(word.into()) as u64).collect();
    let output = machine.take_output();
    Observation { end, effects: machine.effects().to_vec(), output, memory }
}

fn normal_value(value: Val) -> Val {
    match value {
        Val::Scalar(bits) => Val::Scalar(normal(bits)),
        other => other,
    }
}

fn argument(ty: Type, buffers: &[u64], random: &mut Random) -> Val {
    let mut lane = |ty: Type| -> u128 {
        let wide = u128::from(random.next()) << 64 | u128::from(random.next());
        let mask = crate::value::mask(ty);
        if ty.is_ptr() {
            return u128::from(buffers[(random.next() % buffers.len() as u64) as usize]);
        }
        if ty.is_float() {
            // Small whole numbers of a double or single; the rest as it falls.
            return match (ty, random.next() % 3) {
                (Type::F64, 0 | 1) => u128::from((wide as i8 as f64).to_bits()),
                (Type::F32, 0 | 1) => u128::from((wide as i8 as f32).to_bits()),
                _ => wide & mask,
            };
        }
        match random.next() % 6 {
            0 | 1 => (wide % 8) & mask,
            2 => (wide as i8 as i128 as u128) & mask,
            3 => [0, 1, mask, mask >> 1, (mask >> 1) + 1][(wide % 5) as usize],
            _ => wide & mask,
        }
    };
    if ty.is_vector() {
        Val::Vector((0..ty.lanes()).map(|_| lane(ty.element())).collect())
    } else {
        Val::Scalar(lane(ty))
    }
}

/// Whether what `after` shows is allowed by what `before` shows. None if the runs cannot be compared.
pub fn refines(before: &Observation, after: &Observation) -> Option<Result<(), String>> {
    let differ = |what: &str| Some(Err(what.to_string()));
    match (&before.end, &after.end) {
        (Err(Stop::Undefined(_) | Stop::Unsupported(_) | Stop::Limit | Stop::Invalid(_)), _) => None,
        (_, Err(Stop::Unsupported(_) | Stop::Limit)) => None,
        (Ok(old), Ok(new)) => {
            let fits = |(old, new): (&Val, &Val)| *old == Val::Poison || old == new;
            if old.len() != new.len() || !old.iter().zip(new).all(fits) {
                return Some(Err(format!("returned {old:?}, returns {new:?}")));
            }
            if before.effects != after.effects {
                return Some(Err(format!("effects were {:?}, are {:?}", before.effects, after.effects)));
            }
            if before.output != after.output {
                return differ("writes other output");
            }
            if before.memory != after.memory {
                return differ("leaves memory in another state");
            }
            Some(Ok(()))
        }
        (Err(old), Err(new)) if old == new => match before.effects == after.effects {
            true => Some(Ok(())),
            false => differ("effects before it stops differ"),
        },
        (old, new) => Some(Err(format!("ended with {old:?}, ends with {new:?}"))),
    }
}
