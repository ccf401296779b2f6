//! What Wootz says it is.
//!
//! Build systems decide by names and numbers: they ask for GCC's version and look for the phrases that GCC prints.
//! Wootz behaves as GCC 12.2 and says so, without claiming to be it.

/// GCC whose behaviour this is: `__GNUC__`.
pub const GCC_MAJOR: &str = "12";
/// The same in full.
pub const GCC_FULL: &str = "12.2.0";
/// Wootz's own version.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The answer to `--version`. Meson wants the name of the foundation, others a first line as GCC's.
pub fn version_text() -> String {
    format!(
        "gcc (wootz {VERSION}) {GCC_FULL}\n\
         This is Wootz, a C toolchain of its own. It is not GCC; it aims to be compatible with\n\
         the GNU Compiler Collection of the Free Software Foundation.\n\
         Licence: MIT or Apache-2.0. There is NO WARRANTY.\n"
    )
}

/// What `-v` begins with.
pub fn verbose_text(triple: &str) -> String {
    format!(
        "Using built-in specs.\nCOLLECT_GCC=wootz\nTarget: {triple}\nThread model: posix\ngcc version {GCC_FULL} (wootz {VERSION})\n"
    )
}
