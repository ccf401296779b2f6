/* The unwinding API: the two phases of raising, forced unwinding, backtraces
 * (Itanium C++ ABI: Exception Handling, 1.3 to 1.6).
 *
 * Exception objects may travel between this unwinder and libgcc_s's in one
 * process, so private_1 and private_2 are used as there: the stop function or 0,
 * and the handler's frame or the stop function's argument. */
#include "unwind_frame.h"

extern void abort(void) __attribute__((__noreturn__));
HIDDEN void __wootz_install(const di_uint *registers) __attribute__((__noreturn__));
HIDDEN di_uint __wootz_arguments_size(const struct _Unwind_Context *frame, const struct frame_description *d);

/* The kernel's signal trampoline: mov $15,%rax; syscall.  A libc may leave it
 * without a frame description. */
static si_int is_signal_trampoline(di_uint address)
{
  static const qi_uint code[9] = {0x48, 0xc7, 0xc0, 0x0f, 0, 0, 0, 0x0f, 0x05};
  const qi_uint *p = (const qi_uint *)address;
  for (si_uint i = 0; i < sizeof code; i++)
    if (p[i] != code[i])
      return 0;
  return 1;
}

/* From the trampoline to the interrupted frame: the ucontext_t lies at the stack
 * pointer, its registers 40 bytes in, in the kernel's order. */
static void step_over_signal(struct _Unwind_Context *frame)
{
  static const qi_uint dwarf_number[17] = {8, 9, 10, 11, 12, 13, 14, 15, 5, 4, 6, 3, 1, 0, 2, STACK_POINTER, RETURN_ADDRESS};
  const di_uint *saved = (const di_uint *)(frame->registers[STACK_POINTER] + 40);
  for (si_uint i = 0; i < 17; i++)
    frame->registers[dwarf_number[i]] = saved[i];
  frame->interrupted = 1;
}

enum found { END_OF_STACK, DESCRIBED, TRAMPOLINE };

/* Finds out which function the frame belongs to. */
static enum found identify(struct _Unwind_Context *frame, struct frame_description *d)
{
  di_uint address = frame->registers[RETURN_ADDRESS];
  frame->personality = 0;
  frame->language_data = 0;
  frame->function_start = 0;
  if (address == 0)
    return END_OF_STACK;
  if (!__wootz_find_description(address - !frame->interrupted, d))
    return is_signal_trampoline(address) ? TRAMPOLINE : END_OF_STACK;
  frame->personality = d->personality;
  frame->language_data = d->language_data;
  frame->function_start = d->code_start;
  return DESCRIBED;
}

/* Goes to the caller.  At the outermost frame the address becomes 0, which
 * `identify` takes for the end. */
static void step(struct _Unwind_Context *frame, enum found found, const struct frame_description *d)
{
  if (found == TRAMPOLINE)
    step_over_signal(frame);
  else if (!__wootz_step(frame, d))
    frame->registers[RETURN_ADDRESS] = 0;
}

static void start(struct _Unwind_Context *frame, const di_uint *registers)
{
  for (si_uint i = 0; i < REGISTERS; i++)
    frame->registers[i] = registers[i];
  frame->interrupted = 0;
  frame->language_data = 0;
  frame->function_start = 0;
  frame->personality = 0;
}

/* Names a frame during both phases.  An interrupted frame may have the same stack
 * pointer as the trampoline above it. */
static _Unwind_Word identity(const struct _Unwind_Context *frame)
{
  return frame->registers[STACK_POINTER] - (di_uint)frame->interrupted;
}

static void land(struct _Unwind_Context *frame, di_uint arguments_size) __attribute__((__noreturn__));
static void land(struct _Unwind_Context *frame, di_uint arguments_size)
{
  frame->registers[STACK_POINTER] += arguments_size;
  __wootz_install(frame->registers);
}

/* Runs cleanups up to the frame that phase one chose, and lands there.  Returns
 * only on failure. */
static _Unwind_Reason_Code unwind_to_handler(struct _Unwind_Exception *exception, struct _Unwind_Context *frame)
{
  struct frame_description d;
  for (;;) {
    enum found found = identify(frame, &d);
    if (found == END_OF_STACK)
      return _URC_FATAL_PHASE2_ERROR;
    _Unwind_Action here = identity(frame) == exception->private_2 ? _UA_HANDLER_FRAME : 0;
    if (frame->personality) {
      /* The size belongs to the call, and the personality moves the address. */
      di_uint arguments_size = __wootz_arguments_size(frame, &d);
      _Unwind_Reason_Code code =
        frame->personality(1, _UA_CLEANUP_PHASE | here, exception->exception_class, exception, frame);
      if (code == _URC_INSTALL_CONTEXT)
        land(frame, arguments_size);
      if (code != _URC_CONTINUE_UNWIND)
        return _URC_FATAL_PHASE2_ERROR;
    }
    if (here)
      abort(); /* the handler was promised in phase one */
    step(frame, found, &d);
  }
}

static _Unwind_Reason_Code unwind_forced(struct _Unwind_Exception *exception, struct _Unwind_Context *frame)
{
  _Unwind_Stop_Fn stop = (_Unwind_Stop_Fn)exception->private_1;
  void *argument = (void *)exception->private_2;
  struct frame_description d;
  for (;;) {
    enum found found = identify(frame, &d);
    _Unwind_Action actions = _UA_FORCE_UNWIND | _UA_CLEANUP_PHASE | (found == END_OF_STACK ? _UA_END_OF_STACK : 0);
    if (stop(1, actions, exception->exception_class, exception, frame, argument) != _URC_NO_REASON)
      return _URC_FATAL_PHASE2_ERROR;
    if (found == END_OF_STACK)
      return _URC_END_OF_STACK;
    if (frame->personality) {
      di_uint arguments_size = __wootz_arguments_size(frame, &d);
      _Unwind_Reason_Code code = frame->personality(1, _UA_FORCE_UNWIND | _UA_CLEANUP_PHASE,
                                                    exception->exception_class, exception, frame);
      if (code == _URC_INSTALL_CONTEXT)
        land(frame, arguments_size);
      if (code != _URC_CONTINUE_UNWIND)
        return _URC_FATAL_PHASE2_ERROR;
    }
    step(frame, found, &d);
  }
}

