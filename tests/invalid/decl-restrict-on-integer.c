int *f(int restrict a); // error: restrict
