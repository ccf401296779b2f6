//! The allocator.
//!
//! Each thread has a heap: the unused end of a chunk, and a list of free blocks for each class of sizes. Since whoever
//! gives a block back says how large it is, blocks have no headers. A block may be given back by another thread than the
//! one that asked for it; it then serves that thread. The heap of a thread that ends is taken over by the next one that
//! begins.
//!
//! A thread's first chunk is small and made of ordinary pages: small programs and the linker's helpers need no more. The
//! next ones are made of huge pages, as long as these are at hand: where a machine is a virtual one, each may have to come
//! from its host first, which takes longer than many a program. So the kernel is asked for one at a time, and if that
//! takes long, the threads go on with ordinary pages, until it is clear that they need much.

use crate::pages::{self, HUGE_PAGE};
use crate::sizes::{ALIGNMENT, CLASSES, LARGEST, class_of, size_of_class};
use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::UnsafeCell;
use std::ptr::{NonNull, null_mut};
use std::sync::atomic::AtomicBool;
use std::sync::atomic::Ordering::Relaxed;
use std::sync::{Mutex, OnceLock, PoisonError};
use std::time::Duration;

/// The allocator of the process, to be installed with `#[global_allocator]`.
pub struct Allocator;

/// Bytes of a thread's first chunk.
const FIRST_CHUNK: usize = 1 << 20;
/// Bytes of each further chunk.
const CHUNK: usize = 4 * HUGE_PAGE;
/// Chunks of a thread after which it gets huge pages, whatever they cost: it needs much, and they will be in use for long.
const SMALL: usize = 3;
/// Bytes for which the kernel is asked at once where pages are ordinary, and which are about to be used.
const STEP: usize = 64 << 10;
/// A huge page that takes longer was not at hand. To clear one takes a tenth of that.
const LONG: Duration = Duration::from_millis(1);
/// Huge pages are not at hand.
static HUGE_ARE_DEAR: AtomicBool = AtomicBool::new(false);
/// Mappings of single blocks are multiples of this (or of the page, if that is larger).
const PAGE: usize = 4096;

/// A free block: the next one of its list.
struct Block {
    next: *mut Block,
}

struct Heap {
    /// The unused part of the newest chunk that may be cut up, which is still zero. Both are multiples of `ALIGNMENT`.
    unused: *mut u8,
    end: *mut u8,
    /// The end of the chunk; what is between has not been asked for yet.
    limit: *mut u8,
    /// How many chunks there were, and whether huge pages are wanted for what has not been asked for.
    chunks: usize,
    huge: bool,
    /// Free blocks by class.
    free: [*mut Block; CLASSES],
}

impl Heap {
    const EMPTY: Heap = Heap {
        unused: null_mut(),
        end: null_mut(),
        limit: null_mut(),
        chunks: 0,
        huge: false,
        free: [null_mut(); CLASSES],
    };

    #[inline(always)]
    fn unused_bytes(&self) -> usize {
        self.end.addr() - self.unused.addr()
    }

    /// A block of the class that was given back.
    #[inline(always)]
    fn take_free(&mut self, class: usize) -> Option<NonNull<u8>> {
        let block = NonNull::new(self.free[class])?;
        // SAFETY: what is in the lists was given back (or never handed out), is not in use and was linked by `give`.
        self.free[class] = unsafe { (*block.as_ptr()).next };
        Some(block.cast())
    }

    /// A block of the class that was never used and is zero.
    #[inline(always)]
    fn take_new(&mut self, class: usize) -> Option<NonNull<u8>> {
        let size = size_of_class(class);
        if self.unused_bytes() < size && !self.refill(size) {
            return None;
        }
        let block = self.unused;
        // SAFETY: at least `size` bytes of the chunk are unused.
        self.unused = unsafe { block.add(size) };
        NonNull::new(block)
    }

    /// Puts a block into the list of its class.
    ///
    /// # Safety
    /// The block has the size of its class, which is not 0, and nobody uses it.
    #[inline(always)]
    unsafe fn give(&mut self, block: *mut u8, class: usize) {
        let block: *mut Block = block.cast();
        // SAFETY: the block is ours alone now, and large enough and aligned for a pointer.
        unsafe { (*block).next = self.free[class] };
        self.free[class] = block;
    }

