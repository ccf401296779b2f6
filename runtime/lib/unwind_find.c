/* From a code address to its frame description: .eh_frame_hdr and .eh_frame
 * (Linux Standard Base Core, 10.6).
 *
 * The dynamic linker (or a static libc) tells which loaded object holds the
 * address and where that object's PT_GNU_EH_FRAME is; its table is sorted by
 * address.  Registered frames (__register_frame) do not exist here: nothing that
 * this toolchain links needs them. */
#include "unwind_frame.h"

/* <link.h> and <elf.h>, as far as needed. */
struct program_header {
  si_uint type, flags;
  di_uint offset, virtual_address, physical_address, file_size, memory_size, alignment;
};
struct object_info {
  di_uint load_address;
  const char *name;
  const struct program_header *headers;
  hi_uint header_count;
};
enum { PT_LOAD = 1, PT_GNU_EH_FRAME = 0x6474e550 };
extern int dl_iterate_phdr(int (*)(struct object_info *, __SIZE_TYPE__, void *), void *);

HIDDEN di_uint __wootz_read_uleb(const qi_uint **cursor)
{
  di_uint value = 0;
  si_uint shift = 0;
  qi_uint byte;
  do {
    byte = *(*cursor)++;
    if (shift < 64)
      value |= (di_uint)(byte & 0x7f) << shift;
    shift += 7;
  } while (byte & 0x80);
  return value;
}

HIDDEN di_int __wootz_read_sleb(const qi_uint **cursor)
{
  di_uint value = 0;
  si_uint shift = 0;
  qi_uint byte;
  do {
    byte = *(*cursor)++;
    if (shift < 64)
      value |= (di_uint)(byte & 0x7f) << shift;
    shift += 7;
  } while (byte & 0x80);
  if (shift < 64 && (byte & 0x40))
    value |= ~(di_uint)0 << shift;
  return (di_int)value;
}

/* Little-endian, at any address. */
static di_uint read_fixed(const qi_uint **cursor, si_uint bytes)
{
  di_uint value = 0;
  for (si_uint i = 0; i < bytes; i++)
    value |= (di_uint)(*cursor)[i] << (8 * i);
  *cursor += bytes;
  return value;
}

HIDDEN di_uint __wootz_read_encoded(const qi_uint **cursor, si_uint encoding, di_uint base)
{
  if (encoding == PE_ALIGNED) {
    *cursor = (const qi_uint *)(((di_uint)*cursor + 7) & ~(di_uint)7);
    return read_fixed(cursor, 8);
  }
  di_uint place = (di_uint)*cursor, value;
  switch (encoding & PE_FORMAT) {
  case PE_ULEB128:
    value = __wootz_read_uleb(cursor);
    break;
  case PE_SLEB128:
    value = (di_uint)__wootz_read_sleb(cursor);
    break;
  case PE_UDATA2:
    value = read_fixed(cursor, 2);
    break;
  case PE_UDATA4:
    value = read_fixed(cursor, 4);
    break;
  case PE_SDATA2:
    value = (di_uint)(di_int)(hi_int)read_fixed(cursor, 2);
    break;
  case PE_SDATA4:
    value = (di_uint)(di_int)(si_int)read_fixed(cursor, 4);
    break;
  default:
    value = read_fixed(cursor, 8);
    break;
  }
  if (value == 0)
    return 0; /* a null pointer, whatever it is relative to */
  switch (encoding & PE_BASE) {
  case PE_PC_RELATIVE:
    value += place;
    break;
  case PE_DATA_RELATIVE:
  case PE_FUNCTION_RELATIVE:
    value += base;
    break;
  }
  if (encoding & PE_INDIRECT)
    value = *(const di_uint *)value;
  return value;
}

/* Reads the CIE and the FDE that begins at `fde`.  0 if it does not cover
 * `address` or is of an unknown kind. */
