struct lock { int held; };
void unlock(struct lock lock);
void f(void) {
    struct lock lock __attribute__((cleanup(unlock))); // error: incompatible
}
