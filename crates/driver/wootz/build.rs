//! Links the program without position independence: its tables have some 36,000 addresses, which the dynamic linker would
//! write, page by page, at each start.

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    if std::env::var("CARGO_CFG_TARGET_OS").as_deref() == Ok("linux") {
        println!("cargo:rustc-link-arg-bin=wootz=-no-pie");
    }
}
