/* A regular-expression engine: compiles patterns to a program, and runs it by sets of states and by backtracking. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
enum op { CHAR, ANY, SET, SPLIT, JUMP, BEGIN, END, MATCH };
struct instruction {
    enum op op;
    int x, y;
    uint32_t set[8];
};
struct program { struct instruction code[200]; int size; const char *text; };
static int alternatives(struct program *p);
static int emit(struct program *p, enum op op, int x, int y) {
    p->code[p->size] = (struct instruction){ .op = op, .x = x, .y = y };
    return p->size++;
}
static void insert(struct program *p, int at, enum op op, int x, int y) {
    memmove(&p->code[at + 1], &p->code[at], (size_t)(p->size - at) * sizeof p->code[0]);
    p->size++;
    for (int i = at + 1; i < p->size; i++)
        if (p->code[i].op == SPLIT || p->code[i].op == JUMP) {
            if (p->code[i].x >= at) p->code[i].x++;
            if (p->code[i].op == SPLIT && p->code[i].y >= at) p->code[i].y++;
        }
    p->code[at] = (struct instruction){ .op = op, .x = x, .y = y };
}
static void include(struct instruction *i, int from, int to) {
    for (int c = from; c <= to; c++) i->set[c >> 5] |= 1u << (c & 31);
}
static int atom(struct program *p) {
    int start = p->size, c = (unsigned char)*p->text++;
    switch (c) {
    case '(':
        alternatives(p);
        if (*p->text == ')') p->text++;
        break;
    case '.': emit(p, ANY, 0, 0); break;
    case '^': emit(p, BEGIN, 0, 0); break;
    case '$': emit(p, END, 0, 0); break;
    case '[': {
        struct instruction *set = &p->code[emit(p, SET, 0, 0)];
        int negated = *p->text == '^';
        p->text += negated;
        while (*p->text && *p->text != ']') {
            int from = (unsigned char)*p->text++, to = from;
            if (*p->text == '-' && p->text[1] != ']') to = (unsigned char)p->text[1], p->text += 2;
            include(set, from, to);
        }
        if (*p->text) p->text++;
        if (negated) for (int i = 0; i < 8; i++) set->set[i] = ~set->set[i];
        break;
    }
    case '\\': {
        int e = (unsigned char)*p->text++;
        if (e == 'd') include(&p->code[emit(p, SET, 0, 0)], '0', '9');
        else if (e == 'w') {
            struct instruction *set = &p->code[emit(p, SET, 0, 0)];
            include(set, 'a', 'z');
            include(set, 'A', 'Z');
            include(set, '0', '9');
            include(set, '_', '_');
        } else emit(p, CHAR, e, 0);
        break;
    }
    default: emit(p, CHAR, c, 0);
    }
    return start;
}
static void repeated(struct program *p) {
    int start = atom(p);
    switch (*p->text) {
    case '*':
        insert(p, start, SPLIT, start + 1, 0);
        emit(p, JUMP, start, 0);
        p->code[start].y = p->size;
        p->text++;
        break;
    case '+': emit(p, SPLIT, start, p->size + 1); p->text++; break;
    case '?':
        insert(p, start, SPLIT, start + 1, 0);
        p->code[start].y = p->size;
        p->text++;
        break;
    }
}
static int alternatives(struct program *p) {
    int start = p->size;
    while (*p->text && *p->text != '|' && *p->text != ')') repeated(p);
    if (*p->text == '|') {
        p->text++;
        insert(p, start, SPLIT, start + 1, 0);
        int jump = emit(p, JUMP, 0, 0);
        p->code[start].y = p->size;
        alternatives(p);
        p->code[jump].x = p->size;
    }
    return start;
}
struct states { int n, list[200], mark[200], generation; };
static void add(const struct program *p, struct states *s, int at, const char *text, const char *here) {
    if (s->mark[at] == s->generation) return;
    s->mark[at] = s->generation;
    const struct instruction *i = &p->code[at];
    switch (i->op) {
    case JUMP: add(p, s, i->x, text, here); break;
    case SPLIT: add(p, s, i->x, text, here); add(p, s, i->y, text, here); break;
    case BEGIN: if (here == text || here[-1] == '\n') add(p, s, at + 1, text, here); break;
    case END: if (*here == 0 || *here == '\n') add(p, s, at + 1, text, here); break;
    default: s->list[s->n++] = at;
    }
}
static long count_by_sets(const struct program *p, const char *text) {
    static struct states sets[2];
    struct states *now = &sets[0], *then = &sets[1];
    long matches = 0;
    for (int i = 0; i < 2; i++) memset(&sets[i], 0, sizeof sets[i]);
    now->generation = then->generation = 1;
    for (const char *s = text;; s++) {
        add(p, now, 0, text, s);
        then->n = 0;
        then->generation++;
        int c = (unsigned char)*s;
        for (int k = 0; k < now->n; k++) {
            const struct instruction *i = &p->code[now->list[k]];
            int step = 0;
            switch (i->op) {
            case CHAR: step = c == i->x; break;
            case ANY: step = c != '\n' && c; break;
            case SET: step = c && i->set[c >> 5] >> (c & 31) & 1; break;
            case MATCH: matches++; k = now->n; break;
            default: break;
            }
            if (step) add(p, then, now->list[k] + 1, text, s + 1);
        }
        if (!c) return matches;
        struct states *t = now;
        now = then;
        then = t;
    }
}
static const char *match_here(const struct program *p, int at, const char *text, const char *s) {
    for (;;) {
        const struct instruction *i = &p->code[at];
        switch (i->op) {
        case CHAR: if ((unsigned char)*s != i->x) return NULL; s++; at++; break;
        case ANY: if (!*s || *s == '\n') return NULL; s++; at++; break;
        case SET: if (!*s || !(i->set[(unsigned char)*s >> 5] >> ((unsigned char)*s & 31) & 1)) return NULL; s++; at++; break;
        case BEGIN: if (s != text && s[-1] != '\n') return NULL; at++; break;
        case END: if (*s && *s != '\n') return NULL; at++; break;
        case JUMP: at = i->x; break;
        case SPLIT: {
            const char *end = match_here(p, i->x, text, s);
            if (end) return end;
            at = i->y;
            break;
        }
        case MATCH: return s;
        }
    }
}
static long count_by_backtracking(const struct program *p, const char *text) {
    long matches = 0;
    for (const char *s = text; *s;) {
        const char *end = match_here(p, 0, text, s);
        if (end && end > s) {
            matches += end - s;
            s = end;
        } else s++;
    }
    return matches;
}
static char text[400001];
int main(void) {
    static const char *const patterns[] = { "[a-z]+@[a-z]+\\.(com|org|net)", "\\d\\d?:\\d\\d", "^the .*end$",
        "(ab|a)(bcd|c)*d?", "[^aeiou \n]+ing", "q[^u]", "(error|warning): [A-Z]\\w+" };
    static const char *const words[] = { "the", "someone@example.org", "singing", "12:45", "abcd", "error: Broken", "qat",
        "strings", "lazy", "end", "7:05", "abbcdd", "warning: all", "x@y.com" };
    unsigned seed = 9;
    size_t at = 0;
    while (at < sizeof text - 40) {
        seed = seed * 1103515245u + 12345;
        const char *word = words[(seed >> 16) % 14];
        size_t n = strlen(word);
        memcpy(text + at, word, n);
        at += n;
        text[at++] = (seed >> 8) % 9 == 0 ? '\n' : ' ';
    }
    unsigned long check = 0;
    for (int k = 0; k < 7; k++) {
        static struct program p;
        memset(&p, 0, sizeof p);
        p.text = patterns[k];
        alternatives(&p);
        emit(&p, MATCH, 0, 0);
        for (int round = 0; round < 10; round++)
            check = check * 31 + (unsigned long)(count_by_sets(&p, text) * 3 + count_by_backtracking(&p, text + round));
    }
    printf("%lu\n", check);
    return 0;
}
