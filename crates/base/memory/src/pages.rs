//! Pages from the kernel.

use std::ptr::{NonNull, null_mut};
use std::time::Duration;

/// What the kernel hands out as one page where it is asked to and can.
pub const HUGE_PAGE: usize = 2 << 20;

/// `bytes` zero bytes of new memory, a multiple of the size of a page; none if there is no more. With `huge`, and at
/// least one huge page wanted, the kernel is asked to take huge pages.
pub fn map(bytes: usize, huge: bool) -> Option<NonNull<u8>> {
    let flags = libc::MAP_PRIVATE | libc::MAP_ANONYMOUS;
    let protection = libc::PROT_READ | libc::PROT_WRITE;
    // SAFETY: a new mapping at a place of the kernel's choice touches no memory that exists.
    let start = unsafe { libc::mmap(null_mut(), bytes, protection, flags, -1, 0) };
    if start == libc::MAP_FAILED {
        return None;
    }
    if huge && bytes >= HUGE_PAGE {
        // SAFETY: the range is the mapping that was just made; the advice changes nothing that can be read. It may be
        // refused, by a kernel without huge pages, which does no harm.
        unsafe { libc::madvise(start, bytes, libc::MADV_HUGEPAGE) };
    }
    NonNull::new(start.cast())
}

/// Like [`map`] with `huge`; the memory begins at a multiple of [`HUGE_PAGE`], as does its length.
pub fn map_huge(bytes: usize) -> Option<NonNull<u8>> {
    // New kernels place large mappings so by themselves.
    let start = map(bytes, true)?;
    if start.as_ptr().addr().is_multiple_of(HUGE_PAGE) {
        return Some(start);
    }
    // SAFETY: the mapping was just made and nobody has seen it.
    unsafe { unmap(start, bytes) };
    let wide = map(bytes + HUGE_PAGE, true)?;
    let before = wide.as_ptr().addr().wrapping_neg() % HUGE_PAGE;
    // SAFETY: `before < HUGE_PAGE`, so the parts before and after the `bytes` wanted lie within the new mapping, and
    // nobody has seen them.
    unsafe {
        let start = wide.add(before);
        if before > 0 {
            unmap(wide, before);
        }
        unmap(start.add(bytes), HUGE_PAGE - before);
        Some(start)
    }
}

/// Has the kernel bring in pages that are about to be written, which costs less than to have it bring in each one when it
/// is written first.
///
/// # Safety
/// `start..start + bytes` are whole pages of a mapping from [`map`].
pub unsafe fn populate(start: *mut u8, bytes: usize) {
    // SAFETY: what the pages hold stays as it is. Kernels before Linux 5.14 refuse it, which does no harm.
    unsafe { libc::madvise(start.cast(), bytes, libc::MADV_POPULATE_WRITE) };
}

/// Has the kernel take ordinary pages for what is not there yet of a mapping that was to have huge ones.
///
/// # Safety
/// `start..start + bytes` are whole pages of a mapping from [`map_huge`].
pub unsafe fn make_ordinary(start: *mut u8, bytes: usize) {
    // SAFETY: the advice changes nothing that can be read.
    unsafe { libc::madvise(start.cast(), bytes, libc::MADV_NOHUGEPAGE) };
}

/// The time on a clock that never goes back: nothing but how dear pages are may depend on it.
pub fn now() -> Duration {
    let mut time = libc::timespec { tv_sec: 0, tv_nsec: 0 };
    // SAFETY: the argument is a place for the time. Without the clock it stays 0.
    unsafe { libc::clock_gettime(libc::CLOCK_MONOTONIC, &mut time) };
    Duration::new(time.tv_sec as u64, time.tv_nsec as u32)
}

/// Gives pages back.
///
/// # Safety
/// `start..start + bytes` are whole pages from [`map`] to which nothing refers any more.
pub unsafe fn unmap(start: NonNull<u8>, bytes: usize) {
    // SAFETY: by the caller.
    unsafe { libc::munmap(start.as_ptr().cast(), bytes) };
}

/// Makes a mapping longer or shorter, moving it if there is no room; none, and it stays as it is, if there is no memory.
///
/// # Safety
/// `start..start + old` is a whole mapping from [`map`]; after success nobody uses its old place.
pub unsafe fn remap(start: NonNull<u8>, old: usize, new: usize) -> Option<NonNull<u8>> {
    // SAFETY: by the caller.
    let moved = unsafe { libc::mremap(start.as_ptr().cast(), old, new, libc::MREMAP_MAYMOVE) };
    if moved == libc::MAP_FAILED {
        return None;
    }
    if old < HUGE_PAGE && new >= HUGE_PAGE {
        // SAFETY: advice for the mapping as it is now.
        unsafe { libc::madvise(moved, new, libc::MADV_HUGEPAGE) };
    }
    NonNull::new(moved.cast())
}
