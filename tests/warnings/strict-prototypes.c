// options: -Wstrict-prototypes -std=gnu17
int without(); // warning: function declaration isn't a prototype [-Wstrict-prototypes]
int with(void);
void takes(int (*callback)()); // warning: function declaration isn't a prototype [-Wstrict-prototypes]
