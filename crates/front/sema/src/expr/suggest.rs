//! "Did you mean": the nearest of the names that could have been meant.

/// The candidate nearest to `name`, if it is near enough to be a misspelling of it: at most a third of
/// the letters differ (an adjacent swap counts as one). The first of several equally near ones.
pub(crate) fn nearest<'a>(name: &str, candidates: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let limit = |other: &str| match name.len().max(other.len()) {
        0 | 1 => 0,
        len => len.max(3) / 3,
    };
    let mut best: Option<(usize, &str)> = None;
    for candidate in candidates {
        let most = best.map_or(usize::MAX, |(distance, _)| distance.saturating_sub(1)).min(limit(candidate));
        if most == 0 || candidate.len().abs_diff(name.len()) > most || candidate == name {
            continue;
        }
        let distance = distance(name.as_bytes(), candidate.as_bytes());
        if distance <= most {
            best = Some((distance, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
}

/// Insertions, deletions, substitutions and swaps of neighbours that turn one into the other.
fn distance(a: &[u8], b: &[u8]) -> usize {
    let mut before_last: Vec<usize> = vec![0; b.len() + 1];
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for i in 1..=a.len() {
        let mut row = vec![i; b.len() + 1];
        for j in 1..=b.len() {
            let substitution = last[j - 1] + usize::from(a[i - 1] != b[j - 1]);
            row[j] = substitution.min(last[j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                row[j] = row[j].min(before_last[j - 2] + 1);
            }
        }
        before_last = std::mem::replace(&mut last, row);
    }
    last[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn misspellings_are_recognised_and_strangers_are_not() {
        let names = ["length", "capacity", "next"];
        assert_eq!(nearest("lenght", names.into_iter()), Some("length"));
        assert_eq!(nearest("nxt", names.into_iter()), Some("next"));
        assert_eq!(nearest("colour", names.into_iter()), None);
        assert_eq!(nearest("x", ["y"].into_iter()), None);
    }
}
