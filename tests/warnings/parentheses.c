// options: -Wparentheses
int f(int a, int b, int c) {
    if (a = b) // warning: suggest parentheses around assignment used as truth value [-Wparentheses]
        c++;
    if ((a = b))
        c++;
    while (a = c) // warning: suggest parentheses around assignment used as truth value [-Wparentheses]
        b++;
    c = a << b + 1; // warning: suggest parentheses around '+' inside '<<' [-Wparentheses]
    c = 1 << 2 + 3; // warning: suggest parentheses around '+' inside '<<' [-Wparentheses]
    c = a && b || c; // warning: suggest parentheses around '&&' within '||' [-Wparentheses]
    c = (a && b) || c;
    c = a & b == c; // warning: suggest parentheses around comparison in operand of '&' [-Wparentheses]
    c = a | b & c; // warning: suggest parentheses around arithmetic in operand of '|' [-Wparentheses]
    c = a & b + c; // warning: suggest parentheses around '+' in operand of '&' [-Wparentheses]
    c = a ^ b < c; // warning: suggest parentheses around comparison in operand of '^' [-Wparentheses]
    c = a < b < c; // warning: comparisons like 'X<=Y<=Z' do not have their mathematical meaning [-Wparentheses]
    c = (a < b) == c;
    c = a == b != c; // warning: suggest parentheses around comparison in operand of '!=' [-Wparentheses]
    c = !a & b; // warning: suggest parentheses around operand of '!' or change '&' to '&&' or '!' to '~' [-Wparentheses]
    c = !a & !b;
    return c;
}
