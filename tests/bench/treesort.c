/* Binary search trees: building, walking, freeing. */
#include <stdio.h>
#include <stdlib.h>
struct node { struct node *left, *right; unsigned key; };
static struct node *insert(struct node *root, unsigned key) {
    if (!root) {
        struct node *node = malloc(sizeof *node);
        node->left = node->right = NULL;
        node->key = key;
        return node;
    }
    if (key < root->key) root->left = insert(root->left, key);
    else root->right = insert(root->right, key);
    return root;
}
static unsigned long walk(const struct node *node, unsigned long sum, int depth) {
    if (!node) return sum;
    sum = walk(node->left, sum, depth + 1);
    sum = sum * 3 + node->key + depth;
    return walk(node->right, sum, depth + 1);
}
static void release(struct node *node) {
    if (!node) return;
    release(node->left);
    release(node->right);
    free(node);
}
int main(void) {
    unsigned seed = 7;
    unsigned long sum = 0;
    for (int round = 0; round < 14; round++) {
        struct node *root = NULL;
        for (int i = 0; i < 40000; i++) {
            seed = seed * 1103515245u + 12345u;
            root = insert(root, seed >> 8);
        }
        sum = walk(root, sum, 0);
        release(root);
    }
    printf("%lu\n", sum);
    return 0;
}
