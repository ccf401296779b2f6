int a[3](void); // error: array of functions
