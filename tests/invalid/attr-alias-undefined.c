int f(void) __attribute__((alias("nowhere"))); // error: aliased to undefined symbol | must point to a defined