HIDDEN _Unwind_Reason_Code __wootz_raise_exception(struct _Unwind_Exception *exception, const di_uint *registers)
{
  struct _Unwind_Context frame;
  struct frame_description d;
  start(&frame, registers);
  for (;;) {
    enum found found = identify(&frame, &d);
    if (found == END_OF_STACK)
      return _URC_END_OF_STACK;
    if (frame.personality) {
      _Unwind_Reason_Code code = frame.personality(1, _UA_SEARCH_PHASE, exception->exception_class, exception, &frame);
      if (code == _URC_HANDLER_FOUND)
        break;
      if (code != _URC_CONTINUE_UNWIND)
        return _URC_FATAL_PHASE1_ERROR;
    }
    step(&frame, found, &d);
  }
  exception->private_1 = 0;
  exception->private_2 = identity(&frame);
  start(&frame, registers);
  return unwind_to_handler(exception, &frame);
}

HIDDEN _Unwind_Reason_Code __wootz_forced_unwind(struct _Unwind_Exception *exception, _Unwind_Stop_Fn stop, void *argument, const di_uint *registers)
{
  struct _Unwind_Context frame;
  start(&frame, registers);
  exception->private_1 = (_Unwind_Word)stop;
  exception->private_2 = (_Unwind_Word)argument;
  return unwind_forced(exception, &frame);
}

/* The end of a landing pad that only cleaned up. */
HIDDEN void __wootz_resume(struct _Unwind_Exception *exception, const di_uint *registers)
{
  struct _Unwind_Context frame;
  start(&frame, registers);
  if (exception->private_1)
    unwind_forced(exception, &frame);
  else
    unwind_to_handler(exception, &frame);
  abort();
}

HIDDEN _Unwind_Reason_Code __wootz_resume_or_rethrow(struct _Unwind_Exception *exception, const di_uint *registers)
{
  struct _Unwind_Context frame;
  if (exception->private_1 == 0)
    return __wootz_raise_exception(exception, registers);
  start(&frame, registers);
  unwind_forced(exception, &frame);
  abort();
}

HIDDEN _Unwind_Reason_Code __wootz_backtrace(_Unwind_Trace_Fn trace, void *argument, const di_uint *registers)
{
  struct _Unwind_Context frame;
  struct frame_description d;
  start(&frame, registers);
  for (;;) {
    enum found found = identify(&frame, &d);
    if (found == END_OF_STACK && frame.registers[RETURN_ADDRESS] == 0)
      return _URC_END_OF_STACK;
    if (trace(&frame, argument) != _URC_NO_REASON)
      return _URC_FATAL_PHASE1_ERROR;
    if (found == END_OF_STACK)
      return _URC_END_OF_STACK;
    step(&frame, found, &d);
  }
}

HIDDEN void _Unwind_DeleteException(struct _Unwind_Exception *exception)
{
  if (exception->exception_cleanup)
    exception->exception_cleanup(_URC_FOREIGN_EXCEPTION_CAUGHT, exception);
}

HIDDEN _Unwind_Word _Unwind_GetGR(struct _Unwind_Context *frame, int number)
{
  if (number < 0 || number >= REGISTERS)
    abort();
  return frame->registers[number];
}
HIDDEN void _Unwind_SetGR(struct _Unwind_Context *frame, int number, _Unwind_Word value)
{
  if (number < 0 || number >= REGISTERS)
    abort();
  frame->registers[number] = value;
}
HIDDEN _Unwind_Ptr _Unwind_GetIP(struct _Unwind_Context *frame)
{
  return frame->registers[RETURN_ADDRESS];
}
HIDDEN _Unwind_Ptr _Unwind_GetIPInfo(struct _Unwind_Context *frame, int *before_instruction)
{
  *before_instruction = frame->interrupted;
  return frame->registers[RETURN_ADDRESS];
}
HIDDEN void _Unwind_SetIP(struct _Unwind_Context *frame, _Unwind_Ptr address)
{
  frame->registers[RETURN_ADDRESS] = address;
}
HIDDEN _Unwind_Word _Unwind_GetCFA(struct _Unwind_Context *frame)
{
  return frame->registers[STACK_POINTER];
}
HIDDEN void *_Unwind_GetLanguageSpecificData(struct _Unwind_Context *frame)
{
  return (void *)frame->language_data;
}
HIDDEN _Unwind_Ptr _Unwind_GetRegionStart(struct _Unwind_Context *frame)
{
  return frame->function_start;
}
/* The data- and text-relative encodings are not used on x86-64. */
HIDDEN _Unwind_Ptr _Unwind_GetDataRelBase(struct _Unwind_Context *frame)
{
  (void)frame;
  return 0;
}
HIDDEN _Unwind_Ptr _Unwind_GetTextRelBase(struct _Unwind_Context *frame)
{
  (void)frame;
  return 0;
}
HIDDEN void *_Unwind_FindEnclosingFunction(void *address)
{
  struct frame_description d;
  return __wootz_find_description((di_uint)address - 1, &d) ? (void *)d.code_start : 0;
}
