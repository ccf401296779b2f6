struct s {
    int a;
    _Static_assert(sizeof(int) == 3, "not so"); // error: not so
};
