/* Start-up code that comes first in a shared library or a position-independent
 * executable (libgcc's crtbeginS.o).
 *
 * The handle is an address inside the object, by which the C library knows whose
 * atexit functions are whose.  When a library is unloaded, its destructors run:
 * entries of .fini_array are called from last to first, and this one, being in the
 * first object of the link, is called last. */
__attribute__((__visibility__("hidden"))) void *__dso_handle = &__dso_handle;

extern void __cxa_finalize(void *) __attribute__((__weak__));

static void __do_global_dtors_aux(void)
{
  if (__cxa_finalize)
    __cxa_finalize(__dso_handle);
}

__attribute__((__section__(".fini_array"), __used__)) static void (*const finalize)(void) = __do_global_dtors_aux;