    /// Makes room for `size` bytes, a class's, at `unused`. False if there is no memory.
    #[cold]
    #[inline(never)]
    fn refill(&mut self, size: usize) -> bool {
        if self.extend(size) || self.chunks == 0 && self.adopt() && self.extend(size) {
            return true;
        }
        let needed = size.next_multiple_of(HUGE_PAGE);
        let wanted = if self.chunks == 0 && size <= FIRST_CHUNK { FIRST_CHUNK } else { CHUNK.max(needed) };
        let huge = self.chunks > 0 && (self.chunks >= SMALL || !HUGE_ARE_DEAR.load(Relaxed));
        let chunk = if huge { pages::map_huge(wanted) } else { pages::map(wanted, false) };
        let chunk = chunk.map(|chunk| (chunk, wanted, huge));
        // Where address space is scarce, less must do.
        let Some((chunk, bytes, huge)) =
            chunk.or_else(|| pages::map(needed, false).map(|chunk| (chunk, needed, false)))
        else {
            return false;
        };
        self.give_rest();
        (self.chunks, self.huge) = (self.chunks + 1, huge);
        self.unused = chunk.as_ptr();
        self.end = self.unused;
        // SAFETY: the end of the mapping that was just made.
        self.limit = unsafe { self.unused.add(bytes) };
        self.extend(size)
    }

    /// Makes room for `size` bytes at `unused` if the chunk has as many left.
    fn extend(&mut self, size: usize) -> bool {
        if self.limit.addr() - self.unused.addr() < size {
            return false;
        }
        let Some(missing) = size.checked_sub(self.unused_bytes()).filter(|&missing| missing > 0) else { return true };
        let left = self.limit.addr() - self.end.addr();
        let watched = self.huge && self.chunks <= SMALL;
        if watched && HUGE_ARE_DEAR.load(Relaxed) {
            self.huge = false;
            // SAFETY: the rest of the mapping.
            unsafe { pages::make_ordinary(self.end, left) };
        }
        let (step, page) = if self.huge { (HUGE_PAGE, HUGE_PAGE) } else { (STEP, PAGE) };
        let bytes = missing.max(step).next_multiple_of(page).min(left);
        // What is large may be reserved for more than will come: its pages come when they are used.
        if missing < step {
            let before = watched.then(pages::now);
            // SAFETY: `end + bytes` is not beyond the end of the mapping.
            unsafe { pages::populate(self.end, bytes) };
            if before.is_some_and(|before| pages::now().saturating_sub(before) > LONG) {
                HUGE_ARE_DEAR.store(true, Relaxed);
            }
        }
        // SAFETY: as above.
        self.end = unsafe { self.end.add(bytes) };
        true
    }

    /// Makes free blocks of what is left of a chunk.
    fn give_rest(&mut self) {
        self.end = self.limit;
        loop {
            let left = self.unused_bytes().min(LARGEST);
            if left < ALIGNMENT {
                return;
            }
            let class = class_of(left);
            let class = if size_of_class(class) > left { class - 1 } else { class };
            let block = self.unused;
            // SAFETY: the block is the beginning of the unused part, and is taken from it.
            unsafe {
                self.unused = block.add(size_of_class(class));
                self.give(block, class);
            }
        }
    }

    /// Takes over the heap of a thread that ended, if there is one; otherwise sees to it that this thread's is taken over.
    fn adopt(&mut self) -> bool {
        let key = KEY.get_or_init(|| {
            let mut key = 0;
            // SAFETY: the arguments are a place for the key and a function of the type that is wanted.
            let status = unsafe { libc::pthread_key_create(&mut key, Some(leave)) };
            (status == 0).then_some(key)
        });
        if let Some(key) = key {
            // SAFETY: the key exists. The value is not used as a pointer; it only must not be null.
            unsafe { libc::pthread_setspecific(*key, NonNull::<u8>::dangling().as_ptr().cast()) };
        }
        let mut left = LEFT.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(heap) = NonNull::new(left.0) else { return false };
        // SAFETY: what is in the list was written by `leave` and belongs to nobody.
        let heap = unsafe { heap.read() };
        left.0 = heap.next;
        let own = std::mem::replace(self, heap.heap);
        // Blocks that others asked for may have been given back here before this thread asked for any.
        for (class, &first) in own.free.iter().enumerate() {
            let mut block = first;
            while !block.is_null() {
                // SAFETY: the blocks of a list are free and of its class.
                unsafe {
                    let next = (*block).next;
                    self.give(block.cast(), class);
                    block = next;
                }
            }
        }
        true
    }
}

