/* Call frame information: DWARF 5, 6.4, with the GNU extensions of .eh_frame. */
#include "unwind_frame.h"

extern void abort(void) __attribute__((__noreturn__));

/* How the caller's value of a register is found. */
enum rule_kind { SAME_VALUE, UNDEFINED, AT_OFFSET, IS_OFFSET, IN_REGISTER, AT_EXPRESSION, IS_EXPRESSION };
struct rule {
  enum rule_kind kind;
  di_int operand;
  const qi_uint *expression;
};
struct row {
  struct rule rules[REGISTERS];
  di_uint cfa_register;
  di_int cfa_offset;
  const qi_uint *cfa_expression; /* instead of register and offset, if not null */
};

static di_uint read_word(const qi_uint **cursor, si_uint bytes)
{
  di_uint value = 0;
  for (si_uint i = 0; i < bytes; i++)
    value |= (di_uint)(*cursor)[i] << (8 * i);
  *cursor += bytes;
  return value;
}

/* --- DWARF expressions (DWARF 5, 2.5), as far as CFI may use them ------------- */

enum { STACK_DEPTH = 64 };

static di_uint evaluate(const qi_uint *cursor, const struct _Unwind_Context *frame, di_uint initial)
{
  di_uint stack[STACK_DEPTH];
  si_uint depth = 1;
  di_uint length = __wootz_read_uleb(&cursor);
  const qi_uint *end = cursor + length;
  stack[0] = initial;
  while (cursor < end) {
    qi_uint op = *cursor++;
    di_uint a, b;
    /* Every operation pushes at most one word. */
    if (depth >= STACK_DEPTH)
      abort();
    if (op >= 0x30 && op <= 0x4f) { /* lit0 to lit31 */
      stack[depth++] = op - 0x30u;
      continue;
    }
    if (op >= 0x70 && op <= 0x8f) { /* breg0 to breg31 */
      di_uint number = op - 0x70u;
      di_int offset = __wootz_read_sleb(&cursor);
      if (number >= REGISTERS)
        abort();
      stack[depth++] = frame->registers[number] + (di_uint)offset;
      continue;
    }
    switch (op) {
    case 0x03: /* addr */
    case 0x0e: /* const8u */
    case 0x0f: /* const8s */
      stack[depth++] = read_word(&cursor, 8);
      continue;
    case 0x08: /* const1u */
      stack[depth++] = read_word(&cursor, 1);
      continue;
    case 0x09: /* const1s */
      stack[depth++] = (di_uint)(di_int)(qi_int)read_word(&cursor, 1);
      continue;
    case 0x0a: /* const2u */
      stack[depth++] = read_word(&cursor, 2);
      continue;
    case 0x0b: /* const2s */
      stack[depth++] = (di_uint)(di_int)(hi_int)read_word(&cursor, 2);
      continue;
    case 0x0c: /* const4u */
      stack[depth++] = read_word(&cursor, 4);
      continue;
    case 0x0d: /* const4s */
      stack[depth++] = (di_uint)(di_int)(si_int)read_word(&cursor, 4);
      continue;
    case 0x10: /* constu */
      stack[depth++] = __wootz_read_uleb(&cursor);
      continue;
    case 0x11: /* consts */
      stack[depth++] = (di_uint)__wootz_read_sleb(&cursor);
      continue;
    case 0x92: /* bregx */
      a = __wootz_read_uleb(&cursor);
      if (a >= REGISTERS)
        abort();
      stack[depth++] = frame->registers[a] + (di_uint)__wootz_read_sleb(&cursor);
      continue;
    case 0x96: /* nop */
      continue;
    case 0x2f: /* skip */
      a = read_word(&cursor, 2);
      cursor += (hi_int)a;
      continue;
    }
    if (depth < 1)
      abort();
    a = stack[depth - 1];
    switch (op) {
    case 0x06: /* deref */
      stack[depth - 1] = *(const di_uint *)a;
      continue;
    case 0x94: { /* deref_size */
      si_uint size = *cursor++;
      const qi_uint *place = (const qi_uint *)a;
      stack[depth - 1] = read_word(&place, size > 8 ? 8 : size);
      continue;
    }
    case 0x12: /* dup */
      stack[depth++] = a;
      continue;
    case 0x13: /* drop */
      depth--;
      continue;
    case 0x19: /* abs */
      stack[depth - 1] = (di_int)a < 0 ? -a : a;
      continue;
    case 0x1f: /* neg */
      stack[depth - 1] = -a;
      continue;
    case 0x20: /* not */
      stack[depth - 1] = ~a;
      continue;
    case 0x23: /* plus_uconst */
      stack[depth - 1] = a + __wootz_read_uleb(&cursor);
      continue;
    case 0x28: /* bra */
      b = read_word(&cursor, 2);
      depth--;
      if (a)
        cursor += (hi_int)b;
      continue;
    case 0x15: /* pick */
      b = *cursor++;
      if (b >= depth)
        abort();
      stack[depth] = stack[depth - 1 - b];
      depth++;
      continue;
    }
    if (depth < 2)
      abort();
    b = a;
    a = stack[depth - 2];
    switch (op) {
    case 0x14: /* over */
      stack[depth++] = a;
      continue;
    case 0x16: /* swap */
      stack[depth - 1] = a;
      stack[depth - 2] = b;
      continue;
    case 0x17: /* rot */
      if (depth < 3)
        abort();
      stack[depth - 1] = a;
      stack[depth - 2] = stack[depth - 3];
      stack[depth - 3] = b;
      continue;
    case 0x1a:
      a &= b;
      break;
    case 0x1b: /* div, signed */
      if (b == 0)
        abort();
      a = b == ~(di_uint)0 ? -a : (di_uint)((di_int)a / (di_int)b);
      break;
    case 0x1c:
      a -= b;
      break;
    case 0x1d: /* mod, unsigned */
      if (b == 0)
        abort();
      a %= b;
      break;
    case 0x1e:
      a *= b;
      break;
    case 0x21:
      a |= b;
      break;
    case 0x22:
      a += b;
      break;
    case 0x24:
      a = b > 63 ? 0 : a << b;
      break;
    case 0x25:
      a = b > 63 ? 0 : a >> b;
      break;
    case 0x26:
      a = (di_uint)((di_int)a >> (b > 63 ? 63 : b));
      break;
    case 0x27:
      a ^= b;
      break;
    case 0x29:
      a = a == b;
      break;
    case 0x2a:
      a = (di_int)a >= (di_int)b;
      break;
    case 0x2b:
      a = (di_int)a > (di_int)b;
      break;
    case 0x2c:
      a = (di_int)a <= (di_int)b;
      break;
    case 0x2d:
      a = (di_int)a < (di_int)b;
      break;
    case 0x2e:
      a = a != b;
      break;
    default:
      abort();
    }
    stack[--depth - 1] = a;
  }
  if (depth < 1)
    abort();
  return stack[depth - 1];
}

