register int; // error: register | storage class
int x;
