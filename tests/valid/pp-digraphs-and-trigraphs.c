// options: -std=c17
%:include <assert.h>
%:define STR(x) %:x
%:define CAT(a, b) a %:%: b
??=define TRI 1
int main(void) <%
    int a<:3:> = <% 1, 2, 3 %>;
    assert(a<:2:> == 3 && CAT(a, )[0] == 1 && TRI == 1);
    assert(sizeof STR(<:) == 3 && STR(<:)[0] == '<');
    assert("??("[0] == '[' && sizeof "??/n" == 2);
    return ??-0 + 1;
%>
