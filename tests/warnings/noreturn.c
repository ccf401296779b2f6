_Noreturn void returns(void) {} // warning: 'noreturn' function does return
_Noreturn void loops(void) {
    for (;;)
        ;
}