/// The heap of a thread that ended, kept in a block of its own.
struct LeftHeap {
    heap: Heap,
    next: *mut LeftHeap,
}

struct LeftHeaps(*mut LeftHeap);

// SAFETY: the list owns the heaps in it, which no thread uses.
unsafe impl Send for LeftHeaps {}

static LEFT: Mutex<LeftHeaps> = Mutex::new(LeftHeaps(null_mut()));

/// By its destructor we learn that a thread ends. (Thread-local values with destructors are not for allocators.)
static KEY: OnceLock<Option<libc::pthread_key_t>> = OnceLock::new();

/// Puts the heap of the thread that ends into the list.
extern "C" fn leave(_: *mut libc::c_void) {
    with_heap(|heap| {
        let class = class_of(size_of::<LeftHeap>());
        let Some(block) = heap.take_free(class).or_else(|| heap.take_new(class)) else { return };
        let place: NonNull<LeftHeap> = block.cast();
        let heap = std::mem::replace(heap, Heap::EMPTY);
        let mut left = LEFT.lock().unwrap_or_else(PoisonError::into_inner);
        // SAFETY: the block is large enough, aligned, and used for nothing else; whoever takes the heap over reads it
        // before it uses the heap. The block itself is not used again.
        unsafe { place.write(LeftHeap { heap, next: left.0 }) };
        left.0 = place.as_ptr();
    });
}

thread_local! {
    // Made without code and without a destructor: reaching it is one instruction.
    static HEAP: UnsafeCell<Heap> = const { UnsafeCell::new(Heap::EMPTY) };
}

/// Runs `work` with the thread's heap. `work` must not allocate by way of the global allocator.
#[inline(always)]
fn with_heap<R>(work: impl FnOnce(&mut Heap) -> R) -> R {
    // SAFETY: the heap is this thread's alone, and no function of this module calls another inside of `work`, so that
    // there is one reference to it at a time.
    HEAP.with(|heap| work(unsafe { &mut *heap.get() }))
}

/// Whether blocks of this layout come from the heap. Others: large ones are mapped, and what must be aligned better than
/// to `ALIGNMENT`, which is rare, is left to the system.
#[inline(always)]
fn is_ordinary(layout: Layout) -> bool {
    layout.size() <= LARGEST && layout.align() <= ALIGNMENT
}

/// The length of the mapping for a block of `size` bytes. Where huge pages may be used, it consists of them: then the
/// kernel aligns it so that they can be used for all of it.
fn mapped_size(size: usize) -> Option<usize> {
    size.checked_next_multiple_of(if size < HUGE_PAGE { PAGE } else { HUGE_PAGE })
}

#[cold]
fn alloc_other(layout: Layout) -> *mut u8 {
    if layout.align() > ALIGNMENT {
        // SAFETY: as for `alloc`.
        return unsafe { System.alloc_zeroed(layout) };
    }
    mapped_size(layout.size()).and_then(|bytes| pages::map(bytes, true)).map_or(null_mut(), NonNull::as_ptr)
}

/// # Safety
/// As for `dealloc`; the block is from `alloc_other`.
#[cold]
unsafe fn dealloc_other(block: *mut u8, layout: Layout) {
    if layout.align() > ALIGNMENT {
        // SAFETY: such blocks come from the system.
        unsafe { System.dealloc(block, layout) };
    } else if let (Some(block), Some(bytes)) = (NonNull::new(block), mapped_size(layout.size())) {
        // SAFETY: the block is a mapping of this size.
        unsafe { pages::unmap(block, bytes) };
    }
}

