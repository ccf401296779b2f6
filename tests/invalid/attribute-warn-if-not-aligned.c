int object __attribute__((warn_if_not_aligned(8))); // error: attribute is for types and members only
struct bits {
    int field : 3 __attribute__((warn_if_not_aligned(8))); // error: may not be specified for the bit-field 'field'
    int odd __attribute__((warn_if_not_aligned(3))); // error: not a positive power of 2
    int two __attribute__((warn_if_not_aligned(4, 8))); // error: wrong number of arguments
};
