//! The generated matcher is what the rules say.

#[test]
fn the_generated_file_is_current() {
    let rules = rules::parse(rules::INTEGER).unwrap();
    let wanted = rules::generate(&rules);
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/src/simplify/generated.rs");
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(path, &wanted).unwrap();
    }
    let found = std::fs::read_to_string(path).unwrap_or_default();
    assert!(found == wanted, "run 'cargo xtask rules' (or this test with BLESS=1) to make {path} anew");
}
