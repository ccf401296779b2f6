/* An interpreter for a small stack machine that runs a program with nested loops. */
#include <stdint.h>
#include <stdio.h>
enum op { PUSH, LOAD, STORE, ADD, SUB, MUL, MOD, LESS, JUMP, JUMP_IF, HALT };
struct instruction { enum op op; int32_t operand; };
static int64_t run(const struct instruction *code, int64_t *locals) {
    int64_t stack[32], *top = stack;
    for (const struct instruction *pc = code;; pc++) {
        switch (pc->op) {
        case PUSH: *top++ = pc->operand; break;
        case LOAD: *top++ = locals[pc->operand]; break;
        case STORE: locals[pc->operand] = *--top; break;
        case ADD: top--; top[-1] += top[0]; break;
        case SUB: top--; top[-1] -= top[0]; break;
        case MUL: top--; top[-1] *= top[0]; break;
        case MOD: top--; top[-1] %= top[0]; break;
        case LESS: top--; top[-1] = top[-1] < top[0]; break;
        case JUMP: pc = code + pc->operand - 1; break;
        case JUMP_IF: if (*--top) pc = code + pc->operand - 1; break;
        case HALT: return locals[2];
        }
    }
}
int main(void) {
    static const struct instruction code[] = {
        { PUSH, 0 },    { STORE, 0 },   /* i = 0 */
        { PUSH, 0 },    { STORE, 1 },   /* j = 0, at 2 */
        { LOAD, 2 },    { LOAD, 0 },    { LOAD, 1 },  { MUL, 0 }, { ADD, 0 }, /* sum = (sum + i * j) % 1000003, at 4 */
        { PUSH, 1000003 }, { MOD, 0 },  { STORE, 2 },
        { LOAD, 1 },    { PUSH, 1 },    { ADD, 0 },   { STORE, 1 },
        { LOAD, 1 },    { PUSH, 1000 }, { LESS, 0 },  { JUMP_IF, 4 },
        { LOAD, 0 },    { PUSH, 1 },    { ADD, 0 },   { STORE, 0 },
        { LOAD, 0 },    { PUSH, 5000 }, { LESS, 0 },  { JUMP_IF, 2 },
        { HALT, 0 },
    };
    int64_t locals[3] = { 0, 0, 5 };
    printf("%lld\n", (long long)run(code, locals));
    return 0;
}
