struct s {
    int a;
    struct { int a; }; // error: duplicate member | redeclares
};
