//! Words of other languages that people write in C, and what C has instead; for hints.

/// Sorted by name.
const WORDS: &[(&str, &str)] = &[
    ("catch", "C has no exceptions; functions say by what they return that they failed"),
    ("cin", "'scanf' and 'fgets' of <stdio.h> read from standard input"),
    ("class", "C has no classes; 'struct' groups data"),
    ("const_cast", "a cast is written '(type) value'"),
    ("cout", "'printf' of <stdio.h> writes to standard output"),
    ("def", "a function begins with the type that it returns"),
    ("delete", "'free' gives memory back"),
    ("elif", "'else if' is two words"),
    ("elseif", "'else if' is two words"),
    ("elsif", "'else if' is two words"),
    ("endl", "a line ends with '\\n'"),
    ("fn", "a function begins with the type that it returns"),
    ("foreach", "'for (init; condition; step)' is the only kind of 'for'"),
    ("func", "a function begins with the type that it returns"),
    ("function", "a function begins with the type that it returns"),
    ("import", "'#include' brings in the declarations of a header"),
    ("let", "a declaration begins with the type of what it declares"),
    ("namespace", "C has no namespaces; a prefix of the name serves instead"),
    ("new", "'malloc' gives memory"),
    ("nil", "'NULL' of <stddef.h> is the null pointer"),
    ("null", "'NULL' of <stddef.h> is the null pointer"),
    ("nullptr", "it is a keyword from C23 on; 'NULL' of <stddef.h> serves before"),
    ("private", "all members of a 'struct' can be used by all"),
    ("protected", "all members of a 'struct' can be used by all"),
    ("public", "all members of a 'struct' can be used by all"),
    ("reinterpret_cast", "a cast is written '(type) value'"),
    ("static_cast", "a cast is written '(type) value'"),
    ("std", "C has no namespaces, and a library of its own"),
    ("string", "strings of C are arrays of 'char'"),
    ("template", "C has no templates; macros, '_Generic' and 'void *' serve instead"),
    ("throw", "C has no exceptions; functions say by what they return that they failed"),
    ("try", "C has no exceptions; functions say by what they return that they failed"),
    ("using", "'typedef' gives a type another name"),
    ("var", "a declaration begins with the type of what it declares"),
    ("vector", "C has arrays, and 'realloc' to make them longer"),
    ("virtual", "members of a 'struct' can be pointers to functions"),
];

/// What to say of a name that is not declared.
pub fn hint(name: &str) -> Option<&'static str> {
    WORDS.binary_search_by(|row| row.0.cmp(name)).ok().map(|n| WORDS[n].1)
}

#[cfg(test)]
mod tests {
    #[test]
    fn words_are_listed_in_order() {
        assert!(super::WORDS.is_sorted_by(|a, b| a.0 < b.0));
    }
}
