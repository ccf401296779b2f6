// options: -std=c23
// except: gcc: version 12 has no embed
#include <assert.h>
static const unsigned char rows[] = {
#embed "rows.inc"
};
static const unsigned char limited[] = {
#embed "rows.inc" limit(3) prefix(1, ) suffix(, 2)
};
static const unsigned char empty[] = {
#embed "rows.inc" limit(0) if_empty(9)
};
#if __has_embed("rows.inc") != __STDC_EMBED_FOUND__ || __has_embed("absent.bin") != __STDC_EMBED_NOT_FOUND__
#error embed
#endif
int main(void) {
    assert(sizeof rows == 21 && rows[0] == 'R' && rows[20] == '\n');
    assert(sizeof limited == 5 && limited[0] == 1 && limited[1] == 'R' && limited[4] == 2);
    assert(sizeof empty == 1 && empty[0] == 9);
    return 0;
}
