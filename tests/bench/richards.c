/* A scheduler of simulated tasks that pass packets to each other by function pointers and linked lists. */
#include <stdio.h>
#include <stdlib.h>
enum { IDLE, WORKER, HANDLER_A, HANDLER_B, DEVICE_A, DEVICE_B, TASKS };
enum { BUSY = 1, HELD = 2, WAITING = 4 };
struct packet { struct packet *next; int to, kind, datum, bytes[4]; };
struct task;
typedef struct task *step_fn(struct task *self, struct packet *packet);
struct task {
    struct task *next;
    int number, priority, state;
    struct packet *queue;
    step_fn *step;
    struct packet *work, *data;
    long first, second;
};
static struct task tasks[TASKS], *all, *current;
static long held, queued;

static struct packet *append(struct packet *packet, struct packet *list) {
    packet->next = NULL;
    if (!list) return packet;
    struct packet *at = list;
    while (at->next) at = at->next;
    at->next = packet;
    return list;
}
static struct task *send(struct packet *packet) {
    struct task *to = &tasks[packet->to];
    queued++;
    packet->to = current->number;
    packet->next = NULL;
    if (to->queue) {
        append(packet, to->queue);
        return current;
    }
    to->queue = packet;
    to->state &= ~WAITING;
    return to->priority > current->priority ? to : current;
}
static struct task *wait_here(void) { current->state |= WAITING; return current; }
static struct task *hold(void) { held++; current->state |= HELD; return current->next; }
static struct task *release(int number) {
    struct task *task = &tasks[number];
    task->state &= ~HELD;
    return task->priority > current->priority ? task : current;
}
static struct task *idle(struct task *self, struct packet *packet) {
    (void)packet;
    if (--self->second == 0) return hold();
    if (self->first & 1) {
        self->first = self->first / 2 ^ 0xd008;
        return release(DEVICE_B);
    }
    self->first /= 2;
    return release(DEVICE_A);
}
static struct task *worker(struct task *self, struct packet *packet) {
    if (!packet) return wait_here();
    self->first = self->first == HANDLER_A ? HANDLER_B : HANDLER_A;
    packet->to = (int)self->first;
    packet->datum = 0;
    for (int i = 0; i < 4; i++) {
        self->second = self->second % 26 + 1;
        packet->bytes[i] = 'A' - 1 + (int)self->second;
    }
    return send(packet);
}
static struct task *handler(struct task *self, struct packet *packet) {
    if (packet) {
        if (packet->kind == 1) self->work = append(packet, self->work);
        else self->data = append(packet, self->data);
    }
    if (self->work) {
        struct packet *work = self->work;
        if (work->datum >= 4) {
            self->work = work->next;
            return send(work);
        }
        if (self->data) {
            struct packet *data = self->data;
            self->data = data->next;
            data->datum = work->bytes[work->datum++];
            return send(data);
        }
    }
    return wait_here();
}
static struct task *device(struct task *self, struct packet *packet) {
    if (!packet) {
        if (!self->work) return wait_here();
        packet = self->work;
        self->work = NULL;
        return send(packet);
    }
    self->work = packet;
    return hold();
}
static void add(int number, int priority, struct packet *queue, int state, step_fn *step, long first, long second) {
    tasks[number] = (struct task){ all, number, priority, state, queue, step, NULL, NULL, first, second };
    all = &tasks[number];
}
static struct packet *packet(struct packet *next, int to, int kind) {
    struct packet *made = calloc(1, sizeof *made);
    made->next = next;
    made->to = to;
    made->kind = kind;
    return made;
}
static void schedule(void) {
    current = all;
    while (current) {
        struct packet *got = NULL;
        if (current->state & HELD || current->state & WAITING && !current->queue) {
            current = current->next;
            continue;
        }
        if (current->queue) {
            got = current->queue;
            current->queue = got->next;
            current->state &= ~WAITING;
        }
        current = current->step(current, got);
    }
}
int main(void) {
    unsigned long check = 0;
    for (int round = 0; round < 900; round++) {
        all = NULL;
        held = queued = 0;
        add(IDLE, 0, NULL, 0, idle, 1, 10000);
        add(WORKER, 1000, packet(packet(NULL, WORKER, 1), WORKER, 1), WAITING, worker, HANDLER_A, 0);
        for (int n = 0; n < 2; n++) {
            struct packet *queue = NULL;
            for (int i = 0; i < 3; i++) queue = packet(queue, DEVICE_A + n, 0);
            add(HANDLER_A + n, 2000 + 1000 * n, queue, WAITING, handler, 0, 0);
        }
        add(DEVICE_A, 4000, NULL, WAITING, device, 0, 0);
        add(DEVICE_B, 5000, NULL, WAITING, device, 0, 0);
        schedule();
        check = check * 31 + (unsigned long)(queued * 7 + held);
    }
    printf("%ld %ld %lu\n", queued, held, check);
    return 0;
}
