int (*restrict p)(void); // error: restrict
