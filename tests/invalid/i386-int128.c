// options: -m32
// except: clang: other words
__int128 wide; // error: '__int128' is not supported on this target