static si_int read_description(const qi_uint *fde, di_uint address, struct frame_description *out)
{
  const qi_uint *cursor = fde;
  di_uint length = read_fixed(&cursor, 4);
  if (length == 0xffffffffu)
    length = read_fixed(&cursor, 8);
  out->fde_end = cursor + length;
  const qi_uint *cie = cursor;
  cie -= read_fixed(&cursor, 4);

  const qi_uint *p = cie;
  length = read_fixed(&p, 4);
  if (length == 0xffffffffu)
    length = read_fixed(&p, 8);
  out->cie_end = p + length;
  p += 4; /* CIE id */
  qi_uint version = *p++;
  if (version != 1 && version != 3)
    return 0;
  const qi_uint *augmentation = p;
  while (*p++) {
  }
  out->code_alignment = __wootz_read_uleb(&p);
  out->data_alignment = __wootz_read_sleb(&p);
  out->return_column = version == 1 ? *p++ : __wootz_read_uleb(&p);
  out->personality = 0;
  out->language_data = 0;
  out->signal_frame = 0;
  si_uint pointer_encoding = PE_ABSOLUTE, language_encoding = PE_OMIT;
  si_int has_data = 0;
  const qi_uint *data_end = p;
  for (; *augmentation; augmentation++) {
    switch (*augmentation) {
    case 'z':
      has_data = 1;
      length = __wootz_read_uleb(&p);
      data_end = p + length;
      break;
    case 'R':
      pointer_encoding = *p++;
      break;
    case 'L':
      language_encoding = *p++;
      break;
    case 'P': {
      si_uint encoding = *p++;
      out->personality = (_Unwind_Personality_Fn)__wootz_read_encoded(&p, encoding, 0);
      break;
    }
    case 'S':
      out->signal_frame = 1;
      break;
    case 'B':
      break;
    default:
      if (!has_data)
        return 0; /* unknown fields of unknown size */
      break;
    }
  }
  out->cie_program = has_data ? data_end : p;

  out->code_start = __wootz_read_encoded(&cursor, pointer_encoding, 0);
  out->code_size = __wootz_read_encoded(&cursor, pointer_encoding & PE_FORMAT, 0);
  if (address - out->code_start >= out->code_size)
    return 0;
  if (has_data) {
    length = __wootz_read_uleb(&cursor);
    const qi_uint *after = cursor + length;
    if (language_encoding != PE_OMIT)
      out->language_data = (const qi_uint *)__wootz_read_encoded(&cursor, language_encoding, out->code_start);
    cursor = after;
  }
  out->fde_program = cursor;
  return 1;
}

/* Without a table: every entry in turn, until the terminating zero. */
static si_int search_linearly(const qi_uint *entry, di_uint address, struct frame_description *out)
{
  for (;;) {
    const qi_uint *cursor = entry;
    di_uint length = read_fixed(&cursor, 4);
    if (length == 0)
      return 0;
    if (length == 0xffffffffu)
      length = read_fixed(&cursor, 8);
    const qi_uint *next = cursor + length;
    if (read_fixed(&cursor, 4) != 0 && read_description(entry, address, out))
      return 1;
    entry = next;
  }
}

struct row {
  si_int location; /* of the code and of its FDE, relative to the header */
  si_int entry;
};

static si_int search_header(const qi_uint *header, di_uint address, struct frame_description *out)
{
  const qi_uint *cursor = header + 4;
  if (header[0] != 1)
    return 0;
  const qi_uint *frames = (const qi_uint *)__wootz_read_encoded(&cursor, header[1], (di_uint)header);
  if (header[2] == PE_OMIT || header[3] != (PE_DATA_RELATIVE | PE_SDATA4))
    return frames ? search_linearly(frames, address, out) : 0;
  di_uint count = __wootz_read_encoded(&cursor, header[2], (di_uint)header);
  const struct row *table = (const struct row *)cursor;
  di_int offset = (di_int)(address - (di_uint)header);
  /* The last row at or below the address: in [low, high) after each step. */
  di_uint low = 0, high = count;
  while (high - low > 1) {
    di_uint middle = low + (high - low) / 2;
    if (table[middle].location <= offset)
      low = middle;
    else
      high = middle;
  }
  if (count == 0 || table[low].location > offset)
    return 0;
  return read_description(header + table[low].entry, address, out);
}

struct query {
  di_uint address;
  struct frame_description *out;
  si_int found;
};

static int visit_object(struct object_info *object, __SIZE_TYPE__ size, void *data)
{
  struct query *query = data;
  const qi_uint *header = 0;
  si_int covers = 0;
  (void)size;
  for (si_uint i = 0; i < object->header_count; i++) {
    const struct program_header *segment = &object->headers[i];
    di_uint start = object->load_address + segment->virtual_address;
    if (segment->type == PT_LOAD)
      covers |= query->address - start < segment->memory_size;
    else if (segment->type == PT_GNU_EH_FRAME)
      header = (const qi_uint *)start;
  }
  if (!covers)
    return 0;
  if (header)
    query->found = search_header(header, query->address, query->out);
  return 1;
}

HIDDEN si_int __wootz_find_description(di_uint address, struct frame_description *description)
{
  struct query query = {address, description, 0};
  dl_iterate_phdr(visit_object, &query);
  return query.found;
}
