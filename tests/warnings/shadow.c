// options: -Wshadow
int global;
int helper(void);
int f(int parameter) {
    int global = 1; // warning: declaration of 'global' shadows a global declaration [-Wshadow]
    {
        int parameter = 2; // warning: declaration of 'parameter' shadows a parameter [-Wshadow]
        long global = 3; // warning: declaration of 'global' shadows a previous local [-Wshadow]
        global += parameter;
    }
    int helper = 4;
    {
        long parameter = 5; // warning: declaration of 'parameter' shadows a parameter [-Wshadow]
        int global = parameter; // warning: declaration of 'global' shadows a previous local [-Wshadow]
        global++;
    }
    return global + parameter + helper;
}
int g(int global) { return global; } // warning: declaration of 'global' shadows a global declaration [-Wshadow]
int prototype(int global);
