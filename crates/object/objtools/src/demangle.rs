//! Names of C++ as a programmer writes them (Itanium C++ ABI, chapter 5, through `cpp_demangle`).

use cpp_demangle::{DemangleOptions, Symbol};

/// The name that a linker's name stands for; a name of no other language's form stays as it is. What follows an `@`,
/// a version, is kept.
pub(crate) fn name(mangled: &str) -> String {
    let (plain, version) = mangled.split_at(mangled.find('@').unwrap_or(mangled.len()));
    // Without the prefix the same letters may encode a type, which a plain name must not be taken for.
    let is_mangled = plain.starts_with("_Z") || plain.starts_with("_GLOBAL_");
    let demangled = is_mangled
        .then(|| Symbol::new(plain).ok())
        .flatten()
        .and_then(|symbol| symbol.demangle_with_options(&DemangleOptions::default()).ok());
    match demangled {
        Some(name) => format!("{}{version}", special(&name)),
        None => mangled.to_owned(),
    }
}

/// Tables and thunks in GNU's words.
fn special(name: &str) -> String {
    const WORDS: [(&str, &str); 4] = [
        ("{vtable(", "vtable for "),
        ("{vtt(", "VTT for "),
        ("{virtual override thunk({virtual offset(", "virtual thunk to "),
        ("{virtual override thunk({offset(", "non-virtual thunk to "),
    ];
    let Some(inside) = name.strip_suffix(")}") else { return name.to_owned() };
    for (prefix, words) in WORDS {
        let Some(rest) = inside.strip_prefix(prefix) else { continue };
        // How far a thunk shifts its argument is left out.
        let rest =
            if words.contains("thunk") { rest.split_once(")}, ").map_or(rest, |(_, target)| target) } else { rest };
        return format!("{words}{rest}");
    }
    name.to_owned()
}

/// The name, made readable if that is asked for.
pub(crate) fn name_if(wanted: bool, mangled: String) -> String {
    if wanted { name(&mangled) } else { mangled }
}

#[cfg(test)]
mod tests {
    use super::name;

    #[test]
    fn names_of_cxx_are_written_out_and_others_stay() {
        assert_eq!(name("_ZN1A1fEi"), "A::f(int)");
        assert_eq!(name("_ZNKSs4sizeEv@GLIBCXX_3.4"), "std::string::size() const@GLIBCXX_3.4");
        assert_eq!(name("_ZTV1A"), "vtable for A");
        assert_eq!(name("main"), "main");
        assert_eq!(name("f"), "f", "which would be the type float");
        assert_eq!(name("_Zgarbage"), "_Zgarbage");
    }
}
