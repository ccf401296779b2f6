int __seg_gs *gs;
int *plain;
void f(void) {
    gs = plain; // error: pointer to non-enclosed address space
    int __seg_fs local; // error: address space specified for automatic variable
    gs = (int __seg_gs *)plain;
}
