int f(int a) {
    return ((int[3])a)[0]; // error: cast specifies array type | where arithmetic or pointer type is required
}
