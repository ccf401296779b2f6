/* The personality of C functions that clean up when unwound through
 * (__attribute__((cleanup)) with -fexceptions; glibc's cancellation points).
 *
 * Its language data is a call-site table in the format of C++ (Itanium C++ ABI:
 * Exception Handling, 7), of which only the landing pads count: C catches nothing. */
#include "unwind_frame.h"

HIDDEN _Unwind_Reason_Code __gcc_personality_v0(int version, _Unwind_Action actions, _Unwind_Exception_Class exception_class,
                                                struct _Unwind_Exception *exception, struct _Unwind_Context *frame)
{
  (void)exception_class;
  if (version != 1)
    return _URC_FATAL_PHASE1_ERROR;
  if (!(actions & _UA_CLEANUP_PHASE))
    return _URC_CONTINUE_UNWIND;
  const qi_uint *cursor = _Unwind_GetLanguageSpecificData(frame);
  if (!cursor)
    return _URC_CONTINUE_UNWIND;

  di_uint function = _Unwind_GetRegionStart(frame), pad_base = function;
  si_uint encoding = *cursor++;
  if (encoding != PE_OMIT)
    pad_base = __wootz_read_encoded(&cursor, encoding, function);
  encoding = *cursor++;
  if (encoding != PE_OMIT)
    __wootz_read_uleb(&cursor); /* the type table's offset */
  encoding = *cursor++;
  di_uint length = __wootz_read_uleb(&cursor);
  const qi_uint *end = cursor + length;

  int before_instruction;
  di_uint offset = _Unwind_GetIPInfo(frame, &before_instruction) - function;
  offset -= !before_instruction;
  while (cursor < end) {
    /* Offsets, whatever the encoding says about a base. */
    di_uint start = __wootz_read_encoded(&cursor, encoding & PE_FORMAT, 0);
    di_uint size = __wootz_read_encoded(&cursor, encoding & PE_FORMAT, 0);
    di_uint pad = __wootz_read_encoded(&cursor, encoding & PE_FORMAT, 0);
    __wootz_read_uleb(&cursor); /* action */
    if (offset < start)
      break; /* the table is sorted */
    if (offset - start < size) {
      if (pad == 0)
        break;
      _Unwind_SetGR(frame, 0, (_Unwind_Word)exception);
      _Unwind_SetGR(frame, 1, 0);
      _Unwind_SetIP(frame, pad_base + pad);
      return _URC_INSTALL_CONTEXT;
    }
  }
  return _URC_CONTINUE_UNWIND;
}
