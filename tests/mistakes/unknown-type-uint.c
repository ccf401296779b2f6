// Uint8_t without its header.
// judged: better: it says what may have been meant
// expect 5: error: unknown type name 'uint8_t'
struct pixel {
    uint8_t red;
};
