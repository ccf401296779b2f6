//! Work on many items by all cores, with results in the items' order, so that outputs do not depend
//! on the number of threads.

use std::sync::Mutex;

/// Fewer items than this are not worth threads.
const FEWEST: usize = 8;
/// Items that a thread takes at a time are at most this many, so that no thread is left with the rest.
const LARGEST_BATCH: usize = 64;

/// Applies `f` to each item; the results are in the order of the items. A panic of `f` is passed on.
pub(crate) fn map<T: Send, R: Send>(items: Vec<T>, f: impl Fn(T) -> R + Sync) -> Vec<R> {
    let threads = std::thread::available_parallelism().map_or(1, |n| n.get()).min(items.len() / FEWEST + 1);
    if threads < 2 {
        return items.into_iter().map(f).collect();
    }
    let batch = (items.len() / (threads * 8)).clamp(1, LARGEST_BATCH);
    let queue = Mutex::new(items.into_iter().enumerate());
    let work = || {
        let mut done = Vec::new();
        loop {
            let taken: Vec<(usize, T)> = match queue.lock() {
                Ok(mut queue) => queue.by_ref().take(batch).collect(),
                Err(_) => Vec::new(),
            };
            if taken.is_empty() {
                return done;
            }
            done.extend(taken.into_iter().map(|(n, item)| (n, f(item))));
        }
    };
    let mut results: Vec<(usize, R)> = std::thread::scope(|scope| {
        let others: Vec<_> = (1..threads).map(|_| scope.spawn(work)).collect();
        let mut all = work();
        for other in others {
            match other.join() {
                Ok(part) => all.extend(part),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        all
    });
    results.sort_by_key(|(n, _)| *n);
    results.into_iter().map(|(_, result)| result).collect()
}

#[cfg(test)]
mod tests {
    #[test]
    fn results_come_in_the_order_of_the_items() {
        let squares = super::map((0..1000u64).collect(), |n| n * n);
        assert_eq!(squares, (0..1000).map(|n| n * n).collect::<Vec<u64>>());
        assert_eq!(super::map(Vec::<u8>::new(), |n| n), Vec::<u8>::new());
    }
}
