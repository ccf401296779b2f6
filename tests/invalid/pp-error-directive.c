#error the machine is on fire // error: the machine is on fire
int x;
