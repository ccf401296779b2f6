register int x; // error: register | illegal storage class
