/* Start-up code that comes last (libgcc's crtend.o and crtendS.o): the zero length
 * that ends .eh_frame for readers that walk it without the header's table. */
__attribute__((__section__(".eh_frame"), __used__, __aligned__(4))) static const unsigned int end_of_frames = 0;
