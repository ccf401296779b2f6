/* Start-up code that comes first in an executable at a fixed address (libgcc's
 * crtbegin.o): the main program's handle is 0.  Destructors of static objects are
 * run by exit(), and .eh_frame needs no registration because the linker makes a
 * PT_GNU_EH_FRAME. */
__attribute__((__visibility__("hidden"))) void *__dso_handle = 0;