/* --- Programs ----------------------------------------------------------------- */

enum { REMEMBERED = 8 };

struct machine {
  struct row now;
  struct row initial; /* after the CIE's program, for DW_CFA_restore */
  struct row remembered[REMEMBERED];
  si_uint remembered_count;
  di_uint arguments_size;
};

/* The rule of a column, or null for the columns that are not tracked (vector and
 * flag registers, which are not saved across calls). */
static struct rule *rule_of(struct machine *machine, di_uint column)
{
  return column < REGISTERS ? &machine->now.rules[column] : 0;
}

static void set_rule(struct machine *machine, di_uint column, enum rule_kind kind, di_int operand, const qi_uint *expression)
{
  struct rule *rule = rule_of(machine, column);
  if (rule) {
    rule->kind = kind;
    rule->operand = operand;
    rule->expression = expression;
  }
}

static const qi_uint *skip_block(const qi_uint **cursor)
{
  const qi_uint *block = *cursor;
  di_uint length = __wootz_read_uleb(cursor);
  *cursor += length;
  return block;
}

/* Runs a program until it passes `target`. */
static void run(struct machine *machine, const struct frame_description *d, const qi_uint *cursor, const qi_uint *end, di_uint target)
{
  di_uint location = d->code_start, column;
  di_int offset;
  while (cursor < end && location <= target) {
    qi_uint op = *cursor++;
    si_uint low = op & 0x3f;
    switch (op >> 6) {
    case 1: /* advance_loc */
      location += low * d->code_alignment;
      continue;
    case 2: /* offset */
      offset = (di_int)__wootz_read_uleb(&cursor) * d->data_alignment;
      set_rule(machine, low, AT_OFFSET, offset, 0);
      continue;
    case 3: /* restore */
      if (low < REGISTERS)
        machine->now.rules[low] = machine->initial.rules[low];
      continue;
    }
    switch (op) {
    case 0x00: /* nop */
      break;
    case 0x01: /* set_loc: always absolute in what gas and Wootz write */
      location = read_word(&cursor, 8);
      break;
    case 0x02:
      location += read_word(&cursor, 1) * d->code_alignment;
      break;
    case 0x03:
      location += read_word(&cursor, 2) * d->code_alignment;
      break;
    case 0x04:
      location += read_word(&cursor, 4) * d->code_alignment;
      break;
    case 0x05: /* offset_extended */
      column = __wootz_read_uleb(&cursor);
      set_rule(machine, column, AT_OFFSET, (di_int)__wootz_read_uleb(&cursor) * d->data_alignment, 0);
      break;
    case 0x06: /* restore_extended */
      column = __wootz_read_uleb(&cursor);
      if (column < REGISTERS)
        machine->now.rules[column] = machine->initial.rules[column];
      break;
    case 0x07:
      set_rule(machine, __wootz_read_uleb(&cursor), UNDEFINED, 0, 0);
      break;
    case 0x08:
      set_rule(machine, __wootz_read_uleb(&cursor), SAME_VALUE, 0, 0);
      break;
    case 0x09: /* register */
      column = __wootz_read_uleb(&cursor);
      set_rule(machine, column, IN_REGISTER, (di_int)__wootz_read_uleb(&cursor), 0);
      break;
    case 0x0a: /* remember_state */
      if (machine->remembered_count == REMEMBERED)
        abort();
      machine->remembered[machine->remembered_count++] = machine->now;
      break;
    case 0x0b: /* restore_state */
      if (machine->remembered_count == 0)
        abort();
      machine->now = machine->remembered[--machine->remembered_count];
      break;
    case 0x0c: /* def_cfa */
      machine->now.cfa_register = __wootz_read_uleb(&cursor);
      machine->now.cfa_offset = (di_int)__wootz_read_uleb(&cursor);
      machine->now.cfa_expression = 0;
      break;
    case 0x0d: /* def_cfa_register */
      machine->now.cfa_register = __wootz_read_uleb(&cursor);
      machine->now.cfa_expression = 0;
      break;
    case 0x0e: /* def_cfa_offset */
      machine->now.cfa_offset = (di_int)__wootz_read_uleb(&cursor);
      break;
    case 0x0f: /* def_cfa_expression */
      machine->now.cfa_expression = skip_block(&cursor);
      break;
    case 0x10: /* expression */
      column = __wootz_read_uleb(&cursor);
      set_rule(machine, column, AT_EXPRESSION, 0, skip_block(&cursor));
      break;
    case 0x11: /* offset_extended_sf */
      column = __wootz_read_uleb(&cursor);
      set_rule(machine, column, AT_OFFSET, __wootz_read_sleb(&cursor) * d->data_alignment, 0);
      break;
    case 0x12: /* def_cfa_sf */
      machine->now.cfa_register = __wootz_read_uleb(&cursor);
      machine->now.cfa_offset = __wootz_read_sleb(&cursor) * d->data_alignment;
      machine->now.cfa_expression = 0;
      break;
    case 0x13: /* def_cfa_offset_sf */
      machine->now.cfa_offset = __wootz_read_sleb(&cursor) * d->data_alignment;
      break;
    case 0x14: /* val_offset */
      column = __wootz_read_uleb(&cursor);
      set_rule(machine, column, IS_OFFSET, (di_int)__wootz_read_uleb(&cursor) * d->data_alignment, 0);
      break;
    case 0x15: /* val_offset_sf */
      column = __wootz_read_uleb(&cursor);
      set_rule(machine, column, IS_OFFSET, __wootz_read_sleb(&cursor) * d->data_alignment, 0);
      break;
    case 0x16: /* val_expression */
      column = __wootz_read_uleb(&cursor);
      set_rule(machine, column, IS_EXPRESSION, 0, skip_block(&cursor));
      break;
    case 0x2e: /* GNU_args_size */
      machine->arguments_size = __wootz_read_uleb(&cursor);
      break;
    case 0x2f: /* GNU_negative_offset_extended */
      column = __wootz_read_uleb(&cursor);
      set_rule(machine, column, AT_OFFSET, -(di_int)__wootz_read_uleb(&cursor) * d->data_alignment, 0);
      break;
    default:
      abort();
    }
  }
}

