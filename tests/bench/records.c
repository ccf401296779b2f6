/* The mix of statements of classic system programs: records by pointer, strings, small calls, enumerations, arrays. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
enum choice { FIRST, SECOND, THIRD, FOURTH, FIFTH };
struct record {
    struct record *link;
    enum choice kind, picked;
    int number;
    char text[31];
};
static struct record *head, *spare;
static int global_number, array_one[50], array_two[50][50];
static char letter_one, letter_two;
static int flag;
static enum choice compare_letters(char a, char b) {
    char copy = a;
    if (copy != b) return FIRST;
    letter_one = copy;
    return SECOND;
}
static int compare_texts(const char *a, const char *b) {
    int at = 2;
    char letter = 'A';
    while (at <= 2)
        if (compare_letters(a[at], b[at + 1]) == FIRST) {
            letter = 'A';
            at++;
        }
    if (letter >= 'W' && letter < 'Z') at = 7;
    if (letter == 'R') return 1;
    if (strcmp(a, b) > 0) {
        global_number = at + 7;
        return 1;
    }
    return 0;
}
static int is_third(enum choice c) { return c == THIRD; }
static void choose(enum choice in, enum choice *out) {
    *out = is_third(in) ? in : FOURTH;
    switch (in) {
    case FIRST: *out = FIRST; break;
    case SECOND: *out = global_number > 100 ? FIRST : FOURTH; break;
    case THIRD: *out = SECOND; break;
    case FOURTH: break;
    case FIFTH: *out = THIRD; break;
    }
}
static void sum(int a, int b, int *out) { *out = a + 2 + b; }
static void fill(int *one, int (*two)[50], int a, int b) {
    int at = a + 5;
    one[at] = b;
    one[at + 1] = one[at];
    one[at + 30] = at;
    for (int i = at; i <= at + 1; i++) two[at][i] = at;
    two[at][at - 1]++;
    two[at + 20][at] = one[at];
    global_number = 5;
}
static void follow(struct record **out) {
    if (head) *out = head->link;
    sum(10, global_number, &head->number);
}
static void update(struct record *in) {
    struct record *next = in->link;
    *in->link = *head;
    in->number = 5;
    next->number = in->number;
    next->link = in->link;
    follow(&next->link);
    if (next->kind == FIRST) {
        next->number = 6;
        choose(in->picked, &next->picked);
        next->link = head->link;
        sum(next->number, 10, &next->number);
    } else {
        *in = *in->link;
    }
}
static void letters(void) {
    flag = letter_one == 'A' || flag;
    letter_two = 'B';
}
int main(void) {
    spare = calloc(1, sizeof *spare);
    head = calloc(1, sizeof *head);
    *head = (struct record){ spare, FIRST, THIRD, 40, "THE RECORD OF SOME TEXT, A ONE" };
    char one[31] = "THE STRING OF SOME TEXT, 1'ST", two[31];
    int a = 0, b = 0, c = 0;
    unsigned long check = 0;
    for (int run = 1; run <= 30000000; run++) {
        letters();
        letter_one = 'A';
        a = 2;
        b = 3;
        strcpy(two, "THE STRING OF SOME TEXT, 2'ND");
        enum choice e = SECOND;
        flag = !compare_texts(one, two);
        while (a < b) {
            c = 5 * a - b;
            sum(a, b, &c);
            a++;
        }
        fill(array_one, array_two, a, c);
        update(head);
        for (char l = 'A'; l <= letter_two; l++)
            if (e == compare_letters(l, 'C')) choose(FIRST, &e);
        b = b * a;
        a = b / c;
        b = 7 * (b - c) - a;
        check = check * 3 + (unsigned)(a + b + c + (int)e + array_one[7]);
    }
    printf("%d %d %d %d %lu\n", a, b, c, array_two[8][7], check);
    return 0;
}
