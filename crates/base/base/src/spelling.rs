//! "Did you mean": the nearest of the names that could have been meant.

/// Cost of inserting, deleting or replacing a letter, or of swapping two neighbours.
const EDIT: usize = 2;
/// Cost of writing a letter in the wrong case.
const CASE: usize = 1;

/// The candidate nearest to a word, if it is near enough to be meant; the first of several equally near ones. The word
/// itself is no candidate.
///
/// At most a third of the letters may differ, as GCC has it. People seldom miss a first letter: if that differs, there
/// may be one mistake only.
pub fn nearest<'c>(word: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    let mut best: Option<(usize, &str)> = None;
    let mut rows = Rows::default();
    for candidate in candidates {
        let most = best.map_or(usize::MAX, |(cost, _)| cost - 1).min(limit(word, candidate));
        if most == 0 || candidate.len().abs_diff(word.len()) * EDIT > most || candidate == word {
            continue;
        }
        let cost = rows.cost(word.as_bytes(), candidate.as_bytes());
        if cost <= most {
            best = Some((cost, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
}

/// The highest cost at which one can be meant by the other.
fn limit(a: &str, b: &str) -> usize {
    let (long, short) = (a.len().max(b.len()), a.len().min(b.len()));
    let letters = match long {
        0 | 1 => 0,
        2 => usize::from(short == 2),
        _ if long - short <= 1 => (long / 3).max(1),
        _ => long.div_ceil(3),
    };
    let first = |text: &str| text.bytes().next().map(|byte| byte.to_ascii_lowercase());
    if first(a) == first(b) { letters * EDIT } else { letters.min(1) * EDIT }
}

/// Rows of the table of costs, kept to be used again.
#[derive(Default)]
struct Rows {
    before: Vec<usize>,
    last: Vec<usize>,
    now: Vec<usize>,
}

impl Rows {
    /// Optimal string alignment.
    fn cost(&mut self, a: &[u8], b: &[u8]) -> usize {
        self.before.clear();
        self.before.resize(b.len() + 1, 0);
        self.last.clear();
        self.last.extend((0..=b.len()).map(|n| n * EDIT));
        self.now.resize(b.len() + 1, 0);
        for i in 1..=a.len() {
            self.now[0] = i * EDIT;
            for j in 1..=b.len() {
                let replaced = match (a[i - 1], b[j - 1]) {
                    (x, y) if x == y => 0,
                    (x, y) if x.eq_ignore_ascii_case(&y) => CASE,
                    _ => EDIT,
                };
                let mut cost = (self.last[j - 1] + replaced).min(self.last[j] + EDIT).min(self.now[j - 1] + EDIT);
                if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                    cost = cost.min(self.before[j - 2] + EDIT);
                }
                self.now[j] = cost;
            }
            std::mem::swap(&mut self.before, &mut self.last);
            std::mem::swap(&mut self.last, &mut self.now);
        }
        self.last[b.len()]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn misspellings_are_recognised_and_strangers_are_not() {
        let names = ["length", "capacity", "next", "SIZE_MAX"];
        assert_eq!(nearest("lenght", names), Some("length"));
        assert_eq!(nearest("nxt", names), Some("next"));
        assert_eq!(nearest("size_max", names), None);
        assert_eq!(nearest("Next", names), Some("next"));
        assert_eq!(nearest("colour", names), None);
        assert_eq!(nearest("x", ["y"]), None);
        assert_eq!(nearest("i", ["ii"]), None);
        assert_eq!(nearest("next", ["next"]), None);
    }

    #[test]
    fn a_different_first_letter_leaves_room_for_one_mistake() {
        assert_eq!(nearest("hello", ["ftello"]), None);
        assert_eq!(nearest("pirntf", ["printf"]), Some("printf"));
        assert_eq!(nearest("rpintf", ["printf"]), Some("printf"));
    }

    #[test]
    fn the_nearest_wins_and_of_equals_the_first() {
        assert_eq!(nearest("vlaue", ["valve", "value", "vlaua"]), Some("value"));
        assert_eq!(nearest("bat", ["bar", "baz"]), Some("bar"));
    }
}