HIDDEN si_int __wootz_step(struct _Unwind_Context *frame, const struct frame_description *d)
{
  struct machine machine;
  for (si_uint i = 0; i < REGISTERS; i++) {
    machine.now.rules[i].kind = SAME_VALUE;
    machine.now.rules[i].operand = 0;
    machine.now.rules[i].expression = 0;
  }
  machine.now.cfa_register = STACK_POINTER;
  machine.now.cfa_offset = 0;
  machine.now.cfa_expression = 0;
  machine.remembered_count = 0;
  machine.arguments_size = 0;
  machine.initial = machine.now;

  /* A return address may lie just behind the code it belongs to: the call decides. */
  di_uint target = frame->registers[RETURN_ADDRESS] - !frame->interrupted;
  run(&machine, d, d->cie_program, d->cie_end, ~(di_uint)0);
  machine.initial = machine.now;
  run(&machine, d, d->fde_program, d->fde_end, target);

  const struct row *row = &machine.now;
  if (d->return_column >= REGISTERS || row->rules[d->return_column].kind == UNDEFINED)
    return 0;
  di_uint cfa;
  if (row->cfa_expression)
    cfa = evaluate(row->cfa_expression, frame, 0);
  else if (row->cfa_register < REGISTERS)
    cfa = frame->registers[row->cfa_register] + (di_uint)row->cfa_offset;
  else
    abort();

  struct _Unwind_Context caller = *frame;
  /* By definition the CFA is the stack pointer before the call. */
  caller.registers[STACK_POINTER] = cfa;
  for (si_uint i = 0; i < REGISTERS; i++) {
    const struct rule *rule = &row->rules[i];
    switch (rule->kind) {
    case SAME_VALUE:
    case UNDEFINED:
      break;
    case AT_OFFSET:
      caller.registers[i] = *(const di_uint *)(cfa + (di_uint)rule->operand);
      break;
    case IS_OFFSET:
      caller.registers[i] = cfa + (di_uint)rule->operand;
      break;
    case IN_REGISTER:
      if (rule->operand < 0 || rule->operand >= REGISTERS)
        abort();
      caller.registers[i] = frame->registers[rule->operand];
      break;
    case AT_EXPRESSION:
      caller.registers[i] = *(const di_uint *)evaluate(rule->expression, frame, cfa);
      break;
    case IS_EXPRESSION:
      caller.registers[i] = evaluate(rule->expression, frame, cfa);
      break;
    }
  }
  caller.registers[RETURN_ADDRESS] = caller.registers[d->return_column];
  caller.interrupted = d->signal_frame;
  *frame = caller;
  return 1;
}

/* DW_CFA_GNU_args_size at the frame's address, for landing in it. */
HIDDEN di_uint __wootz_arguments_size(const struct _Unwind_Context *frame, const struct frame_description *d)
{
  struct machine machine;
  machine.remembered_count = 0;
  machine.arguments_size = 0;
  run(&machine, d, d->fde_program, d->fde_end, frame->registers[RETURN_ADDRESS] - !frame->interrupted);
  return machine.arguments_size;
}
