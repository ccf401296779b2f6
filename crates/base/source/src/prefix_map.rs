//! Rewriting the start of file names (`-ffile-prefix-map=` and its kin), so that what is built does not depend on where.

/// Old starts of names and what stands for each.
pub type PrefixMap = [(String, String)];

/// The name as it is to be shown: of the entries that fit, the last counts (GCC manual, "Overall Options").
pub fn map_prefix(map: &PrefixMap, name: &str) -> String {
    for (old, new) in map.iter().rev() {
        if let Some(rest) = name.strip_prefix(old.as_str()) {
            return format!("{new}{rest}");
        }
    }
    name.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_entry_that_fits_counts() {
        let map = [("/a", "x"), ("/a/b", "y"), ("/c", "z")].map(|(old, new)| (old.to_owned(), new.to_owned()));
        assert_eq!(map_prefix(&map, "/a/b/f.c"), "y/f.c");
        assert_eq!(map_prefix(&map, "/a/f.c"), "x/f.c");
        assert_eq!(map_prefix(&map, "f.c"), "f.c");
    }
}
