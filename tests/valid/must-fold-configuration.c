// options: -O2
/* Features that are compiled out by ordinary conditions: what they call is defined nowhere. */
#include <stdio.h>
#define ENABLED_NETWORK 0
#define ENABLED_BLOCKS 1
#define IS_ENABLED(x) (ENABLED_##x)
void network_start(int);
void network_stop(void);
int network_packets(void *queue);
void efi_start(void);
int compat_frame(int, void *);
struct device { int kind; void *queue; const struct operations *operations; };
struct operations { int (*open)(struct device *); int (*count)(struct device *); };
static inline int efi_enabled(int feature) { return 0 & feature; }
static inline int is_compat_frame(int flags) { return IS_ENABLED(NETWORK) && (flags & 4); }
static int has_queue(const struct device *device) { return IS_ENABLED(NETWORK) && device->queue != 0; }
static inline int prepare(struct device *device, int flags) {
    if (is_compat_frame(flags)) return compat_frame(flags, device);
    if (has_queue(device)) return network_packets(device->queue);
    return device->kind + flags;
}
static int network_open(struct device *device) { network_start(device->kind); return 0; }
static int block_open(struct device *device) { return device->kind + 1; }
static int count(struct device *device) { return device->kind * 2; }
static const struct operations block_operations = { block_open, count };
static const struct operations *choose(int which) {
    if (which && IS_ENABLED(NETWORK)) {
        static const struct operations network_operations = { network_open, network_packets ? count : 0 };
        return &network_operations;
    }
    return &block_operations;
}
int main(int argc, char **argv) {
    (void)argv;
    struct device device = { 3, 0, choose(argc > 1) };
    if (efi_enabled(argc)) efi_start();
    for (int i = 0; i < 2; i++) {
        if (!IS_ENABLED(BLOCKS) || i > 5) network_stop();
        printf("%d\n", prepare(&device, i));
    }
    printf("%d %d\n", device.operations->open(&device), device.operations->count(&device));
    return 0;
}
/* expected output:
3
4
4 6
*/
