void f(void) {
    case 1: ; // error: case
}
