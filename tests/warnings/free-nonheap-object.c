void free(void *);
int object;
void f(void *p) {
    int local[2];
    free(&object); // warning: 'free' called on unallocated object 'object' [-Wfree-nonheap-object]
    free(local); // warning: 'free' called on unallocated object 'local' [-Wfree-nonheap-object]
    free("text"); // warning: 'free' called on a pointer to an unallocated string literal [-Wfree-nonheap-object]
    free(p);
}
