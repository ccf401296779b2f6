//! Memory: separate objects with gaps between them, so that an access outside is noticed.

use std::collections::BTreeMap;

/// Byte-addressed memory of allocated objects.
#[derive(Default)]
pub(crate) struct Memory {
    /// Start of each live object and its bytes.
    objects: BTreeMap<u64, Object>,
    next: u64,
    /// Bytes allocated in all.
    total: u64,
}

struct Object {
    bytes: Vec<u8>,
    heap: bool,
}

/// Red zone between objects, in bytes.
const GAP: u64 = 64;
const FIRST: u64 = 0x1_0000;
/// Programs that want more are stopped.
const LIMIT: u64 = 1 << 30;

impl Memory {
    /// A new object of zeros; none if memory is exhausted.
    pub(crate) fn allocate(&mut self, size: u64, align: u64, heap: bool) -> Option<u64> {
        let align = align.max(16);
        let start = self.next.max(FIRST).checked_next_multiple_of(align)?;
        self.total = self.total.checked_add(size).filter(|&total| total <= LIMIT)?;
        self.next = start.checked_add(size)?.checked_add(GAP)?;
        self.objects.insert(start, Object { bytes: vec![0; size as usize], heap });
        Some(start)
    }
    /// The next object starts at this address or above.
    pub(crate) fn skip_to(&mut self, address: u64) {
        self.next = self.next.max(address);
    }
    /// Contents of the objects in ranges of addresses, in words.
    pub(crate) fn words<'a>(&'a self, ranges: &'a [std::ops::Range<u64>]) -> impl Iterator<Item = u64> + 'a {
        let objects = ranges.iter().flat_map(|range| self.objects.range(range.clone()));
        let bytes = objects.map(|(_, object)| object.bytes.as_slice());
        bytes.flat_map(|bytes| {
            bytes.chunks(8).map(|chunk| {
                let mut word = [0; 8];
                word[..chunk.len()].copy_from_slice(chunk);
                u64::from_le_bytes(word)
            })
        })
    }
    /// Ends an object's life. False if no object starts there, or (`heap`) it is none from the heap.
    pub(crate) fn free(&mut self, start: u64, heap: bool) -> bool {
        if self.objects.get(&start).is_none_or(|object| object.heap != heap) {
            return false;
        }
        let object = self.objects.remove(&start);
        self.total -= object.map_or(0, |object| object.bytes.len() as u64);
        true
    }
    /// Size of the object that starts at an address.
    pub(crate) fn size_of(&self, start: u64) -> Option<u64> {
        self.objects.get(&start).map(|object| object.bytes.len() as u64)
    }
    /// The bytes of a range that lies in one object.
    pub(crate) fn read(&self, address: u64, len: u64) -> Option<&[u8]> {
        let (start, object) = self.objects.range(..=address).next_back()?;
        let at = usize::try_from(address - start).ok()?;
        object.bytes.get(at..at.checked_add(usize::try_from(len).ok()?)?)
    }
    /// The bytes of a range that lies in one object, to write.
    pub(crate) fn write(&mut self, address: u64, len: u64) -> Option<&mut [u8]> {
        let (start, object) = self.objects.range_mut(..=address).next_back()?;
        let at = usize::try_from(address - start).ok()?;
        object.bytes.get_mut(at..at.checked_add(usize::try_from(len).ok()?)?)
    }
    /// The bytes from an address up to a zero byte.
    pub(crate) fn c_string(&self, address: u64) -> Option<Vec<u8>> {
        let (start, object) = self.objects.range(..=address).next_back()?;
        let rest = object.bytes.get(usize::try_from(address - start).ok()?..)?;
        let len = rest.iter().position(|&byte| byte == 0)?;
        Some(rest[..len].to_vec())
    }
}
