double f(char *a) {
    return (double)a; // error: pointer value used where | cannot be cast
}
