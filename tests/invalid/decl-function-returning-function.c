int f(void)(void); // error: function returning a function | function cannot return function
