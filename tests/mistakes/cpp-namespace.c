// Using namespace.
// judged: better: one mistake gives 1 message, not 2
// expect 4: error: unknown type name 'using'
using namespace std;
int x;
