struct s {
    int a;
    char a; // error: duplicate member
};