// SAFETY: blocks are cut off mappings that are never given up, each handed to one owner at a time: a block that is in
// use is in no list and beyond every unused part. Layouts with which blocks are given back tell the class, and whether
// the block is from a heap, as when they were asked for.
unsafe impl GlobalAlloc for Allocator {
    #[inline]
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        if !is_ordinary(layout) {
            return alloc_other(layout);
        }
        let class = class_of(layout.size());
        let block = with_heap(|heap| heap.take_free(class).or_else(|| heap.take_new(class)));
        block.map_or(null_mut(), NonNull::as_ptr)
    }

    #[inline]
    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        if !is_ordinary(layout) {
            return alloc_other(layout);
        }
        let class = class_of(layout.size());
        with_heap(|heap| {
            if let Some(block) = heap.take_free(class) {
                // SAFETY: the block has at least so many bytes and is nobody else's.
                unsafe { block.write_bytes(0, layout.size()) };
                return block.as_ptr();
            }
            heap.take_new(class).map_or(null_mut(), NonNull::as_ptr)
        })
    }

    #[inline]
    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        if !is_ordinary(layout) {
            // SAFETY: by the caller.
            return unsafe { dealloc_other(block, layout) };
        }
        // SAFETY: by the caller, the block is not used any more; its class is what it was when it was asked for.
        with_heap(|heap| unsafe { heap.give(block, class_of(layout.size())) });
    }

    unsafe fn realloc(&self, block: *mut u8, layout: Layout, new_size: usize) -> *mut u8 {
        // SAFETY: by the caller, the new size is not 0 and, rounded up to the alignment, not too large.
        let new_layout = unsafe { Layout::from_size_align_unchecked(new_size, layout.align()) };
        match (is_ordinary(layout), is_ordinary(new_layout)) {
            (true, true) => {
                let (class, new_class) = (class_of(layout.size()), class_of(new_size));
                if class == new_class {
                    return block;
                }
                let grown = with_heap(|heap| {
                    let (size, new_size) = (size_of_class(class), size_of_class(new_class));
                    let more = new_size.wrapping_sub(size);
                    // The block that was cut off last can take in what follows.
                    let last = block.wrapping_add(size) == heap.unused;
                    if last && new_size > size && (heap.unused_bytes() >= more || heap.extend(more)) {
                        heap.unused = block.wrapping_add(new_size);
                        return true;
                    }
                    false
                });
                if grown {
                    return block;
                }
            }
            (false, false) if layout.align() > ALIGNMENT => {
                // SAFETY: such blocks come from the system.
                return unsafe { System.realloc(block, layout, new_size) };
            }
            (false, false) => {
                let sizes = mapped_size(layout.size()).zip(mapped_size(new_size));
                let Some((block, (old, new))) = NonNull::new(block).zip(sizes) else { return null_mut() };
                if old == new {
                    return block.as_ptr();
                }
                // SAFETY: the block is a mapping of that size, and by the caller not used any more where it was.
                return unsafe { pages::remap(block, old, new) }.map_or(null_mut(), NonNull::as_ptr);
            }
            (true, false) | (false, true) => {}
        }
        // SAFETY: both blocks have at least the bytes that are copied, and differ; the old one is given back as it was
        // asked for.
        unsafe {
            let new = self.alloc(new_layout);
            if !new.is_null() {
                new.copy_from_nonoverlapping(block, layout.size().min(new_size));
                self.dealloc(block, layout);
            }
            new
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn layout(size: usize) -> Layout {
        Layout::from_size_align(size, 8).unwrap()
    }

    /// A block of which each byte is `mark`.
    fn marked(size: usize, mark: u8) -> *mut u8 {
        // SAFETY: the size is not 0, and the block has that many bytes.
        unsafe {
            let block = Allocator.alloc(layout(size));
            assert!(block.addr().is_multiple_of(ALIGNMENT));
            block.write_bytes(mark, size);
            block
        }
    }

    fn holds(block: *mut u8, size: usize, mark: u8) -> bool {
        // SAFETY: callers pass a block in use and its size, all written.
        unsafe { std::slice::from_raw_parts(block, size) }.iter().all(|&byte| byte == mark)
    }

    #[test]
    fn blocks_of_all_sizes_keep_their_contents_when_they_grow_and_shrink() {
        let sizes = [1, 16, 17, 100, 1024, 1025, 5000, 70_000, LARGEST, LARGEST + 1, 3 * LARGEST, 9 * LARGEST];
        let mut blocks: Vec<(*mut u8, usize)> = Vec::new();
        for (n, &size) in sizes.iter().enumerate() {
            blocks.push((marked(size, n as u8), size));
        }
        for (n, (block, size)) in blocks.iter_mut().enumerate() {
            for new in [*size + 1, *size * 3, *size, size.div_ceil(2)] {
                let kept = new.min(*size);
                // SAFETY: the block is in use with that size.
                *block = unsafe { Allocator.realloc(*block, layout(*size), new) };
                assert!(holds(*block, kept, n as u8), "{size} to {new}");
                // SAFETY: the block has `new` bytes now.
                unsafe { block.write_bytes(n as u8, new) };
                *size = new;
            }
        }
        for (n, &(block, size)) in blocks.iter().enumerate() {
            assert!(holds(block, size, n as u8));
            // SAFETY: the block is in use with that size, and not used again.
            unsafe { Allocator.dealloc(block, layout(size)) };
        }
    }

    #[test]
    fn a_block_that_was_given_back_is_used_again_and_zeroed_on_demand() {
        let block = marked(200, 7);
        // SAFETY: each block is in use with that size when it is given back or looked at.
        unsafe {
            Allocator.dealloc(block, layout(200));
            let again = Allocator.alloc_zeroed(layout(195));
            assert_eq!(again, block);
            assert!(holds(again, 195, 0));
            Allocator.dealloc(again, layout(195));
        }
    }

    #[test]
    fn new_blocks_are_zero_and_apart_in_all_chunks() {
        for dear in [false, true] {
            let fill = move || {
                let mut blocks = Vec::new();
                for n in 0..4000 {
                    // Small ones that make a chunk grow, and large ones that go beyond what is there.
                    let size = if n % 50 == 0 { 500_000 } else { 1000 };
                    if n == 500 {
                        HUGE_ARE_DEAR.store(dear, Relaxed);
                    }
                    // SAFETY: the size is not 0, and the block has that many bytes.
                    unsafe {
                        let block = Allocator.alloc_zeroed(layout(size));
                        assert!(holds(block, size, 0));
                        block.write_bytes(n as u8, size);
                        blocks.push((block, size));
                    }
                }
                for (n, &(block, size)) in blocks.iter().enumerate() {
                    assert!(holds(block, size, n as u8));
                    // SAFETY: the block is in use with that size, and not used again.
                    unsafe { Allocator.dealloc(block, layout(size)) };
                }
            };
            std::thread::spawn(fill).join().unwrap();
        }
        HUGE_ARE_DEAR.store(false, Relaxed);
    }

    #[test]
    fn strict_alignments_are_honoured() {
        let wanted = Layout::from_size_align(100, 256).unwrap();
        // SAFETY: the size is not 0; the block is given back as it was asked for.
        unsafe {
            let block = Allocator.alloc(wanted);
            assert!(block.addr().is_multiple_of(256));
            Allocator.dealloc(block, wanted);
        }
    }

    #[test]
    fn the_heap_of_a_thread_that_ended_is_taken_over() {
        let run = || std::thread::spawn(|| marked(48, 1).addr()).join().unwrap();
        let first = run();
        // Other tests' threads may take a heap in between, but not always.
        assert!((0..200).any(|_| run().abs_diff(first) < FIRST_CHUNK));
    }

    #[test]
    fn threads_give_back_what_others_asked_for() {
        let (sender, receiver) = std::sync::mpsc::channel::<(usize, usize)>();
        let reader = std::thread::spawn(move || {
            for (address, size) in receiver {
                let block = std::ptr::with_exposed_provenance_mut(address);
                assert!(holds(block, size, size as u8));
                // SAFETY: the sender does not use the block any more.
                unsafe { Allocator.dealloc(block, layout(size)) };
            }
        });
        for n in 0..100_000 {
            let size = 1 + n * 37 % 3000;
            sender.send((marked(size, size as u8).expose_provenance(), size)).unwrap();
        }
        drop(sender);
        reader.join().unwrap();
    }
}
