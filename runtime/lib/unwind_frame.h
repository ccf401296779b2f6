/* The unwinder's view of one frame, between frame lookup, CFI and the API. */
#ifndef WOOTZ_RT_UNWIND_FRAME_H
#define WOOTZ_RT_UNWIND_FRAME_H

#include "rt.h"
#include <unwind.h>

enum { REGISTERS = 17, STACK_POINTER = 7, RETURN_ADDRESS = 16 };

/* A frame is given by the values its registers will have when control returns to
 * it; registers[RETURN_ADDRESS] is where.  The rest is found from that address. */
struct _Unwind_Context {
  di_uint registers[REGISTERS];
  /* The address is that of the next instruction to run and not of a return: the
   * frame was interrupted by a signal. */
  si_int interrupted;
  const qi_uint *language_data;
  di_uint function_start;
  _Unwind_Personality_Fn personality;
};

/* A frame description entry with what its CIE says about it. */
struct frame_description {
  const qi_uint *fde_program, *fde_end;
  const qi_uint *cie_program, *cie_end;
  di_uint code_start, code_size;
  di_uint code_alignment;
  di_int data_alignment;
  di_uint return_column;
  const qi_uint *language_data;
  _Unwind_Personality_Fn personality;
  si_int signal_frame;
};

/* DW_EH_PE encodings (Linux Standard Base Core, 10.5.1). */
enum {
  PE_ABSOLUTE = 0x00, PE_ULEB128 = 0x01, PE_UDATA2 = 0x02, PE_UDATA4 = 0x03, PE_UDATA8 = 0x04,
  PE_SLEB128 = 0x09, PE_SDATA2 = 0x0a, PE_SDATA4 = 0x0b, PE_SDATA8 = 0x0c,
  PE_FORMAT = 0x0f, PE_PC_RELATIVE = 0x10, PE_TEXT_RELATIVE = 0x20, PE_DATA_RELATIVE = 0x30,
  PE_FUNCTION_RELATIVE = 0x40, PE_ALIGNED = 0x50, PE_BASE = 0x70, PE_INDIRECT = 0x80, PE_OMIT = 0xff
};

HIDDEN di_uint __wootz_read_uleb(const qi_uint **cursor);
HIDDEN di_int __wootz_read_sleb(const qi_uint **cursor);
/* `base` serves the data- and function-relative encodings. */
HIDDEN di_uint __wootz_read_encoded(const qi_uint **cursor, si_uint encoding, di_uint base);

/* Finds the description of the code at `address`; 0 if there is none. */
HIDDEN si_int __wootz_find_description(di_uint address, struct frame_description *description);

/* Goes from a frame to its caller's.  0 at the end of the stack. */
HIDDEN si_int __wootz_step(struct _Unwind_Context *frame, const struct frame_description *description);

#endif
